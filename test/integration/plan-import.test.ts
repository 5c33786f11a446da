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
/** On list 1 (bullets) or 2 (letters), or on none. */
const paragraph = (text: string, list?: 1 | 2) =>
  `<w:p>${list ? `<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="${list}"/></w:numPr></w:pPr>` : ''}<w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`
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
      data: `<w:numbering xmlns:w="${word}"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum><w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1)"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num></w:numbering>`,
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

/** Signs as the bytes that Windows-1252 has for them: how old Vietnamese files lie on disk. */
function windows1252(text: string): Buffer {
  const high = new TextDecoder('windows-1252').decode(Uint8Array.from({ length: 32 }, (_, index) => 0x80 + index))
  return Buffer.from(
    [...text].map((sign) => (high.includes(sign) ? 0x80 + high.indexOf(sign) : (sign.codePointAt(0) ?? 0))),
  )
}

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
      docx(body + paragraph('Sở Y tế báo cáo kết quả cho Sở Tài chính hằng quý.', 1)),
      'ke-hoach.docx',
    )
    expect(bulleted.assignments.at(-1)).toMatchObject({
      clause: 'II.1',
      bullet: 1,
      recurrence: { kind: 'quarterly', stated: true },
    })
  })

  test('letters and numbers that Word counts by itself are read as Word shows them', async () => {
    const numbered = await draft(
      docx(
        [
          paragraph('II. TỔ CHỨC THỰC HIỆN'),
          paragraph('1. Công tác y tế'),
          paragraph('Sở Y tế hướng dẫn các trạm y tế.', 2),
          paragraph('Sở Tài chính bố trí kinh phí thực hiện.', 2),
        ].join(''),
      ),
      'chu-cai.docx',
    )
    expect(numbered.text.slice(-2)).toEqual([
      'a) Sở Y tế hướng dẫn các trạm y tế.',
      'b) Sở Tài chính bố trí kinh phí thực hiện.',
    ])
    expect(numbered.assignments.map(({ clause, lead }) => [clause, lead[0]])).toEqual([
      ['II.1.a', 'so-y-te'],
      ['II.1.b', 'so-tai-chinh'],
    ])
  })

  const stored = {
    tcvn3:
      'KÕ ho¹ch ph¸t triÓn ng\u00adêi tham gia b¶o hiÓm x· héi trªn ®Þa bµn tØnh\nI. NhiÖm vô\n1. Së Y tÕ chñ tr×, phèi hîp víi Së Tµi chÝnh rµ so¸t c¸c c¬ së kh¸m bÖnh.',
    vni: 'Keá hoaïch phaùt trieån ngöôøi tham gia baûo hieåm xaõ hoäi treân ñòa baøn tænh\nI. Nhieäm vuï\n1. Sôû Y teá chuû trì, phoái hôïp vôùi Sôû Taøi chính raø soaùt caùc cô sôû khaùm beänh.',
    vps: 'K‰ hoåch phát tri‹n ngÜ©i tham gia bäo hi‹m xã h¶i trên ÇÎa bàn tÌnh\nI. NhiŒm vø\n1. Sª Y t‰ chû trì, phÓi h®p v§i Sª Tài chính rà soát các cÖ sª khám bŒnh.',
    windows_1258:
      'Kêì hoaòch phaìt triêÒn ngýõÌi tham gia baÒo hiêÒm xaÞ hôòi trên ðiòa baÌn tiÒnh\nI. Nhiêòm vuò\n1. SõÒ Y têì chuÒ triÌ, phôìi hõòp võìi SõÒ TaÌi chiình raÌ soaìt caìc cõ sõÒ khaìm bêònh.',
  }
  test.each([
    ['tcvn3', 'TCVN3'],
    ['vni', 'VNI'],
    ['vps', 'VPS'],
    ['windows_1258', 'Windows-1258'],
  ] as const)('a file in %s is read, and says that its letters were turned', async (encoding, name) => {
    const read = await draft(windows1252(stored[encoding]), 'cu.txt')
    expect(read.encoding).toBe(encoding)
    expect(read.text[0]).toBe('Kế hoạch phát triển người tham gia bảo hiểm xã hội trên địa bàn tỉnh')
    expect(read.findings.map((one) => [one.code, one.message])).toContainEqual([
      'legacy_encoding',
      expect.stringContaining(name),
    ])
    expect(read.assignments[0]).toMatchObject({ lead: ['so-y-te'], coordinating: ['so-tai-chinh'] })
  })

  test.each([
    ['UTF-16 with its mark', () => Buffer.from(`\ufeff${lines.join('\r\n')}`, 'utf16le')],
    ['UTF-16 without its mark', () => Buffer.from(lines.join('\r\n'), 'utf16le')],
    ['UTF-16 the other way round', () => Buffer.from(lines.join('\r\n'), 'utf16le').swap16()],
    ['decomposed letters', () => Buffer.from(lines.join('\r\n').normalize('NFD'))],
    ['UTF-8 with its mark', () => Buffer.from(`\ufeff${lines.join('\r\n')}`)],
  ])('%s gives the same draft as plain Unicode', async (_, bytes) => {
    const plain = await draft(lines.join('\n'), 'ke-hoach.txt')
    expect(await draft(bytes(), 'ke-hoach.txt')).toEqual(plain)
  })

  test('letters that no table explains are refused by the name of the file, with the remedy', async () => {
    const mojibake = Buffer.from(lines.join('\n')).toString('latin1')
    await expect(draft(mojibake, 'hong-chu.txt')).rejects.toMatchObject({
      code: 'REFUSED',
      data: {
        message: expect.stringMatching(/“hong-chu\.txt”: chữ trong văn bản không phải Unicode/),
        remedy: expect.stringContaining('chuyển sang Unicode'),
      },
    })
  })

  test('a text that is no plan says that it found nothing', async () => {
    const read = await draft('Kính mời các đồng chí dự tiệc tất niên.\nTrân trọng.', 'thu-moi.txt')
    expect(read.assignments).toEqual([])
    expect(read.findings.filter((one) => one.severity === 'error')).toMatchObject([
      { code: 'no_assignments', message: 'Không nhận ra chỉ tiêu, nhiệm vụ nào trong cả văn bản.' },
    ])
  })

  test.each([
    ['an empty file', 'rong.txt', Buffer.alloc(0), 'rỗng'],
    ['a scanned PDF', 'quet.pdf', Buffer.from('%PDF-1.7\n%âãÏÓ\n1 0 obj'), 'PDF'],
    ['an old .doc', 'cu.doc', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]), 'Office cũ'],
    [
      'a photograph of the document',
      'anh.png',
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]),
      'tệp ảnh',
    ],
    [
      'a file of rubbish',
      'rac.txt',
      Buffer.from(Array.from({ length: 512 }, (_, index) => (index * 7) % 256)),
      'không phải văn bản',
    ],
    ['a zip of documents', 'goi.zip', rawZip([{ name: 'a.docx', data: 'x' }]), 'tệp nén'],
    ['a text of more than a million letters', 'dai.txt', Buffer.from('dài '.repeat(300_000)), '1 triệu ký tự'],
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
    expect(text).toMatch(/I\.1\s+8\s+2023\s+hi_coverage\s+≥ 93,5%\s+chắc/)
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
