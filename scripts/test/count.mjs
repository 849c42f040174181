import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readJson } from '../setup/state.mjs'

/** A tool that is right or wrong as a whole. */
export function asOneCheck({ code, output }) {
  return code === 0 ? { passed: 1, failed: 0, output } : { passed: 0, failed: 1, output }
}

export function countVitest(runTool) {
  return countFrom(runTool, (report) => {
    // A test file that does not even load has no failed test in it, only a failed file.
    const unloaded = report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0)
    return { passed: report.numPassedTests, failed: report.numFailedTests + unloaded.length }
  })
}

export function countPlaywright(runTool) {
  return countFrom(runTool, ({ stats, errors }) => ({ passed: stats.expected + stats.flaky, failed: stats.unexpected + errors.length }))
}

async function countFrom(runTool, read) {
  const folder = mkdtempSync(join(tmpdir(), 'keyroster-report-'))
  try {
    const file = join(folder, 'report.json')
    const { code, output } = await runTool(file)
    const report = readJson(file)
    const { passed, failed } = report ? read(report) : { passed: 0, failed: 0 }
    // No tests at all, or a tool that failed for a reason it did not count, is a failure too.
    const uncounted = failed === 0 && (passed === 0 || code !== 0) ? 1 : 0
    const reason = passed + failed === 0 ? '\nNot one test ran.' : ''
    return { passed, failed: failed + uncounted, output: output + reason }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
