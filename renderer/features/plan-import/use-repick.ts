import { useState } from 'react'
import { sameContent } from '../../../shared/domain/catalogue/same-content.ts'
import { client } from '../../lib/client.ts'

type Repick =
  | { readonly state: 'waiting' }
  | { readonly state: 'reading' }
  /** A file with another text. */
  | { readonly state: 'other'; readonly fileName: string }
  | { readonly state: 'failed'; readonly error: unknown }

/** Takes the original again: only a file with the very text that was reviewed, whatever it is called now. */
export function useRepick(fileName: string, text: readonly string[], onFile: (file: Blob) => void) {
  const [state, setState] = useState<Repick>({ state: 'waiting' })
  const pick = async (picked: File): Promise<void> => {
    setState({ state: 'reading' })
    try {
      const file = new Blob([await picked.arrayBuffer()])
      const draft = await client.plans.draft({ file, name: fileName })
      if (!sameContent(draft.text, text)) setState({ state: 'other', fileName: picked.name })
      else onFile(file)
    } catch (error) {
      setState({ state: 'failed', error })
    }
  }
  return { state, pick }
}
