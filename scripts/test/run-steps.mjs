import { seconds } from '../setup/stepper.mjs'

/** Runs every step, also after a failed one, and adds up what they counted. */
export async function runSteps(steps, env) {
  const toolEnv = { ...env, ...(process.stdout.isTTY ? { FORCE_COLOR: '1' } : { NO_COLOR: '1' }) }
  let sum = { passed: 0, failed: 0 }
  for (const step of steps) {
    process.stdout.write(`${step.title.padEnd(24)}`)
    const start = performance.now()
    const { passed, failed, output, notes = [] } = await step.run(toolEnv)
    const verdict = failed === 0 ? `ok      ${passed} passed` : `FAILED  ${passed} passed, ${failed} failed`
    console.log(`${verdict}  ${seconds(performance.now() - start)}`)
    for (const note of notes) console.log(`  ${note}`)
    if (failed > 0) console.log(`\n${output.trimEnd()}\n`)
    sum = { passed: sum.passed + passed, failed: sum.failed + failed }
  }
  return sum
}
