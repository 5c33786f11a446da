import type { SlipPreviewView } from '../../../../shared/contract/slips.ts'
import { client } from '../../../lib/client.ts'
import { canBeWritten, decisionOf, decisionsToSend, type SlipDecisions } from './slip-decisions.ts'
import { finish, type IncomingSlip } from './slip-state.ts'

/** Accepts one slip as it was decided, and keeps what it came to for the screen. */
export async function acceptIncoming(
  slip: IncomingSlip,
  preview: SlipPreviewView,
  decisions: SlipDecisions,
): Promise<void> {
  const { written, left } = await client.slips.accept({
    file: slip.bytes,
    name: slip.name,
    agency: null,
    fingerprint: preview.fingerprint,
    decisions: decisionsToSend(preview, decisions),
  })
  finish({
    id: slip.id,
    fileName: slip.name,
    agencyName: preview.slip?.agencyName ?? slip.name,
    written,
    left,
    tasks: preview.rows
      .filter((row) => canBeWritten(row) && !decisionOf(decisions, row.token).leave)
      .map(({ key, title, period }) => ({ key, title, period })),
  })
}
