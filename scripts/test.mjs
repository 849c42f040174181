import { setUp } from './setup.mjs'
import { runMain, SetupStop } from './setup/stop.mjs'
import { runSteps } from './test/run-steps.mjs'
import { selectSteps, stepNames } from './test/steps.mjs'

await runMain(async () => {
  const steps = selectSteps(chosenNames(process.argv.slice(2)))
  const inWindow = steps.some((step) => step.inWindow)
  const { env } = await setUp({ electron: inWindow, testTools: inWindow })
  const { passed, failed } = await runSteps(steps, env)
  console.log(`${passed} passed, ${failed} failed`)
  return failed === 0 ? 0 : 1
})

// `npm test -- --only unit,e2e` is for the person who is working on one thing.
function chosenNames(words) {
  if (words.length === 0) return stepNames
  const [option, list] = words[0].includes('=') ? words[0].split('=') : words
  const names = list?.split(',') ?? []
  if (option !== '--only' || names.length === 0 || !names.every((name) => stepNames.includes(name))) {
    throw new SetupStop('What to test was not understood. Type for example:', `npm test -- --only ${stepNames.join(',')}`)
  }
  return names
}
