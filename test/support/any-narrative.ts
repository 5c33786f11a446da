// Random narratives as an editor can hold them: few words, so that versions have much in common.
import fc from 'fast-check'
import type { Narrative, NarrativeBlock, NarrativeRun } from '../../shared/domain/documents/narrative.ts'

const style = fc.record({ bold: fc.constant(true as const), italic: fc.constant(true as const) }, { requiredKeys: [] })
const words = fc
  .array(fc.constantFrom('BHYT', 'đạt', 'năm', '97,5%', 'thấp', 'hơn', ',', '.', ' ', '  ', 'ữ', '“đ”'), {
    maxLength: 6,
  })
  .map((parts) => parts.join(' '))

const run: fc.Arbitrary<NarrativeRun> = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(words, style).map(([text, marks]) => ({ text, ...marks })) },
  {
    weight: 1,
    arbitrary: fc.tuple(fc.constantFrom('hi/2022', 'si/2022'), style).map(([field, marks]) => ({ field, ...marks })),
  },
)
const runs = fc.array(run, { maxLength: 4 })

const block: fc.Arbitrary<NarrativeBlock> = fc.oneof(
  fc.record({ kind: fc.constantFrom('paragraph' as const, 'note' as const), runs }),
  fc.record({ kind: fc.constant('list' as const), items: fc.array(runs, { maxLength: 3 }) }),
)

export const anyNarrative: fc.Arbitrary<Narrative> = fc.array(block, { maxLength: 6 })
