import { Button, Group, Stack, Text } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { client } from '../../lib/client.ts'
import { describeError } from '../../lib/describe-error.ts'
import { useDrawerAddress } from '../../lib/drawer-address.ts'
import { invalidate } from '../../lib/live-changes.ts'
import { notifyDone } from '../../lib/notify.ts'
import { ErrorState } from '../../ui/error-state.tsx'
import type { AgencyDetail, Register } from './agencies-data.ts'
import { AgencyFields } from './agency-fields.tsx'
import { basisOf, draftFaults, type FormKind, formTitles, freshDraft, isStepBack, rowOf } from './agency-form.ts'
import { BasisFields } from './basis-fields.tsx'
import { useFormDraft } from './use-form-draft.ts'

interface AgencyFormViewProps {
  readonly kind: FormKind
  /** Whom the form is about; null: a new agency. */
  readonly subject: { readonly code: string; readonly name: string; readonly lastChange: number } | null
  /** Null: a new agency, or one that left the register. */
  readonly detail: AgencyDetail | null
  readonly register: Register
  readonly onClose: () => void
}

/** One form for one kind of change: its own fields, the document that orders it, the reason. */
export function AgencyFormView({ kind, subject, detail, register, onClose }: AgencyFormViewProps) {
  const queryClient = useQueryClient()
  const { open } = useDrawerAddress()
  const territory = register.territory.code
  const row = detail?.row ?? null
  const { draft, change, drop } = useFormDraft(
    `co-quan/${territory}/${subject?.code ?? 'moi'}/${kind}`,
    freshDraft(row),
  )
  // As it was when the form was opened: a change that somebody makes meanwhile is told, not overwritten.
  const [seen] = useState(subject?.lastChange ?? 0)
  const [tried, setTried] = useState(false)
  const faults = draftFaults(kind, draft)

  const saving = useMutation({
    mutationFn: async () => {
      const { reason } = draft
      if (isStepBack(kind)) {
        if (!subject) throw new Error('A step back was asked for without an agency.')
        await client.agencies.takeBack({ territory, code: subject.code, reason, expectedSequence: seen })
        return subject.code
      }
      const sent = {
        territory,
        code: subject?.code ?? null,
        row: rowOf(kind, row, draft),
        basis: basisOf(draft),
        reason,
        expectedSequence: seen,
      }
      return (await client.agencies.save(sent)).code
    },
    onSuccess: (code) => {
      drop()
      invalidate(queryClient, 'agencies')
      const leaves = kind === 'bo-sua' && detail?.summary.standing === 'own'
      notifyDone(doneText(kind, leaves, subject?.name ?? draft.name))
      if (leaves) onClose()
      else open('co-quan', `${territory}/${code}`)
    },
  })

  const submit = (event: FormEvent): void => {
    event.preventDefault()
    setTried(true)
    if (Object.keys(faults).length === 0) saving.mutate()
  }

  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        {subject ? <Text fw={500}>{subject.name}</Text> : null}
        <AgencyFields
          kind={kind}
          detail={detail}
          register={register}
          draft={draft}
          faults={tried ? faults : {}}
          onChange={change}
        />
        <BasisFields withDocument={!isStepBack(kind)} draft={draft} faults={tried ? faults : {}} onChange={change} />
        {saving.error ? <ErrorState {...describeError(saving.error)} /> : null}
        <Group justify="flex-end" gap="xs">
          <Button
            variant="default"
            onClick={() => {
              drop()
              if (detail) open('co-quan', `${territory}/${detail.row.code}`)
              else onClose()
            }}
          >
            Hủy
          </Button>
          <Button type="submit" loading={saving.isPending}>
            {kind === 'moi' ? 'Thêm cơ quan' : 'Lưu'}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

function doneText(kind: FormKind, leaves: boolean, name: string): string {
  if (leaves) return `Đã rút ${name} khỏi danh mục.`
  if (kind === 'moi') return `Đã thêm ${name}.`
  if (kind === 'khoi-phuc') return `${name} đã trở lại danh mục.`
  if (kind === 'bo-sua') return `${name} trở về như danh mục.`
  return `${formTitles[kind]}: đã lưu cho ${name}.`
}
