import { getSchema } from '@tiptap/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { field, said, sentence } from '../../../../shared/domain/documents/narrative.ts'
import { plainNarrative } from '../../../../shared/domain/documents/narrative-lines.ts'
import { anyNarrative } from '../../../../test/support/any-narrative.ts'
import { narrativeExtensions } from './editor-schema.ts'
import { documentOfNarrative, narrativeOfDocument } from './narrative-document.ts'

const schema = getSchema(narrativeExtensions())

describe('the words of a section in the editor', () => {
  it('come out as they went in, for all narratives', () => {
    fc.assert(
      fc.property(anyNarrative, (narrative) => {
        const held = schema.nodeFromJSON(documentOfNarrative(narrative))
        held.check()
        const plain = plainNarrative(narrative)
        const [only] = plain
        // A lone empty paragraph is the editor's place to write in, not words.
        const isBlank = plain.length === 1 && only?.kind === 'paragraph' && only.runs.length === 0
        expect(narrativeOfDocument(held.toJSON())).toEqual(isBlank ? [] : plain)
      }),
    )
  })

  it('offer an empty paragraph to write in where nothing was written', () => {
    expect(documentOfNarrative([])).toEqual({ type: 'doc', content: [{ type: 'paragraph' }] })
    expect(narrativeOfDocument(documentOfNarrative([]))).toEqual([])
  })

  it('hold a bound figure as one thing of the length of one character, with its emphasis', () => {
    const held = schema.nodeFromJSON(documentOfNarrative([sentence`Đạt ${{ ...field('hi/2022'), bold: true }}.`]))
    const figure = held.firstChild?.child(1)
    expect(figure).toMatchObject({ type: { name: 'figure' }, isAtom: true, nodeSize: 1 })
    expect(figure?.marks.map(({ type }) => type.name)).toEqual(['bold'])
  })

  it('are refused where they come from another schema', () => {
    expect(() => narrativeOfDocument({ type: 'doc', content: [{ type: 'heading' }] })).toThrow('another schema')
    expect(narrativeOfDocument(documentOfNarrative([said('Một.')]))).toEqual([said('Một.')])
  })
})
