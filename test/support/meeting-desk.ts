import { openStore } from '../../electron/store/open-store.ts'
import type { MeetingView } from '../../shared/contract/meetings.ts'
import { meetingNoticeKind } from '../../shared/domain/documents/kinds/meeting-notice.ts'
import type { IsoDate } from '../../shared/domain/ids.ts'
import type { Conclusion } from '../../shared/domain/meetings/conclusion.ts'
import type { MeetingDetails } from '../../shared/domain/meetings/meeting.ts'
import { meetingPaperKey } from '../../shared/domain/meetings/meeting-papers.ts'
import { details, invitee } from '../../shared/domain/meetings/sample-meeting.ts'
import { meetingSample } from './meeting-samples.ts'
import { type OpenDesk, plan64 } from './open-desk.ts'

type Client = OpenDesk['client']

/** The last thing that was done to a meeting, as the next change has to name it. */
export const step = ({ id, revision }: MeetingView) => ({ id, expectedRevision: revision })

export async function planMeeting(client: Client, changes: Partial<MeetingDetails>): Promise<MeetingView> {
  const { id } = await client.meetings.create({
    planId: plan64,
    details: details(changes),
    overlapReason: 'họp ghép',
    follows: null,
    invitees: [invitee()],
  })
  return client.meetings.show({ id })
}

/** A meeting from its plan to its closing, with these conclusions. */
export async function holdMeeting(
  client: Client,
  changes: Partial<MeetingDetails>,
  conclusions: readonly Conclusion[],
): Promise<MeetingView> {
  const { id } = await planMeeting(client, changes)
  const show = () => client.meetings.show({ id })
  await client.meetings.start({ ...step(await show()), time: '08:00' })
  await client.meetings.setConclusions({ ...step(await show()), conclusions: [...conclusions], reason: '' })
  await client.meetings.conclude({ ...step(await show()), time: '10:00', reason: 'chưa rõ cơ quan chủ trì' })
  return show()
}

const toConclusion = ({ id, text, task, itemId }: Conclusion): Conclusion => ({ id, text, task, itemId })

/** Puts the notice of a meeting's conclusions into the archive of a store that no backend holds. */
export function issueNotice(
  directory: string,
  meeting: Pick<MeetingView, 'id' | 'planId' | 'year' | 'conclusions'>,
  { number, date, replaces = null }: { number: number; date: IsoDate; replaces?: string | null },
): string {
  const store = openStore({ directory, mode: 'write', appVersion: 'test', now: () => Date.parse(`${date}T05:00:00Z`) })
  try {
    const [person] = store.people.list()
    if (!person) throw new Error('The store knows nobody who could issue')
    const sha256 = store.originals.keep(new TextEncoder().encode(`%PDF notice ${number}`))
    const { planId, kind, period, part } = meetingPaperKey(meeting, 'meeting_notice')
    return store.transaction(
      () =>
        store.issued.add(
          {
            ...{ documentId: null, planId, kind, period, part: part ?? '' },
            title: 'Thông báo',
            subject: 'Kết luận phiên họp Ban Chỉ đạo',
            number,
            series: 'TB-BCĐ',
            seriesPeriod: date.slice(0, 4),
            numberText: `${number}/TB-BCĐ`,
            date,
            signerName: 'Nguyễn Văn A',
            profile: 'nd30',
            issuer: 'ban-chi-dao',
            issuingBody: 'Ban Chỉ đạo thực hiện chính sách BHXH, BHYT thành phố',
            fileName: `thong-bao-${number}.pdf`,
            sha256,
            pageCount: 1,
            relation: replaces === null ? null : { kind: 'replaces', issuedId: replaces },
            differences: [],
            reasons: [],
            body: {
              snapshot: meetingNoticeKind.snapshot(meetingSample({ kept: meeting.conclusions.map(toConclusion) })),
              content: {},
              figures: [],
            },
          },
          person,
        ).id,
    )
  } finally {
    store.close()
  }
}
