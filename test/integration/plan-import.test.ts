import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { importPlanCommand } from '../../electron/cli/commands/import-plan.ts'
import { planDocumentSchema } from '../../shared/contract/plan-document.ts'
import { planFromDraft } from '../../shared/domain/plan-import/plan-from-draft.ts'
import { rawZip } from '../support/make-raw-zip.ts'
import { type OpenDesk, openDesk } from '../support/open-desk.ts'

let desk: OpenDesk
const folder = mkdtempSync(path.join(os.tmpdir(), 'plan-import-'))
beforeAll(async () => {
  desk = await openDesk({ person: false })
})
afterAll(async () => {
  await desk.close()
  rmSync(folder, { recursive: true })
})

const lines = [
  'ỦY BAN NHÂN DÂN',
  'TỈNH NAM PHƯƠNG',
  'Số: 88/KH-UBND',
  'Nam Phương, ngày 02 tháng 02 năm 2023',
  'KẾ HOẠCH',
  'Mở rộng diện bao phủ bảo hiểm y tế giai đoạn 2023-2025',
  'I. CHỈ TIÊU',
  '1. Năm 2023, ít nhất 93,5% dân số tham gia BHYT.',
  'II. TỔ CHỨC THỰC HIỆN',
  '1. Sở Y tế chủ trì, phối hợp với Sở Tài chính rà soát mạng lưới cơ sở khám bệnh; hoàn thành trong quý III năm 2023.',
]
const draft = (bytes: Uint8Array | string, name: string) => {
  const content = typeof bytes === 'string' ? bytes : new Uint8Array(bytes)
  return desk.client.plans.draft({ file: new File([content], name), name })
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
const paragraph = (text: string, numbered = false) =>
  `<w:p>${numbered ? '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>' : ''}<w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`
const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const docx = (body: string, extra: { name: string; data: string | Uint8Array }[] = []) =>
  rawZip([
    {
      name: '[Content_Types].xml',
      data: '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    },
    {
      name: '_rels/.rels',
      data: '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    },
    {
      name: 'word/numbering.xml',
      data: `<w:numbering xmlns:w="${word}"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
    },
    {
      name: 'word/_rels/document.xml.rels',
      data: '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="n1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering" Target="numbering.xml"/></Relationships>',
    },
    {
      name: 'word/document.xml',
      data: `<?xml version="1.0"?><w:document xmlns:w="${word}"><w:body>${body}</w:body></w:document>`,
    },
    ...extra,
  ])

describe('the document of a new plan', () => {
  test('a text file becomes a draft with its targets, duties and lines', async () => {
    const { meta, targets, assignments } = await draft(lines.join('\r\n'), 'ke-hoach.txt')
    expect([meta.number.value, meta.date.value]).toEqual(['88/KH-UBND', '2023-02-02'])
    expect(targets).toMatchObject([
      {
        indicator: 'hi_coverage',
        yearFrom: 2023,
        comparator: '>=',
        value: { amount: 935, scale: 1 },
        clause: 'I.1',
        lines: [8, 8],
      },
    ])
    expect(assignments[0]).toMatchObject({
      clause: 'II.1',
      lead: ['so-y-te'],
      coordinating: ['so-tai-chinh'],
      lines: [10, 10],
    })
    expect(assignments[1]?.due).toMatchObject({ rule: '2023-Q3', inclusive: true })
  })

  test('a Word document gives the same draft; its own bullets become dashes', async () => {
    const fromText = await draft(lines.join('\n'), 'ke-hoach.txt')
    const body = lines.map((line) => paragraph(line)).join('')
    const fromWord = await draft(docx(body), 'ke-hoach.docx')
    expect(fromWord).toEqual(fromText)
    const bulleted = await draft(
      docx(body + paragraph('Sở Y tế báo cáo kết quả cho Sở Tài chính hằng quý.', true)),
      'ke-hoach.docx',
    )
    expect(bulleted.assignments.at(-1)).toMatchObject({
      clause: 'II.1',
      bullet: 1,
      recurrence: { kind: 'quarterly', stated: true },
    })
  })

  test('a file of TCVN3 bytes is read and says so', async () => {
    const stored =
      'KÕ ho¹ch ph¸t triÓn ng\u00adêi tham gia b¶o hiÓm x· héi trªn ®Þa bµn tØnh\nI. NhiÖm vô\n1. Së Y tÕ chñ tr×, phèi hîp víi Së Tµi chÝnh rµ so¸t c¸c c¬ së kh¸m bÖnh.'
    const { findings, assignments } = await draft(Buffer.from(stored, 'latin1'), 'cu.txt')
    expect(findings.map((one) => one.code)).toContain('legacy_encoding')
    expect(assignments[0]).toMatchObject({ lead: ['so-y-te'], coordinating: ['so-tai-chinh'] })
  })

  test.each([
    ['an empty file', 'rong.txt', Buffer.alloc(0), 'rỗng'],
    ['a scanned PDF', 'quet.pdf', Buffer.from('%PDF-1.7\n%âãÏÓ\n1 0 obj'), 'PDF'],
    ['an old .doc', 'cu.doc', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]), 'Office cũ'],
    ['a Word document without a word', 'trang.docx', docx(paragraph('1234')), 'không có chữ nào'],
    [
      'a Word document that declares entities',
      'thuc-the.docx',
      docx('', [{ name: 'word/styles.xml', data: '<!DOCTYPE a [<!ENTITY b "b">]><a>&b;</a>' }]),
      'DOCTYPE',
    ],
    [
      'a Word bomb',
      'bom.docx',
      docx('', [{ name: 'word/styles.xml', data: Buffer.alloc(90 * 1024 * 1024, 0x20) }]),
      'nén quá',
    ],
    ['a damaged Word document', 'hong.docx', docx('<w:p>'), 'bị hỏng'],
  ])('%s is refused with one sentence that names the file and the cause', async (_, name, bytes, cause) => {
    await expect(draft(bytes, name)).rejects.toMatchObject({
      code: 'REFUSED',
      data: {
        message: expect.stringMatching(new RegExp(`“${name}”.*${cause}`)),
        remedy: expect.stringMatching(/\p{L}/u),
      },
    })
  })

  test('what it proposes is a plan that the contract takes', async () => {
    const read = await draft(lines.join('\n'), 'ke-hoach.txt')
    const { plan, problems } = planFromDraft(read, { taken: [], agencies: [] })
    expect(problems).toEqual([])
    expect(planDocumentSchema.parse(plan)).toEqual(plan)
    expect(plan?.meta).toMatchObject({ id: 'nam-phuong-88-kh-ubnd-2023', territory: null })
  })

  test('nothing is stored', async () => {
    const before = await desk.client.plans.list()
    await draft(lines.join('\n'), 'ke-hoach.txt')
    expect(await desk.client.plans.list()).toEqual(before)
  })
})

describe('plans import', () => {
  const run = (words: string[]) =>
    importPlanCommand.run(
      { client: desk.client, demoDirectory: folder, tell: () => undefined, sign: async () => undefined },
      { words, options: {} },
    )

  test('prints targets and duties with clause, lines and how sure it is; figures are plain numbers in JSON', async () => {
    const file = path.join(folder, 'ke-hoach.txt')
    writeFileSync(file, lines.join('\n'))
    const { json, text, refused } = await run([file])
    expect(refused).toBe(false)
    expect(JSON.parse(JSON.stringify(json)).targets[0]).toMatchObject({
      value: 93.5,
      comparator: '>=',
      confidence: 'high',
    })
    expect(text).toMatch(/I\.1\s+8\s+2023\s+hi_coverage\s+>= 93,5%\s+chắc/)
    expect(text).toContain('Bản nháp, chưa lưu')
    expect(text).toContain('Nhóm nhiệm vụ (1)\n  II, dòng 9: Tổ chức thực hiện')
    expect(text).not.toContain('Còn thiếu')
    expect(readFileSync(file, 'utf8')).toBe(lines.join('\n'))
  })

  test('says what a person must settle before the draft can be kept', async () => {
    const file = path.join(folder, 'thieu.txt')
    writeFileSync(file, lines.slice(4).join('\n').replace(' giai đoạn 2023-2025', ''))
    const { text } = await run([file])
    expect(text).toMatch(/Còn thiếu để thành kế hoạch \(\d\)\n {2}Kế hoạch chưa có địa bàn thực hiện\. Điền/)
  })

  test('a file that is not there is wrong usage', async () => {
    await expect(run([path.join(folder, 'khong-co.txt')])).rejects.toThrow('Không có tệp')
    await expect(run([])).rejects.toThrow('Nêu đúng một tệp')
  })
})
