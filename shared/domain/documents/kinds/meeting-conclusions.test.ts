import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { textOfBlock } from '../../../../test/support/content-text.ts'
import { named, social } from '../../../../test/support/meeting-samples.ts'
import { cleanText } from '../../text/fold-text.ts'
import { isoDate } from '../../time/iso-date.ts'
import { assignmentSentence, conclusionBlocks } from './meeting-conclusions.ts'
import type { NamedConclusion } from './meeting-facts.ts'

const health = named('Sở Y tế thành phố', 'Sở Y tế')
const police = named('Công an thành phố')
type Task = NonNullable<NamedConclusion['task']>
const order = (part: Partial<Task> = {}): Task => ({
  mode: 'order',
  lead: [health],
  coordinating: [],
  due: null,
  deliverable: null,
  ...part,
})
const due = (day: string, inclusive: boolean) => ({ date: isoDate(day), inclusive })
const said = (text: string, part: Partial<Task> = {}): string => assignmentSentence({ text, task: order(part) })
const printed = (...texts: readonly string[]): readonly string[] =>
  conclusionBlocks(texts.map((text, index) => ({ id: `k${index}`, text, task: null }))).map(textOfBlock)

describe('every conclusion is printed', () => {
  it('that was typed as one dash line, as a sentence beside its number', () => {
    expect(printed('Thống nhất báo cáo', '- Giao Sở Y tế rà soát')).toEqual([
      '1. Thống nhất báo cáo.',
      '2. Giao Sở Y tế rà soát.',
    ])
  })

  it('that was typed as dash lines: the first beside its number, the others below it, then who carries it out', () => {
    const text = '- Rà soát hộ gia đình;\n- Lập danh sách;\n- Báo cáo kết quả\nTrình Ban Chỉ đạo'
    expect(conclusionBlocks([{ id: 'k', text, task: order() }]).map(textOfBlock)).toEqual([
      '1. Rà soát hộ gia đình.',
      '- Lập danh sách;\n- Báo cáo kết quả.',
      'Trình Ban Chỉ đạo.',
      'Giao Sở Y tế thành phố chủ trì thực hiện.',
    ])
  })

  it('with its number and every line of it, however it was typed', () => {
    const line = fc
      .tuple(fc.constantFrom('', '- ', '– ', '• ', '+ ', '* ', '-', '  '), fc.string({ maxLength: 30 }))
      .map(([mark, words]) => `${mark}${words}`)
    const text = fc.array(line, { minLength: 1, maxLength: 6 }).map((lines) => lines.join('\n'))
    const task = fc.constantFrom(null, order(), order({ mode: 'request' }), order({ lead: [], coordinating: [police] }))
    fc.assert(
      fc.property(fc.array(fc.record({ text, task }), { minLength: 1, maxLength: 12 }), (list) => {
        const blocks = conclusionBlocks(list.map((one, index) => ({ id: `k${index}`, ...one }))).map(textOfBlock)
        const starts = list.map((_, index) => blocks.findIndex((block) => block.startsWith(`${index + 1}. `)))
        expect(starts.every((start) => start >= 0)).toBe(true)
        for (const { text: typed } of list)
          for (const each of typed.split(/\r?\n/u)) {
            const words = each
              .trim()
              .replace(/^[-–•+*]\s+/u, '')
              .replace(/[\s.;]+$/u, '')
            expect(blocks.some((block) => block.includes(words))).toBe(true)
          }
      }),
    )
  })
})

describe('who carries a conclusion out is left out only where the text says it in that role', () => {
  it('and not where an agency is merely mentioned', () => {
    for (const text of [
      'Ghi nhận báo cáo của Sở Y tế; rà soát hộ gia đình.',
      'Theo đề nghị Sở Y tế, rà soát hộ gia đình.',
      'Tiếp thu ý kiến tại hội nghị do Sở Y tế chủ trì.',
    ])
      expect(said(text)).toBe('Giao Sở Y tế thành phố chủ trì thực hiện.')
    for (const text of ['Giao Sở Y tế rà soát.', 'Yêu cầu Sở Y tế rà soát.', 'Sở Y tế thành phố chủ trì rà soát.'])
      expect(said(text)).toBe('')
    expect(said('Yêu cầu Công an thành phố và Sở Y tế rà soát.', { lead: [police, health] })).toBe('')
  })

  it('and not where somebody of the same name works in a district', () => {
    const office = named('Công an thành phố Minh Họa', 'Công an')
    expect(said('Giao Công an quận Hải Châu rà soát.', { lead: [office] })).toContain('Giao Công an thành phố Minh Họa')
    expect(said('Đề nghị Công an quan tâm rà soát.', { lead: [office] })).toBe('')
  })

  it('and not where the text coordinates with somebody else', () => {
    const text = 'Giao Sở Y tế chủ trì, phối hợp với các quận rà soát. Công an thành phố đã báo cáo.'
    expect(said(text, { coordinating: [police, social] })).toBe(
      'Phối hợp với Công an thành phố và Bảo hiểm xã hội thành phố thực hiện.',
    )
    expect(
      said('Giao Sở Y tế chủ trì, phối hợp với Công an thành phố, BHXH thành phố rà soát.', {
        coordinating: [police, social],
      }),
    ).toBe('')
  })

  it('and a day is no deadline until it is said as one, with the last day in or out', () => {
    const text = (words: string) => `Giao Sở Y tế rà soát ${words}.`
    const exclusive = { due: due('2024-01-05', false) }
    const inclusive = { due: due('2024-01-25', true) }
    expect(said(text('số liệu đến 05/01/2024'), exclusive)).toBe('Hoàn thành trước ngày 05 tháng 01 năm 2024.')
    expect(said(text('chậm nhất ngày 05/01/2024'), exclusive)).toBe('Hoàn thành trước ngày 05 tháng 01 năm 2024.')
    expect(said(text('trước ngày 25/01/2024'), inclusive)).toBe('Hoàn thành chậm nhất ngày 25 tháng 01 năm 2024.')
    for (const words of ['trước ngày 05/01/2024', 'xong trước 5/1/2024', 'trước ngày 05 tháng 01 năm 2024'])
      expect(said(text(words), exclusive)).toBe('')
    for (const words of ['chậm nhất ngày 25/01/2024', 'chậm nhất là ngày 25 tháng 01 năm 2024'])
      expect(said(text(words), inclusive)).toBe('')
  })

  it('and a product is none until the text asks for it', () => {
    const text = 'Giao Sở Y tế rà soát theo báo cáo của các quận.'
    expect(said(text, { deliverable: 'Báo cáo' })).toBe('Sản phẩm: Báo cáo.')
    expect(said('Giao Sở Y tế rà soát, gửi báo cáo về Tổ thư ký.', { deliverable: 'Báo cáo' })).toBe('')
  })

  it('while nobody leads, that is said with those who coordinate; somebody outside the register does lead', () => {
    expect(said('Rà soát.', { lead: [], coordinating: [police] })).toBe(
      'Chưa phân công cơ quan chủ trì; cơ quan phối hợp: Công an thành phố.',
    )
    expect(said('Giao Tổ thư ký chủ trì rà soát.', { lead: [], coordinating: [police] })).toBe(
      'Phối hợp với Công an thành phố thực hiện.',
    )
  })

  it('keeps every agency of the task: each is named by the text or by the sentence', () => {
    const agencies = [health, police, social]
    const words = fc.constantFrom('giao', 'của', 'phối hợp với', 'Sở Y tế', 'Công an thành phố', 'và', '.', ';', ',')
    const text = fc.array(words, { maxLength: 14 }).map((parts) => `Rà soát ${parts.join(' ')}`)
    fc.assert(
      fc.property(text, fc.integer({ min: 0, max: 3 }), (typed, leads) => {
        const task = order({ lead: agencies.slice(0, leads), coordinating: agencies.slice(leads) })
        const all = cleanText(`${typed} ${assignmentSentence({ text: typed, task })}`)
        for (const { name, shortName } of agencies) expect(all.includes(name) || all.includes(shortName)).toBe(true)
      }),
    )
  })
})
