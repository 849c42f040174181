import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { plainDate } from '../../../shared/domain/values/plain-date.ts'
import { fixedClock } from '../../services/clock.ts'
import { addCredential, addIdentity } from '../../testing/records.ts'
import { ask, openTestContext, type TestContext, testPassphrase, withClock } from '../../testing/test-context.ts'
import { dueNotice } from './due-notice.ts'

let context: TestContext
beforeEach(async () => {
  context = await openTestContext()
})
afterEach(() => {
  context.remove()
})

async function addKey(createdOn: string): Promise<void> {
  const identityId = await addIdentity(context, { name: 'backup-script', provider: 'aws' })
  await addCredential(context, identityId, { type: 'access_key', createdOn: plainDate(createdOn) })
}

describe('the daily notice', () => {
  it('says how much is due, without names, once a day', async () => {
    await addKey('2026-01-01')
    await addKey('2026-08-08')
    expect(dueNotice(context)).toBe('1 credential is past its rotation date, 1 is due this week.')
    expect(dueNotice(context)).toBeNull()
    expect(dueNotice(withClock(context, fixedClock(plainDate('2026-11-02'))))).not.toBeNull()
  })

  it('stays silent when nothing is due, when it is switched off and while the vault is locked', async () => {
    await addKey('2026-10-30')
    expect(dueNotice(context)).toBeNull()
    await addKey('2026-01-01')
    await ask(context, 'settings.update', { notify: false })
    expect(dueNotice(context)).toBeNull()
    await ask(context, 'settings.update', { notify: true })
    await ask(context, 'vault.lock', undefined)
    expect(dueNotice(context)).toBeNull()
    await ask(context, 'vault.unlock', { passphrase: testPassphrase })
    expect(dueNotice(context)).toBe('1 credential is past its rotation date.')
  })
})
