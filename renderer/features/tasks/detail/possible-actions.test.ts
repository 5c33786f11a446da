import { expect, test } from 'vitest'
import { sampleStanding, sampleTask } from '../task-sample.ts'
import { partActions, taskActions } from './possible-actions.ts'

test('a part is reported, then accepted or returned; nothing more once it is accepted', () => {
  const row = sampleTask()
  expect(partActions({ status: 'not_started' }, row)).toEqual(['progress', 'reported'])
  expect(partActions({ status: 'returned' }, row)).toEqual(['progress', 'reported'])
  expect(partActions({ status: 'reported' }, row)).toEqual(['accepted', 'returned'])
  expect(partActions({ status: 'completed' }, row)).toEqual([])
})

test('a standing duty is judged, never reported as done nor extended', () => {
  const row = sampleStanding()
  expect(partActions({ status: 'not_started' }, row)).toEqual(['progress'])
  expect(taskActions(row)).toEqual(['judged', 'assigned', 'stopped', 'noted'])
})

test('an extension needs a due date that is still ahead of the work; a request has none', () => {
  expect(taskActions(sampleTask())).toContain('extended')
  expect(taskActions(sampleTask({ request: true }))).not.toContain('extended')
  expect(taskActions(sampleTask({ status: 'reported' }))).not.toContain('extended')
  expect(taskActions(sampleTask({ due: null }))).not.toContain('extended')
})

test('a stopped task is resumed or noted, and nothing else', () => {
  const row = sampleTask({ stopped: true, status: 'stopped' })
  expect(taskActions(row)).toEqual(['resumed', 'noted'])
  expect(partActions({ status: 'in_progress' }, row)).toEqual([])
})
