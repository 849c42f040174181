import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { blankAgent } from '../../shared/domain/record/facts/agent-record.ts'
import { addIdentity } from '../testing/records.ts'
import { openTestContext, type TestContext, testToday } from '../testing/test-context.ts'
import { readCommandWords } from './command-words.ts'
import { runFindings } from './findings-command.ts'

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
  it('prints findings in the form scripts read, those that fail first, then what nobody can tell', () => {
    const { json, lines } = runFindings(context)
    const { findings, counts } = json as { findings: readonly Record<string, unknown>[]; counts: Record<string, number> }
    expect(findings[0]).toMatchObject({
      rule: expect.any(String) as string,
      severity: expect.any(String) as string,
      identityId: expect.any(String) as string,
      credentialId: null,
      state: 'fail',
      message: expect.any(String) as string,
      openedOn: testToday,
    })
    for (const finding of findings)
      expect(Object.keys(finding)).toEqual([
        'rule',
        'severity',
        'identityId',
        'credentialId',
        'state',
        'message',
        'openedOn',
        'controls',
        'owasp',
      ])
    expect(counts).toEqual({
      critical: expect.any(Number) as number,
      high: expect.any(Number) as number,
      medium: expect.any(Number) as number,
      low: expect.any(Number) as number,
      info: expect.any(Number) as number,
      accepted: 0,
      unknown: expect.any(Number) as number,
    })
    expect(findings.at(-1)).toMatchObject({ state: 'unknown', openedOn: null })
    expect(findings.filter(({ state }) => state === 'unknown')).toHaveLength(counts['unknown'] ?? 0)
    expect(lines.at(-1)).toMatch(/^\d+ open, 0 accepted for a while, \d+ cannot be told/)
  })

  it('knows the word findings', () => {
    expect(readCommandWords(['findings', '--json'], {})).toMatchObject({ command: 'findings', json: true })
  })
})
