import * as z from 'zod'
import type { Narrative, NarrativeBlock, NarrativeRun } from '../domain/documents/narrative.ts'

/** Characters; a bound figure counts as one. */
export const longestParagraph = 5000

const style = { bold: z.boolean().exactOptional(), italic: z.boolean().exactOptional() }
const runSchema: z.ZodType<NarrativeRun> = z.union([
  z.strictObject({ text: z.string(), ...style }),
  z.strictObject({ field: z.string().min(1).max(200), ...style }),
])
const runs = z
  .array(runSchema)
  .max(400)
  .refine((all) => all.reduce((sum, run) => sum + ('text' in run ? run.text.length : 1), 0) <= longestParagraph, {
    error: 'Một đoạn dài quá 5.000 ký tự.',
  })
  .readonly()

const blockSchema: z.ZodType<NarrativeBlock> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('paragraph'), runs }),
  z.strictObject({ kind: z.literal('list'), items: z.array(runs).max(200).readonly() }),
  z.strictObject({ kind: z.literal('note'), runs }),
])

export const narrativeSchema: z.ZodType<Narrative> = z
  .array(blockSchema)
  .max(300, { error: 'Một phần lời văn có tối đa 300 đoạn.' })
  .readonly()

/** A remark of a colleague about some words of a section, to be resolved before the document goes for signature. */
export const commentSchema = z.object({
  id: z.string().min(1).max(60),
  section: z.string().min(1).max(80),
  /** The words it is about, a bound figure as U+FFFC; '' for a remark on the whole section. */
  quote: z.string().max(1000),
  /** Which of several equal passages of the section, 0 for the first. */
  nth: z.int().min(0).default(0),
  text: z.string().trim().min(1, { error: 'Chưa nhập góp ý.' }).max(2000, { error: 'Góp ý dài quá 2.000 ký tự.' }),
  by: z.string().min(1).max(120),
  at: z.string().min(1).max(40),
  resolved: z.boolean(),
})
export type Comment = z.infer<typeof commentSchema>
