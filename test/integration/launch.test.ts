import { describe, expect, test } from 'vitest'
import {
  buildIsCurrent,
  chooseDoor,
  nodeIsNewEnough,
  outdatedPackages,
} from '../../electron/launch/set-up-decisions.mjs'
import { closingLine, countPlaywright, countVitest, withVerdict } from '../support/count-results.mjs'

describe('what npm start needs to install', () => {
  const locked = {
    packages: {
      '': { version: '0.1.0' },
      'node_modules/zod': { version: '4.6.7' },
      'node_modules/other-system': { version: '1.0.0', optional: true },
    },
  }

  test('everything on a fresh clone, and after an interrupted installation', () => {
    expect(outdatedPackages(locked, undefined)).toEqual(['node_modules/zod'])
    expect(outdatedPackages(locked, { packages: {} })).toEqual(['node_modules/zod'])
  })

  test('nothing when all is there; packages of other systems are not missed', () => {
    expect(outdatedPackages(locked, { packages: { 'node_modules/zod': { version: '4.6.7' } } })).toEqual([])
  })

  test('what a git pull has raised, also among the optional ones', () => {
    const installed = {
      packages: { 'node_modules/zod': { version: '4.6.6' }, 'node_modules/other-system': { version: '0.9.0' } },
    }
    expect(outdatedPackages(locked, installed)).toEqual(['node_modules/zod', 'node_modules/other-system'])
  })

  test.each([
    ['20.18.3', false],
    ['20.19.0', true],
    ['20.20.2', true],
    ['22.0.0', true],
    ['24.21.0', true],
    ['18.20.0', false],
  ])('Node %s is new enough: %s', (version, enough) => {
    expect(nodeIsNewEnough(version)).toBe(enough)
  })
})

test.each([
  [{ sources: 'a', stamp: 'a', missing: [] }, true],
  [{ sources: 'b', stamp: 'a', missing: [] }, false],
  [{ sources: 'a', stamp: undefined, missing: [] }, false],
  [{ sources: 'a', stamp: 'a', missing: ['out/main/reader.js'] }, false],
])('the build %j is current: %s', (build, current) => {
  expect(buildIsCurrent(build)).toBe(current)
})

describe('which door npm start opens', () => {
  const desktop = { platform: 'linux', environment: { DISPLAY: ':0' }, isRoot: false, wantsBrowser: false }

  test('the window on a desktop', () => {
    expect(chooseDoor(desktop)).toEqual({ door: 'window' })
    expect(chooseDoor({ ...desktop, environment: { WAYLAND_DISPLAY: 'wayland-0' } })).toEqual({ door: 'window' })
    expect(chooseDoor({ ...desktop, platform: 'win32', environment: {} })).toEqual({ door: 'window' })
  })

  test('the browser on request and as root, with the reason', () => {
    expect(chooseDoor({ ...desktop, wantsBrowser: true })).toMatchObject({ door: 'browser' })
    const asRoot = chooseDoor({ ...desktop, isRoot: true })
    expect([asRoot.door, asRoot.because?.includes('root')]).toEqual(['browser', true])
  })

  test('without a display only an address, even when a browser is asked for', () => {
    const server = { ...desktop, environment: { DISPLAY: '' } }
    expect(chooseDoor(server).door).toBe('address')
    expect(chooseDoor({ ...server, wantsBrowser: true }).door).toBe('address')
    expect(chooseDoor(server).because).toContain('không có màn hình')
  })
})

describe('the closing line of npm test', () => {
  const vitestReport = { numPassedTests: 3, numFailedTests: 1, numPendingTests: 1, numTodoTests: 0, testResults: [] }

  test('counts each test as one', () => {
    const unit = countVitest(vitestReport)
    const endToEnd = countPlaywright({ stats: { expected: 2, unexpected: 0, flaky: 1, skipped: 0 }, errors: [] })
    expect(closingLine([{ passed: 5, failed: 0, skipped: 0 }, unit, endToEnd])).toBe('10 passed, 2 failed, 1 skipped')
    expect(closingLine([{ passed: 5, failed: 0, skipped: 0 }])).toBe('5 passed, 0 failed')
  })

  test('a file that cannot be loaded counts as a failure', () => {
    const testResults = [
      { status: 'failed', assertionResults: [] },
      { status: 'passed', assertionResults: [{}] },
    ]
    expect(countVitest({ ...vitestReport, numFailedTests: 0, testResults }).failed).toBe(1)
  })

  test('a run that crashed or tested nothing is never a success', () => {
    const nothing = { passed: 0, failed: 0, skipped: 0 }
    expect(withVerdict(nothing, true).failed).toBe(1)
    expect(withVerdict({ ...nothing, passed: 4 }, false).failed).toBe(1)
    expect(withVerdict({ ...nothing, passed: 4 }, true).failed).toBe(0)
  })
})
