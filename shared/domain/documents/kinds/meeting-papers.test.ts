import { describe, expect, it } from 'vitest'
import { rowsOf, textOfBlock, wholeText } from '../../../../test/support/content-text.ts'
import {
  agendaItem,
  invitee,
  manyInvitees,
  meetingSample,
  named,
  partyForm,
  social,
} from '../../../../test/support/meeting-samples.ts'
import { isoDate } from '../../time/iso-date.ts'
import { said } from '../narrative.ts'
import { assignmentSentence } from './meeting-conclusions.ts'
import { invitationCopy, meetingInvitationKind } from './meeting-invitation.ts'
import { meetingMinutesKind } from './meeting-minutes.ts'
import { meetingNoticeKind } from './meeting-notice.ts'
import { meetingPostponementKind } from './meeting-postponement.ts'
import { meetingProgrammeKind } from './meeting-programme.ts'

const facts = meetingSample()
const codes = (needs: readonly { readonly code: string; readonly blocksIssue: boolean }[], blocking: boolean) =>
  needs.filter(({ blocksIssue }) => blocksIssue === blocking).map(({ code }) => code)

describe('the invitation', () => {
  const print = (part: Parameters<typeof meetingSample>[0]) =>
    meetingInvitationKind.content(meetingInvitationKind.snapshot(meetingSample(part)))

  it('names everybody but the chair, a guest as ông/bà, somebody without a name by the post', () => {
    const text = wholeText(print({}))
    expect(text).toContain('- Đồng chí Giám đốc Sở Y tế;')
    expect(text).toContain('- Ông/bà Hoàng Văn E, Giám đốc Công ty TNHH Minh Họa.')
    expect(text.match(/Nguyễn Văn A/gu)).toHaveLength(1)
    expect(text).toContain('Chủ trì: Đồng chí Nguyễn Văn A, Chủ tịch UBND thành phố, Trưởng Ban Chỉ đạo.')
  })

  it('tells up to six matters and refers to the programme for more; breaks, opening and closing are none', () => {
    expect(wholeText(print({}))).not.toContain('Giải lao')
    const many = Array.from({ length: 7 }, (_, index) => agendaItem(`x${index}`, `Nội dung ${index}`))
    expect(wholeText(print({ agenda: many }))).toContain('Nội dung: theo chương trình kèm theo.')
    expect(wholeText(print({ agenda: [] }))).not.toContain('Nội dung:')
  })

  it('lists twelve people in the text and thirteen in an appendix', () => {
    const withoutChair = (count: number) => manyInvitees(count)
    expect(print({ invitees: withoutChair(12) }).appendices).toEqual([])
    const [appendix] = print({ invitees: withoutChair(13) }).appendices
    const [list] = appendix?.blocks ?? []
    expect(list?.kind === 'table' && rowsOf(list)).toHaveLength(13)
  })

  it('says what is not set yet instead of leaving it out', () => {
    const open = { ...facts.details, date: null, startTime: null, place: '', chair: null }
    const text = wholeText(print({ details: open }))
    expect(text).toContain('Thời gian: ngày họp chưa ấn định.')
    expect(text).toContain('Địa điểm: chưa ấn định.')
    expect(text).toContain('Chủ trì: Chưa phân công.')
  })

  it('gives each person a copy that differs from the whole one in the name alone', () => {
    const snapshot = meetingInvitationKind.snapshot(facts)
    const [whole, copy] = [meetingInvitationKind.content(snapshot), invitationCopy(snapshot, 'c')]
    expect(copy.head).toEqual(whole.head)
    expect(textOfBlock(copy.blocks[0] ?? { kind: 'note', text: '' })).toBe(
      'Ban Chỉ đạo thực hiện chính sách BHXH, BHYT thành phố Đà Nẵng trân trọng kính mời: Đồng chí Lê Văn C, Giám đốc BHXH thành phố.',
    )
    expect(copy.blocks.slice(1)).toEqual(whole.blocks.slice(2))
  })

  it('asks for a reason while it invites somebody who left the committee', () => {
    const needs = meetingInvitationKind.needs(meetingSample({ moved: ['Lê Văn C không còn là thành viên.'] }))
    expect(codes(needs, false)).toEqual(['member_left'])
  })
})

describe('the letter of a consultation', () => {
  const consulted = meetingSample({
    details: { ...facts.details, kind: 'consultation', subject: 'Dự thảo báo cáo', answerBy: isoDate('2023-10-12') },
  })

  it('is numbered as a letter, of the Party under CV, and asks the decisions of the agenda', () => {
    const letter = meetingInvitationKind.content(meetingInvitationKind.snapshot(consulted))
    expect([letter.documentType, letter.head.typeCode, letter.head.issuerCode]).toEqual([null, 'BCĐ', 'BHXH'])
    expect(letter.subject).toBe('lấy ý kiến thành viên Ban Chỉ đạo về dự thảo báo cáo')
    expect(wholeText(letter)).toContain('Thống nhất trình HĐND thành phố mức hỗ trợ thêm 10%')
    const party = meetingInvitationKind.content(meetingInvitationKind.snapshot({ ...consulted, form: partyForm }))
    expect([party.head.typeCode, party.head.issuerCode]).toEqual(['CV', 'BCĐ'])
  })

  it('bears the code of whoever drafts it by its own receivers, and waits for one where they name nobody', () => {
    const letter = (recipients: readonly string[]) => ({ ...consulted, form: { ...facts.form, recipients } })
    const { head } = meetingInvitationKind.content(meetingInvitationKind.snapshot(letter(['Lưu: VT, LĐTBXH'])))
    expect(head.issuerCode).toBe('LĐTBXH')
    expect(codes(meetingInvitationKind.needs(letter(['Lưu: VT, LĐTBXH'])), true)).toEqual([])
    expect(codes(meetingInvitationKind.needs(letter(['Lưu: VT'])), true)).toEqual(['no_drafter'])
  })

  it('blocks while nothing is asked', () => {
    expect(codes(meetingInvitationKind.needs({ ...consulted, agenda: [] }), true)).toEqual(['no_agenda'])
  })
})

describe('the programme', () => {
  it('lets each item begin where the one before ended, and a break have nobody', () => {
    const content = meetingProgrammeKind.content(meetingProgrammeKind.snapshot(facts))
    const table = content.blocks.find((block) => block.kind === 'table')
    const times = table?.kind === 'table' ? rowsOf(table).map((row) => row.split(' | ')[0]) : []
    expect(times).toEqual([
      '08 giờ 00 - 08 giờ 05',
      '08 giờ 05 - 08 giờ 20',
      '08 giờ 20 - 08 giờ 50',
      '08 giờ 50 - 09 giờ 00',
      '09 giờ 00 - 09 giờ 40',
      '09 giờ 40 - 10 giờ 00',
    ])
    expect(codes(meetingProgrammeKind.needs(facts), false)).toEqual([])
  })

  it('tells of an agenda that is too long, and of whoever is not named', () => {
    const over = meetingSample({ agenda: [...facts.agenda, agendaItem('them', 'Thêm', { minutes: 1 })] })
    const needs = meetingProgrammeKind.needs(over)
    expect(codes(needs, false)).toEqual(['over_time', 'no_presenter'])
    expect(needs.find(({ code }) => code === 'over_time')?.what).toContain('dài hơn giờ họp 1 phút')
  })
})

describe('the notice of postponement', () => {
  it('has nothing to say of a meeting that was not put off', () => {
    expect(codes(meetingPostponementKind.needs(facts), true)).toEqual(['not_put_off'])
  })

  it('promises a new day only where one is set', () => {
    const before = { date: isoDate('2023-10-05'), startTime: '08:00', place: 'Phòng 1' }
    const text = (after: typeof before | { date: null; startTime: null; place: string }) =>
      wholeText(
        meetingPostponementKind.content(
          meetingPostponementKind.snapshot(
            meetingSample({ putOff: { kind: 'postponed', before, after, reason: 'bận', invitation: null } }),
          ),
        ),
      )
    expect(text({ ...before, date: isoDate('2023-10-06') })).toContain(
      'thứ Sáu, ngày 06 tháng 10 năm 2023. Địa điểm không thay đổi.',
    )
    expect(text({ date: null, startTime: null, place: '' })).toContain('sẽ được thông báo sau.')
  })
})

describe('the minutes', () => {
  const print = (part: Parameters<typeof meetingSample>[0]) =>
    meetingMinutesKind.content(meetingMinutesKind.snapshot(meetingSample(part)))

  it('are signed by secretary and chair, whoever signs the other papers, and bear no place and date', () => {
    const content = print({})
    expect(content.head.withoutPlaceAndDate).toBe(true)
    expect([content.leftSignature, content.signature]).toEqual([
      { titles: ['Thư ký'], agencyPost: null, name: 'Phạm Thị D' },
      { titles: ['Chủ tọa'], agencyPost: null, name: 'Nguyễn Văn A' },
    ])
    expect(
      codes(meetingMinutesKind.needs(meetingSample({ details: { ...facts.details, chair: null } })), true),
    ).toEqual(['signer'])
  })

  it('set typed notes as sentences and a list, and say where nothing was noted', () => {
    const text = wholeText(print({}))
    expect(text).toContain(
      '- Sở Y tế: đề nghị rà soát hộ gia đình chưa tham gia;\n- Công ty Minh Họa: đề nghị hướng dẫn thủ tục.',
    )
    expect(text).toContain(
      'Kết quả thực hiện kết luận kỳ trước\nNgười trình bày: Tổ thư ký.\nKhông ghi chép nội dung thảo luận.',
    )
  })

  it('end the next day when a meeting runs over midnight', () => {
    expect(wholeText(print({ startedAt: '22:00', concludedAt: '00:30' }))).toContain(
      'kết thúc vào hồi 00 giờ 30 phút ngày 06 tháng 10 năm 2023.',
    )
  })

  it('count written answers in place of a discussion, and name who is silent', () => {
    const text = wholeText(
      print({
        details: { ...facts.details, kind: 'consultation', answerBy: isoDate('2023-10-12') },
        invitees: [invitee('b', 'Trần Thị B', ''), invitee('c', 'Lê Văn C', '')],
        answers: [{ inviteeId: 'b', stance: 'agree', text: '', answeredOn: isoDate('2023-10-10') }],
      }),
    )
    expect(text).toContain(
      'Đã lấy ý kiến 2 thành viên; 1 thành viên trả lời: 1 đồng ý, 0 không đồng ý, 0 ý kiến khác. Chưa trả lời: Lê Văn C.',
    )
  })
})

describe('what does not stand on the agenda of the minutes', () => {
  const off = {
    formerItems: [{ id: 'bo', title: 'Việc chậm đóng' }],
    notes: { ...facts.notes, bo: 'Điều quan trọng đã nói', nghi: 'Trao đổi bên lề' },
    votes: [{ itemId: 'bo', question: '', inFavour: 2, against: 1, abstained: 0 }],
  }
  const text = (part: Partial<typeof facts>) =>
    wholeText(meetingMinutesKind.content(meetingMinutesKind.snapshot(meetingSample(part))))

  it('is printed with its notes and votes under the other matters, and told before the minutes are issued', () => {
    expect(text(off)).toContain(
      'Nội dung khác\nVề “Việc chậm đóng”:\nĐiều quan trọng đã nói.\nVề “Giải lao”:\nTrao đổi bên lề.\nKết quả biểu quyết về “Việc chậm đóng”: 2 tán thành, 1 không tán thành, 0 không có ý kiến.',
    )
    const need = meetingMinutesKind.needs(meetingSample(off)).find(({ code }) => code === 'notes_off_agenda')
    expect([need?.blocksIssue, need?.what.includes('“Việc chậm đóng”'), need?.what.includes('Giải lao')]).toEqual([
      false,
      true,
      false,
    ])
  })

  it('is a section of its own that people may write', () => {
    const sections = meetingMinutesKind.sections(meetingMinutesKind.snapshot(meetingSample(off)))
    expect(sections.map(({ heading }) => heading)).toContain('Nội dung khác')
    expect(text({ ...off, narrative: { 'ngoai-chuong-trinh': [said('Viết lại.')] } })).toContain(
      'Nội dung khác\nViết lại.',
    )
  })

  it('stands in the minutes of a consultation too', () => {
    const details = { ...facts.details, kind: 'consultation' as const }
    expect(text({ details, notes: { 'chi-tieu': 'Ghi khi tổng hợp' }, votes: [] })).toContain('Ghi khi tổng hợp.')
  })
})

describe('answers in writing', () => {
  const answer = (inviteeId: string) => ({
    inviteeId,
    stance: 'agree' as const,
    text: '',
    answeredOn: isoDate('2023-10-10'),
  })
  const asked = meetingSample({
    details: { ...facts.details, kind: 'consultation' },
    invitees: [
      invitee('b', 'Trần Thị B', ''),
      invitee('c', 'Lê Văn C', ''),
      invitee('g', 'Hoàng Văn E', '', { role: 'guest' }),
    ],
    answers: [answer('b'), answer('g')],
  })

  it('count for members alone; a guest’s is told apart', () => {
    expect(wholeText(meetingMinutesKind.content(meetingMinutesKind.snapshot(asked)))).toContain(
      'Đã lấy ý kiến 2 thành viên; 1 thành viên trả lời: 1 đồng ý, 0 không đồng ý, 0 ý kiến khác. Chưa trả lời: Lê Văn C.\nNgoài ra có 1 ý kiến của người không phải thành viên, không tính vào số trên.',
    )
    expect(wholeText(meetingNoticeKind.content(meetingNoticeKind.snapshot(asked)))).toContain(
      'ý kiến bằng văn bản của 1 thành viên',
    )
  })
})

describe('the notice of conclusions', () => {
  const order = {
    mode: 'order',
    lead: [social],
    coordinating: [named('Sở Y tế thành phố', 'Sở Y tế')],
    due: { date: isoDate('2023-11-15'), inclusive: true },
    deliverable: 'Danh sách',
  } as const

  it('says who, with whom, by when and with what product where the text does not', () => {
    expect(assignmentSentence({ text: 'Rà soát hộ gia đình.', task: order })).toBe(
      'Giao Bảo hiểm xã hội thành phố chủ trì, phối hợp với Sở Y tế thành phố thực hiện; hoàn thành chậm nhất ngày 15 tháng 11 năm 2023; sản phẩm: Danh sách.',
    )
  })

  it('says nothing twice, under whichever name the text calls an agency', () => {
    expect(
      assignmentSentence({
        text: 'Giao BHXH thành phố chủ trì, phối hợp với Sở Y tế lập danh sách; hoàn thành chậm nhất ngày 15/11/2023.',
        task: order,
      }),
    ).toBe('')
    expect(assignmentSentence({ text: 'Giao BHXH thành phố rà soát.', task: { ...order, deliverable: null } })).toBe(
      'Phối hợp với Sở Y tế thành phố thực hiện; hoàn thành chậm nhất ngày 15 tháng 11 năm 2023.',
    )
  })

  it('asks Party and mass organisations, and sets them no day to finish by', () => {
    const sentence = assignmentSentence({ text: 'Vận động hội viên.', task: { ...order, mode: 'request' } })
    expect(sentence).toContain('Đề nghị Bảo hiểm xã hội thành phố và Sở Y tế thành phố quan tâm phối hợp thực hiện')
    expect(sentence).not.toMatch(/giao|chủ trì|hoàn thành/iu)
  })

  it('says that nobody leads where nobody is named, and asks for it before it is issued', () => {
    const open = {
      id: 'k',
      text: 'Rà soát.',
      task: { ...order, lead: [], coordinating: [], due: null, deliverable: null },
    }
    expect(assignmentSentence(open)).toBe('Chưa phân công cơ quan chủ trì.')
    expect(codes(meetingNoticeKind.needs(meetingSample({ conclusions: [open] })), false)).toEqual([
      'conclusion_lead',
      'conclusion_due',
    ])
  })

  it('is blocked before the meeting is concluded, and without a conclusion', () => {
    expect(codes(meetingNoticeKind.needs(meetingSample({ stage: 'in_session', conclusions: [] })), true)).toEqual([
      'not_concluded',
      'no_conclusions',
    ])
  })

  it('gives each conclusion its number in its order: a khoản is cited by it', () => {
    const content = meetingNoticeKind.content(meetingNoticeKind.snapshot(facts))
    const numbered = content.blocks.map(textOfBlock).flatMap((text) => /^(\d+)\. /u.exec(text)?.[1] ?? [])
    expect(numbered).toEqual(['1', '2', '3'])
    expect(content.subject).toBe(
      'Kết luận của đồng chí Nguyễn Văn A, Chủ tịch UBND thành phố, Trưởng Ban Chỉ đạo tại phiên họp Ban Chỉ đạo quý III năm 2023',
    )
  })
})
