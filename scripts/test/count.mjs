import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readJson } from '../setup/state.mjs'
import { seconds } from '../setup/stepper.mjs'

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
  return countFrom(runTool, ({ stats, errors, suites }) => {
    const tests = suites.flatMap(testsOf)
    return {
      passed: stats.expected + stats.flaky,
      failed: stats.unexpected + errors.length,
      notes: [...laneTimes(tests), ...secondTries(tests)],
    }
  })
}

function testsOf({ file, specs, suites = [] }) {
  const own = specs.flatMap((spec) => spec.tests.map((test) => ({ ...test, name: `${file}:${spec.line} ${spec.title}` })))
  return [...own, ...suites.flatMap(testsOf)]
}

/** How long each lane was at work: where one waits long for the other, the tests are badly spread. */
function laneTimes(tests) {
  const results = tests.flatMap((test) => test.results).filter((result) => result.status !== 'skipped')
  const lanes = [...new Set(results.map((result) => result.parallelIndex))].sort()
  return lanes.map((lane) => {
    const own = results.filter((result) => result.parallelIndex === lane)
    const starts = own.map((result) => Date.parse(result.startTime))
    const ends = own.map((result, at) => starts[at] + result.duration)
    return `lane ${lane + 1}: ${own.length} tests  ${seconds(Math.max(...ends) - Math.min(...starts))}`
  })
}

/** A test that passes only when tried again hides a race or a slow machine, so it is named although it passed. */
function secondTries(tests) {
  const flaky = tests.filter((test) => test.status === 'flaky')
  return flaky.length === 0 ? [] : [`${flaky.length} passed only on a second try:`, ...flaky.map((test) => `  ${test.name}`)]
}

async function countFrom(runTool, read) {
  const folder = mkdtempSync(join(tmpdir(), 'keyroster-report-'))
  try {
    const file = join(folder, 'report.json')
    const { code, output } = await runTool(file)
    const report = readJson(file)
    const { passed, failed, notes } = report ? read(report) : { passed: 0, failed: 0 }
    // No tests at all, or a tool that failed for a reason it did not count, is a failure too.
    const uncounted = failed === 0 && (passed === 0 || code !== 0) ? 1 : 0
    const reason = passed + failed === 0 ? '\nNot one test ran.' : ''
    return { passed, failed: failed + uncounted, output: output + reason, notes }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
