import path from 'node:path'
import { parsePlanId } from '../../../shared/domain/ids.ts'
import { type Command, UsageError } from '../command.ts'
import { required } from '../read-input.ts'
import { writeOut } from '../write-out.ts'

export const exportPlanCommand: Command = {
  name: 'plans export',
  form: 'ID --out F.xlsx',
  summary: 'Xuất một kế hoạch ra Excel: mục tiêu, nhiệm vụ, báo cáo phải gửi, Ban Chỉ đạo, cơ quan',
  access: 'catalogue',
  run: async ({ client }, input) => {
    const planId = parsePlanId(input.words[0] ?? '')
    if (planId === null || input.words.length > 1)
      throw new UsageError('Nêu một mã kế hoạch, ví dụ: plans export da-nang-64-kh-ubnd-2021 --out ke-hoach.xlsx.')
    const out = path.resolve(required(input, 'out', 'ke-hoach.xlsx'))
    const { file, name } = await client.plans.export({ planId })
    const bytes = await writeOut(out, file)
    return { json: { out, name, bytes }, text: `Đã xuất kế hoạch ra Excel: ${out}`, refused: false }
  },
}
