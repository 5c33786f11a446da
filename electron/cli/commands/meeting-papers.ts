import path from 'node:path'
import { meetingPaperKey } from '../../../shared/domain/meetings/meeting-papers.ts'
import { packSectionIds } from '../../../shared/domain/meetings/pack/pack-sections.ts'
import type { Command } from '../command.ts'
import { optional, required } from '../read-input.ts'
import { writeOut } from '../write-out.ts'
import { meetingIdFrom, stepOf } from './meetings.ts'

export const meetingMinutesCommand: Command = {
  name: 'meeting minutes',
  form: 'ID --out F.pdf [--docx F.docx]',
  summary: 'Biên bản cuộc họp thành tệp PDF, kèm Word',
  prints: true,
  access: 'read',
  run: async ({ client }, input) => {
    const id = meetingIdFrom(input)
    const out = path.resolve(required(input, 'out', 'bien-ban.pdf'))
    const { planId, kind, period, part } = meetingPaperKey(await client.meetings.show({ id }), 'meeting_minutes')
    const key = { planId, kind, period, part: part ?? '' }
    const { fields } = await client.documents.open(key)
    const { file, pageCount, sha256 } = await client.documents.render({ ...key, fields })
    const bytes = await writeOut(out, file)
    const docx = optional(input, 'docx')
    if (docx !== null) await writeOut(path.resolve(docx), (await client.documents.word({ ...key, fields })).file)
    return {
      json: { out, pageCount, sha256, bytes, ...(docx === null ? {} : { docx: path.resolve(docx) }) },
      text: `Đã lập biên bản ${pageCount} trang: ${out}`,
      refused: false,
    }
  },
}

export const meetingPackCommand: Command = {
  name: 'meeting pack',
  form: 'ID --out F.pdf',
  summary: 'Tập tài liệu họp thành một tệp PDF, số liệu chốt tại thời điểm lập',
  prints: true,
  access: 'write',
  run: async ({ client, sign }, input) => {
    const id = meetingIdFrom(input)
    const out = path.resolve(required(input, 'out', 'tai-lieu-hop.pdf'))
    await sign()
    const meeting = await client.meetings.show({ id })
    const made = await client.meetingPack.make({ ...stepOf(meeting), sections: [...packSectionIds] })
    const { sha256, pageCount, figuresHash } = made
    const { file } = await client.meetingPack.file({ id, sha256 })
    const bytes = await writeOut(out, file)
    return {
      json: { out, pageCount, sha256, figuresHash, bytes },
      text: `Đã lập tập tài liệu ${pageCount} trang: ${out}`,
      refused: false,
    }
  },
}
