// Turns the runners' JSON reports into counts of tests.

/** @typedef {{ passed: number, failed: number, skipped: number }} Count */

/**
 * Vitest writes Jest's format. A file that cannot even be loaded holds no test, so it counts as one failure.
 *
 * @param {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number,
 *   testResults: { status: string, assertionResults: unknown[] }[] }} report
 * @returns {Count}
 */
export function countVitest(report) {
  const unloaded = report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0)
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloaded.length,
    skipped: report.numPendingTests + report.numTodoTests,
  }
}

/**
 * A test that passed only when tried again is not one that passed.
 *
 * @param {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number }, errors: unknown[] }} report
 * @returns {Count}
 */
export function countPlaywright({ stats, errors }) {
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped,
  }
}

/** A run that says it failed, or tested nothing, is at least one failure. @param {Count} count @param {boolean} exitedWell @returns {Count} */
export function withVerdict(count, exitedWell) {
  const isSilent = count.failed === 0 && (!exitedWell || count.passed === 0)
  return isSilent ? { ...count, failed: 1 } : count
}

/** The closing line of the check. @param {readonly Count[]} counts */
export function closingLine(counts) {
  const sum = (/** @type {keyof Count} */ key) => counts.reduce((total, count) => total + count[key], 0)
  const skipped = sum('skipped')
  return `${sum('passed')} passed, ${sum('failed')} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}
