import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { addIdentity } from '../testing/records.ts'
import { openTestContext, type TestContext } from '../testing/test-context.ts'
import { readCommandWords } from './command-words.ts'
import { runPeople } from './people-command.ts'

let context: TestContext
beforeEach(async () => {
  context = await openTestContext()
  await addIdentity(context, { name: 'helper', technicalOwner: 'Ann Lee' })
})
afterEach(() => {
  context.remove()
})

describe('the command line', () => {
  it('prints people', () => {
    expect(runPeople(context).json).toMatchObject({ people: [{ name: 'Ann Lee', owns: 1 }] })
  })

  it('knows the word people', () => {
    expect(readCommandWords(['people', '--json'], {})).toMatchObject({ command: 'people', json: true })
  })
})
