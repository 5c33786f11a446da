import type { MeetingPaperKind } from '../../../../shared/domain/meetings/meeting-papers.ts'
import type { Meeting } from '../meetings-data.ts'

interface Paper {
  readonly kind: MeetingPaperKind
  readonly label: string
  readonly purpose: string
}

/** The papers that a meeting of its kind and in its state has, in the order in which it needs them. */
export function papersOf({ details, postponements }: Pick<Meeting, 'details' | 'postponements'>): readonly Paper[] {
  const isMeeting = details.kind !== 'consultation'
  return [
    isMeeting
      ? { kind: 'meeting_invitation', label: 'Giấy mời', purpose: 'Thời gian, địa điểm, nội dung, thành phần' }
      : {
          kind: 'meeting_invitation',
          label: 'Công văn lấy ý kiến',
          purpose: 'Nội dung xin ý kiến, nơi nhận, hạn trả lời',
        },
    {
      kind: 'meeting_programme',
      label: isMeeting ? 'Chương trình' : 'Nội dung lấy ý kiến',
      purpose: 'Các mục theo thứ tự, thời gian, người trình bày',
    },
    ...(postponements.length > 0
      ? ([
          { kind: 'meeting_postponement', label: 'Thông báo đổi lịch', purpose: 'Lịch cũ, lịch mới và lý do' },
        ] as const)
      : []),
    {
      kind: 'meeting_briefing',
      label: 'Trang dành cho chủ trì',
      purpose: 'Còn thiếu gì, ở đâu, ai trả lời; nợ đóng; giả định',
    },
    ...(isMeeting
      ? ([
          { kind: 'meeting_script', label: 'Kịch bản điều hành', purpose: 'Lời dẫn từng mục, phát biểu gợi ý' },
          { kind: 'meeting_minutes', label: 'Biên bản', purpose: 'Điểm danh, diễn biến, kết luận; hai chữ ký' },
        ] as const)
      : []),
    { kind: 'meeting_notice', label: 'Thông báo kết luận', purpose: 'Các kết luận theo khoản, nơi nhận' },
  ]
}
