import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { sheetFromRows } from '../intake/grid.ts'
import { importAssignmentSheet } from './import-plan-text.ts'
import type { PlanWords } from './plan-words.ts'

const words = JSON.parse(
  readFileSync(new URL('../../../resources/catalogue/plan-words.json', import.meta.url), 'utf8'),
) as PlanWords
const heads = ['STT', 'Nội dung nhiệm vụ', 'Cơ quan chủ trì', 'Cơ quan phối hợp', 'Thời gian hoàn thành', 'Sản phẩm']
const knowledge = { words, indicators: [], agencies: [], units: [] }
const draftOf = (rows: Parameters<typeof sheetFromRows>[1], merges: Parameters<typeof sheetFromRows>[2] = []) =>
  importAssignmentSheet({ sheets: [sheetFromRows('Phân công', rows, merges)] }, knowledge)

test('each row is a duty with its agencies, deadline and product; groups letter the clauses', () => {
  const { assignments, findings } = draftOf([
    ['PHÂN CÔNG NHIỆM VỤ NĂM 2023'],
    [],
    heads,
    ['1', '2', '3', '4', '5', '6'],
    ['I', 'Tuyên truyền'],
    ['1', 'Xây dựng kế hoạch truyền thông', 'Sở Y tế', 'Sở Tài chính;\nSở Nội vụ', 'Quý II/2023', 'Kế hoạch'],
    ['2', 'Đối thoại với doanh nghiệp', 'Sở Nội vụ, Sở Y tế', null, 'Trước ngày 15/11/2023', null],
    ['II', 'Kiểm tra'],
    ['1', 'Kiểm tra việc đóng BHXH', 'Thanh tra tỉnh', null, 'Hằng quý', 'Báo cáo'],
  ])
  expect(findings).toEqual([])
  expect(
    assignments.map(({ clause, lead, coordinating, due, recurrence, deliverable, lines }) => ({
      clause,
      lead,
      coordinating,
      due: due && [due.rule, due.inclusive],
      rhythm: recurrence.kind,
      deliverable,
      line: lines[0],
    })),
  ).toEqual([
    {
      clause: 'I.1',
      lead: ['so-y-te'],
      coordinating: ['so-tai-chinh', 'so-noi-vu'],
      due: ['2023-Q2', true],
      rhythm: 'once',
      deliverable: 'Kế hoạch',
      line: 6,
    },
    {
      clause: 'I.2',
      lead: ['so-noi-vu', 'so-y-te'],
      coordinating: [],
      due: ['2023-11-15', false],
      rhythm: 'once',
      deliverable: null,
      line: 7,
    },
    {
      clause: 'II.1',
      lead: ['thanh-tra'],
      coordinating: [],
      due: null,
      rhythm: 'quarterly',
      deliverable: 'Báo cáo',
      line: 9,
    },
  ])
})

test('a date cell of Excel is the last day, and one agency merged over several rows leads each of them', () => {
  const { assignments } = draftOf(
    [
      heads,
      ['1', 'Rà soát danh sách', 'Sở Y tế', null, { kind: 'date', number: 45107, text: '30/06/2023' }, null],
      ['2', 'Tổng hợp kết quả', null, null, 'Năm 2023', null],
    ],
    [{ firstRow: 1, lastRow: 2, firstColumn: 2, lastColumn: 2 }],
  )
  expect(assignments.map(({ lead, due }) => [lead[0], due?.rule])).toEqual([
    ['so-y-te', '2023-06-30'],
    ['so-y-te', '2023'],
  ])
})

test('agencies one a line in a cell are as many agencies', () => {
  const { assignments } = draftOf([
    heads,
    ['1', 'Rà soát', 'Sở Y tế\nSở Tài chính', '- Sở Nội vụ\n- Thanh tra tỉnh', 'Quý I/2023', null],
  ])
  expect(assignments).toMatchObject([
    { lead: ['so-y-te', 'so-tai-chinh'], coordinating: ['so-noi-vu', 'thanh-tra'], leadStatus: 'joint' },
  ])
})

test('a deadline of every quarter is a rule; one whose year is not told asks for it', () => {
  const { assignments } = draftOf([
    heads,
    ['1', 'Báo cáo', 'Sở Y tế', null, 'Trước ngày 20 tháng cuối quý', null],
    ['2', 'Tổng hợp', 'Sở Y tế', null, 'Trước ngày 15/12', null],
  ])
  expect(assignments.map(({ due, recurrence, confidence }) => [due?.rule, recurrence.kind, confidence])).toEqual([
    ['0---20', 'quarterly', 'high'],
    [null, 'continuous', 'low'],
  ])
})

test('rows with a Roman number or a capital letter name the groups of the rows below', () => {
  const { groups, assignments } = draftOf([
    heads,
    ['1', 'Trước mọi nhóm', 'Sở Y tế', null, null, null],
    ['I', 'TUYÊN TRUYỀN, PHỔ BIẾN'],
    ['1', 'Xây dựng kế hoạch truyền thông', 'Sở Y tế', null, null, null],
    ['II', 'Kiểm tra'],
    ['III', 'Không có việc nào'],
    ['1', 'Tổng kết', 'Sở Y tế', null, null, null],
  ])
  expect(groups.map(({ id, title, lines }) => [id, title, lines[0]])).toEqual([
    ['bang', 'Phân công', 1],
    ['i', 'Tuyên truyền, phổ biến', 3],
    ['iii', 'Không có việc nào', 6],
  ])
  expect(assignments.map((one) => one.group)).toEqual(['bang', 'i', 'iii'])
})

test('what was not understood in a row is told, not dropped', () => {
  const { assignments } = draftOf([
    heads,
    ['1', 'Theo dõi tiến độ', 'Đồng chí phụ trách', null, null, null],
    ['2', 'Đôn đốc thu', 'Sở Y tế', null, 'ngay sau hội nghị', null],
  ])
  expect(assignments.map(({ leadStatus, confidence, reason }) => [leadStatus, confidence, reason])).toEqual([
    ['none', 'low', 'Không nhận ra cơ quan chủ trì trong bảng.'],
    ['named', 'medium', 'Chưa hiểu thời hạn “ngay sau hội nghị”.'],
  ])
})

test('a workbook without such a table says what the table needs', () => {
  const { assignments, findings } = draftOf([
    ['STT', 'Đơn vị', 'Số người'],
    ['1', 'Quận 1', 5],
  ])
  expect(assignments).toEqual([])
  expect(findings.map((one) => [one.code, one.severity])).toEqual([
    ['no_assignments', 'error'],
    ['unread_sheet', 'note'],
  ])
})

test('the text has one line a row, under the number that Excel gives it', () => {
  const { text, assignments } = draftOf([
    ['PHÂN CÔNG'],
    [],
    heads,
    ['1', 'Rà soát danh sách', 'Sở Y tế', null, { kind: 'date', number: 45107, text: '30/06/2023' }, null],
  ])
  expect(text).toEqual(['PHÂN CÔNG', '', heads.join(' | '), '1 | Rà soát danh sách | Sở Y tế | 30/06/2023'])
  expect(assignments[0]?.lines).toEqual([4, 4])
})

test('of several sheets each row is found again in the text', () => {
  const sheet = (name: string, content: string) =>
    sheetFromRows(name, [heads, ['1', content, 'Sở Y tế', null, 'Hằng quý', null]])
  const { text, assignments } = importAssignmentSheet(
    {
      sheets: [sheet('Quý I', 'Kiểm tra'), sheetFromRows('Ghi chú', [['Không có bảng']]), sheet('Quý II', 'Tổng kết')],
    },
    knowledge,
  )
  expect(assignments.map((one) => text[one.lines[0] - 1])).toEqual([
    '1 | Kiểm tra | Sở Y tế | Hằng quý',
    '1 | Tổng kết | Sở Y tế | Hằng quý',
  ])
  expect(text).toContain('Trang “Quý II”')
  expect(text.join('\n')).not.toContain('Không có bảng')
})

test('a sheet that goes on for ever is read up to a limit, and says so', () => {
  const rows = Array.from({ length: 5_100 }, (_, index) => [
    String(index + 1),
    'Rà soát',
    'Sở Y tế',
    null,
    'Hằng quý',
    null,
  ])
  const { text, assignments, findings } = draftOf([heads, ...rows])
  expect([text.length, assignments.length]).toEqual([5_000, 4_999])
  expect(findings.map((one) => [one.code, one.message])).toEqual([
    ['cut_off', 'Trang “Phân công” có chữ đến hàng 5101; chỉ đọc 5000 hàng đầu.'],
  ])
})
