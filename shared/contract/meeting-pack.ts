import * as z from 'zod'
import { packSectionIds } from '../domain/meetings/pack/pack-sections.ts'
import { command, query } from './procedure.ts'
import { sha256Schema } from './schemas.ts'

const id = z.string().min(1).max(100)
/** A change names the last event that its person saw. */
const step = { id, expectedRevision: z.int().min(0) }
const done = z.object({ revision: z.int() })
const file = z.object({ file: z.instanceof(Blob), name: z.string() })

/** The papers of a meeting in one PDF. Annexes and packs are listed by `meetings.show`. */
export const meetingPackContract = {
  /** Takes a PDF into the papers; refused with the remedy where it cannot be read. */
  annex: command
    .input(
      z.object({
        ...step,
        /** As the contents name it; '' takes the file's name. */
        title: z.string().trim().max(300),
        file: z.instanceof(Blob),
        name: z.string().trim().min(1).max(255),
      }),
    )
    .output(done.extend({ annexId: z.string(), pageCount: z.int() })),
  removeAnnex: command.input(z.object({ ...step, annexId: id, reason: z.string().trim().max(1000) })).output(done),
  /** An annex as it came. */
  annexFile: query.input(z.object({ id, annexId: id })).output(file),
  /** Freezes the figures of this moment into a pack and keeps it. */
  make: command
    .input(z.object({ ...step, sections: z.array(z.enum(packSectionIds)).max(packSectionIds.length) }))
    .output(
      done.extend({
        fileName: z.string(),
        sha256: sha256Schema,
        pageCount: z.int(),
        figuresHash: z.string(),
      }),
    ),
  /** The very bytes of a pack that was made. */
  file: query.input(z.object({ id, sha256: sha256Schema })).output(file),
  /** The hash that a pack made now would bear: another than a pack's own says that its figures have changed since. */
  figuresHash: query.input(z.object({ id })).output(z.object({ figuresHash: z.string() })),
}
