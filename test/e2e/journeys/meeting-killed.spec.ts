import path from 'node:path'
import { planId } from '../../../shared/domain/ids.ts'
import { details, invitee, item } from '../../../shared/domain/meetings/sample-meeting.ts'
import { isoDate, vietnameseDay } from '../../../shared/domain/time/iso-date.ts'
import { launchApp } from '../../support/launch-app.ts'
import { launchWeb } from '../../support/launch-web.ts'
import type { OpenApp } from '../../support/open-app.ts'
import { type OpenDesk, openDesk } from '../../support/open-desk.ts'
import { expect, test } from '../../support/start-app.ts'
import { FirstRunPage } from '../pages/first-run-page.ts'

const person = 'Nguyễn Thị Thử'

/** A meeting in session on today's date, in the store that the app will be opened on. */
async function meetingInSession(directory: string): Promise<string> {
  const desk: OpenDesk = await openDesk({ directory, now: Date.now })
  const { client } = desk
  const { id } = await client.meetings.create({
    planId: planId('da-nang-64-kh-ubnd-2021'),
    details: details({ date: isoDate(vietnameseDay(Date.now())) }),
    overlapReason: '',
    follows: null,
    invitees: [invitee()],
  })
  const step = async () => ({ id, expectedRevision: (await client.meetings.show({ id })).revision })
  await client.meetings.setAgenda({ ...(await step()), items: [item({ id: 'muc-1', title: 'Chỉ tiêu BHYT' })] })
  await client.meetings.start({ ...(await step()), time: '08:00' })
  await desk.close()
  return id
}

/** What the store holds, read by nobody else. */
async function storedNote(directory: string, id: string): Promise<string> {
  const desk = await openDesk({ directory, person: false, door: 'cli', now: Date.now })
  try {
    const { notes } = await desk.client.meetings.show({ id })
    return notes.find(({ itemId }) => itemId === 'muc-1')?.text ?? ''
  } finally {
    await desk.close()
  }
}

test('the app killed in mid-meeting loses no more than the last second of notes', async ({ door, home }) => {
  const directory = path.join(home, 'kho')
  const id = await meetingInSession(directory)
  const open = (): Promise<OpenApp> => (door === 'web' ? launchWeb(home) : launchApp(home))
  const app = await open()
  await new FirstRunPage(app.page).goOnAs(person)
  await app.page.evaluate((address) => {
    window.location.hash = address
  }, `#/cuoc-hop/hop/${id}/dien-bien`)
  const notes = app.page.getByLabel('Ghi chép', { exact: true })
  await notes.click()

  // Steady typing without a rest: no pause ever starts a save.
  const typed: { readonly text: string; readonly at: number }[] = []
  const started = Date.now()
  for (let word = 1; Date.now() - started < 4_000; word += 1) {
    await notes.pressSequentially(`ý ${word}; `, { delay: 20 })
    typed.push({ text: await notes.inputValue(), at: Date.now() })
  }
  const killedAt = Date.now()
  await app.kill()

  const kept = await storedNote(directory, id)
  const secondBefore = typed.findLast(({ at }) => at <= killedAt - 1_000)?.text ?? ''
  expect(secondBefore).not.toBe('')
  expect(kept.startsWith(secondBefore)).toBe(true)
  await app.close()
})
