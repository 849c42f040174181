import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { blankAgent } from '../../shared/domain/record/facts/agent-record.ts'
import { addIdentity } from '../testing/records.ts'
import { openTestContext, type TestContext } from '../testing/test-context.ts'
import { runAgents } from './agents-command.ts'
import { readCommandWords } from './command-words.ts'

let context: TestContext
beforeEach(async () => {
  context = await openTestContext()
  await addIdentity(context, {
    name: 'helper',
    kind: 'ai_agent',
    technicalOwner: 'Ann Lee',
    agent: { ...blankAgent, tools: [{ tool: 'send_email', access: ['send'], system: null }] },
  })
})
afterEach(() => {
  context.remove()
})

describe('the command line', () => {
  it('prints agents', () => {
    expect(runAgents(context).json).toMatchObject({
      agents: [{ name: 'helper', owner: 'Ann Lee', reach: 'Without a person, helper can: send e-mail.' }],
    })
  })

  it('knows the word agents', () => {
    expect(readCommandWords(['agents', '--json'], {})).toMatchObject({ command: 'agents', json: true })
  })
})
