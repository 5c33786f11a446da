import type { Command } from '../command.ts'

export const verifyCommand: Command = {
  name: 'verify',
  form: '',
  summary: 'Kiểm tra toàn vẹn kho dữ liệu',
  access: 'read',
  run: async ({ client }) => {
    const checks = await client.upkeep.verify()
    const text = checks.map((check) => `${check.ok ? 'tốt ' : 'HỎNG'}  ${check.message}`).join('\n')
    return { json: checks, text, refused: checks.some((check) => !check.ok) }
  },
}
