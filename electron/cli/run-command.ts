import { parseArgs } from 'node:util'
import type { Command, CommandInput } from './command.ts'
import { UsageError } from './command.ts'
import { agenciesCommand } from './commands/agencies.ts'
import { assignedImportCommand } from './commands/assigned-import.ts'
import { assignedListCommand } from './commands/assigned-list.ts'
import { demoCommand } from './commands/demo.ts'
import { exportPlanCommand } from './commands/export-plan.ts'
import { factsCommand, submissionsCommand } from './commands/figures.ts'
import { importCommand } from './commands/import.ts'
import { importPlanCommand } from './commands/import-plan.ts'
import { indicatorsCommand } from './commands/indicators.ts'
import {
  checkSignedCommand,
  listDocumentsCommand,
  reprintCommand,
  showDocumentCommand,
} from './commands/issued-documents.ts'
import { concludeMeetingCommand } from './commands/meeting-conclude.ts'
import { meetingMinutesCommand, meetingPackCommand } from './commands/meeting-papers.ts'
import {
  createMeetingCommand,
  listMeetingsCommand,
  meetingAgendaCommand,
  showMeetingCommand,
} from './commands/meetings.ts'
import { obligationsCommand } from './commands/obligations.ts'
import { plansCommand, showPlanCommand } from './commands/plans.ts'
import { importRegisterCommand, listRegistersCommand } from './commands/registers.ts'
import { reportCommand, templateCommand } from './commands/report.ts'
import { exportSlipCommand, importSlipCommand } from './commands/slips.ts'
import { tasksCommand, updateTaskCommand } from './commands/tasks.ts'
import { verifyCommand } from './commands/verify.ts'

/** Longer names first: "plans show" before "plans". */
export const commands: readonly Command[] = [
  showPlanCommand,
  importPlanCommand,
  exportPlanCommand,
  plansCommand,
  agenciesCommand,
  templateCommand,
  importCommand,
  submissionsCommand,
  factsCommand,
  indicatorsCommand,
  assignedListCommand,
  assignedImportCommand,
  updateTaskCommand,
  tasksCommand,
  exportSlipCommand,
  importSlipCommand,
  listRegistersCommand,
  importRegisterCommand,
  listMeetingsCommand,
  showMeetingCommand,
  createMeetingCommand,
  meetingAgendaCommand,
  meetingPackCommand,
  meetingMinutesCommand,
  concludeMeetingCommand,
  obligationsCommand,
  reportCommand,
  listDocumentsCommand,
  showDocumentCommand,
  reprintCommand,
  checkSignedCommand,
  verifyCommand,
  demoCommand,
]

export interface ParsedCommand {
  readonly command: Command
  readonly input: CommandInput
}

const text = { type: 'string' } as const
const flag = { type: 'boolean' } as const

/** Null: the list of commands was asked for. Throws `UsageError` for anything that is no command. */
export function parseCommand(argv: readonly string[]): ParsedCommand | null {
  const { values, positionals } = parse(argv)
  const command = commands.find((one) => one.name.split(' ').every((word, index) => positionals[index] === word))
  if (values.help === true || (positionals.length === 0 && !command)) return null
  if (!command)
    throw new UsageError(`Không có lệnh “${positionals.join(' ')}”. Chạy so-chi-dao --help để xem danh sách lệnh.`)
  return { command, input: { words: positionals.slice(command.name.split(' ').length), options: values } }
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        store: text,
        plan: text,
        unit: text,
        agency: text,
        status: text,
        note: text,
        evidence: text,
        issuer: text,
        period: text,
        year: text,
        out: text,
        part: text,
        docx: text,
        xlsx: text,
        reason: text,
        number: text,
        date: text,
        source: text,
        decision: text,
        holder: text,
        variable: text,
        signer: text,
        search: text,
        time: text,
        place: text,
        subject: text,
        chair: text,
        invite: text,
        kind: text,
        text: text,
        title: text,
        lead: text,
        coordinating: text,
        due: text,
        from: text,
        'as-of': text,
        as: text,
        json: flag,
        accept: flag,
        issue: flag,
        all: flag,
        'accept-warnings': flag,
        replace: flag,
        'dry-run': flag,
        propose: flag,
        request: flag,
        'keep-open': flag,
        help: flag,
      },
    })
  } catch (cause) {
    const detail = cause instanceof Error ? cause.message : String(cause)
    throw new UsageError(`Tùy chọn không đúng (${detail}). Chạy so-chi-dao --help để xem danh sách lệnh.`)
  }
}

export function usage(): string {
  const lines = commands.map((command) => `  ${`${command.name} ${command.form}`.trim()}\n      ${command.summary}`)
  return [
    'so-chi-dao <lệnh> [--store DIR] [--json] [--as-of DATE] [--as "Họ tên"]',
    '',
    ...lines,
    '',
    'Mã kết thúc: 0 xong; 1 có phần bị từ chối hoặc kho dữ liệu đang được nơi khác ghi; 2 dùng lệnh sai.',
  ].join('\n')
}
