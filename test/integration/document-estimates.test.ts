import { afterEach, expect, test } from 'vitest'
import { period, periodKey } from '../../shared/domain/time/period.ts'
import { accept, type OpenDesk, openDesk, plan64, preview } from '../support/open-desk.ts'
import { writeSketch } from '../support/workbook-sketch.ts'

const annual = { planId: plan64, kind: 'annual' as const, period: periodKey(period('2022')), part: '' }
const review = { planId: plan64, kind: 'midterm' as const, period: periodKey(period('2023')), part: '' }

const desks: OpenDesk[] = []
afterEach(async () => {
  for (const opened of desks.splice(0)) await opened.close()
})

/** The year's report of Hải Châu, made up, under the heading given. */
async function receive({ client }: OpenDesk, heading: string, hi: number) {
  const rows = [
    ['UBND QUẬN HẢI CHÂU - BÁO CÁO NĂM 2022'],
    [],
    ['STT', 'Chỉ tiêu', 'Đơn vị tính', heading],
    [1, 'Số người tham gia BHXH bắt buộc', 'người', 52_000],
    [2, 'Số người tham gia BHXH tự nguyện', 'người', 1_500],
    [3, 'Số người tham gia BHTN', 'người', 48_000],
    [4, 'Số người tham gia BHYT', 'người', hi],
  ]
  const file = new File([new Uint8Array(await writeSketch([{ name: 'Bao cao', rows }]))], `${heading}.xlsx`)
  const [outcome] = await accept(client, await preview(client, [file]), {
    warningReason: 'Số ước, chờ số chính thức',
    replaceReason: 'Đơn vị gửi số chính thức',
  })
  expect(outcome).toMatchObject({ accepted: true, message: null })
}

const needsOf = async ({ client }: OpenDesk, key: typeof annual | typeof review) =>
  (await client.documents.open(key)).needs.filter(({ code }) => code === 'only_estimate')

test('what is known as an estimate alone is named, with who owes the figure, until the figure comes', async () => {
  const opened = await openDesk({ now: () => Date.parse('2023-10-20T12:00:00+07:00') })
  desks.push(opened)
  await receive(opened, 'Ước thực hiện năm 2022', 190_000)
  const told = [
    {
      code: 'only_estimate',
      what: 'Quận Hải Châu mới có số ước thực hiện năm 2022, báo cáo không dùng số ước: Số người tham gia BHXH bắt buộc 52.000 người; Số người tham gia BHXH tự nguyện 1.500 người; Số người tham gia BHTN 48.000 người; Số người tham gia BHYT 190.000 người. Đề nghị quận Hải Châu gửi số chính thức.',
      from: 'quận Hải Châu',
      blocksIssue: false,
    },
  ]
  expect(await needsOf(opened, annual)).toEqual(told)
  expect(await needsOf(opened, review)).toEqual(told)
  await receive(opened, 'Thực hiện năm 2022', 191_234)
  expect(await needsOf(opened, annual)).toEqual([])
  expect(await needsOf(opened, review)).toEqual([])
})
