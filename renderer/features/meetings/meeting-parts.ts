import type { MeetingKind } from '../../../shared/domain/meetings/meeting.ts'

/** Parts of the page of one meeting, in the order of the work. */
export const meetingParts = [
  { value: 'thong-tin', label: 'Thông tin' },
  { value: 'thanh-phan', label: 'Thành phần' },
  { value: 'chuong-trinh', label: 'Chương trình' },
  { value: 'chu-tri', label: 'Chủ trì' },
  { value: 'tai-lieu', label: 'Tài liệu' },
  { value: 'diem-danh', label: 'Điểm danh' },
  { value: 'dien-bien', label: 'Diễn biến' },
  { value: 'ket-luan', label: 'Kết luận' },
] as const
export type MeetingPart = (typeof meetingParts)[number]['value']

/** Nobody sits in a consultation: it has answers in place of attendance and of a course of the day. */
export const partsOf = (kind: MeetingKind): readonly { readonly value: MeetingPart; readonly label: string }[] =>
  kind === 'consultation'
    ? meetingParts.flatMap(({ value, label }) => {
        if (value === 'diem-danh') return []
        return [{ value, label: value === 'dien-bien' ? 'Ý kiến trả lời' : label }]
      })
    : meetingParts

export const meetingAddress = (id: string, part?: MeetingPart): string =>
  `/cuoc-hop/hop/${encodeURIComponent(id)}${part === undefined ? '' : `/${part}`}`
