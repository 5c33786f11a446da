import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { AssignedPreview, AssignedSheetAnswers } from '../../../../../shared/contract/assigned-import.ts'
import { client } from '../../../../lib/client.ts'
import { useSession } from '../../../../lib/use-session.ts'

/** A sheet that was picked; the number tells two files of one name apart. */
export interface PickedSheet {
  readonly file: File
  readonly number: number
}

export const nothingSaid: AssignedSheetAnswers = {
  year: null,
  source: null,
  decisionNumber: null,
  decisionDate: null,
  decisionIssuer: null,
  holder: null,
  variable: null,
}

export const sheetInput = (
  planId: Parameters<typeof client.assigned.preview>[0]['planId'],
  sheet: PickedSheet,
  answers: AssignedSheetAnswers,
) => ({
  planId,
  file: sheet.file,
  name: sheet.file.name.normalize('NFC'),
  answers,
})

/**
 * What the sheet would record, read anew whenever an answer changes; typing is waited for. `isCurrent` is false while
 * the answers on the screen are ahead of the preview.
 */
export function useSheetPreview(sheet: PickedSheet, answers: AssignedSheetAnswers) {
  const { plan } = useSession()
  const [settled] = useDebouncedValue(answers, 400)
  const query = useQuery<AssignedPreview>({
    queryKey: ['assigned-sheet', plan.id, sheet.number, settled],
    queryFn: ({ signal }) => client.assigned.preview(sheetInput(plan.id, sheet, settled), { signal }),
    placeholderData: keepPreviousData,
    retry: false,
    // The comparison is with the store of this moment, never with an earlier one.
    staleTime: 0,
    gcTime: 0,
  })
  return { ...query, isCurrent: settled === answers && !query.isFetching && !query.isPlaceholderData }
}
