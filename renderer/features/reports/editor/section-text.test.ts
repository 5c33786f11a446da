import { getSchema } from '@tiptap/core'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { field, said, sentence } from '../../../../shared/domain/documents/narrative.ts'
import { anyNarrative } from '../../../../test/support/any-narrative.ts'
import { narrativeExtensions } from './editor-schema.ts'
import { documentOfNarrative } from './narrative-document.ts'
import { passageOf, rangeOfPassage, sectionText } from './section-text.ts'

const schema = getSchema(narrativeExtensions())
const held = (...narrative: Parameters<typeof documentOfNarrative>) =>
  schema.nodeFromJSON(documentOfNarrative(...narrative))

it('a passage is found again where it stood, the second of two equal ones as the second', () => {
  const document = held([said('Đạt khá.'), sentence`Tỷ lệ ${field('hi')} đạt khá; BHXH đạt khá.`])
  const second = sectionText(document).text.lastIndexOf('đạt khá')
  const from = sectionText(document).positionAt(second)
  const passage = passageOf(document, { from, to: from + 'đạt khá'.length })
  expect(passage).toEqual({ quote: 'đạt khá', nth: 1 })
  expect(rangeOfPassage(document, passage)).toEqual({ from, to: from + 'đạt khá'.length })
})

it('a passage whose words are gone has no place', () => {
  expect(rangeOfPassage(held([said('Một.')]), { quote: 'Hai.', nth: 0 })).toBeNull()
  expect(rangeOfPassage(held([said('Một.')]), { quote: '', nth: 0 })).toBeNull()
})

it('every passage of a section is found again in its place, whatever stands in it', () => {
  fc.assert(
    fc.property(anyNarrative, fc.nat(), fc.nat(), (narrative, one, other) => {
      const document = held(narrative)
      const { text, positionAt } = sectionText(document)
      const [start, end] = [one % (text.length + 1), other % (text.length + 1)].sort((left, right) => left - right)
      const range = { from: positionAt(start as number), to: positionAt(end as number) }
      const passage = passageOf(document, range)
      fc.pre(passage.quote !== '' && passage.quote === text.slice(start, end))
      expect(rangeOfPassage(document, passage)).toEqual(range)
    }),
  )
})
