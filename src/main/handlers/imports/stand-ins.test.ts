import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ask, openTestContext, type TestContext } from '../../testing/test-context.ts'

let context: TestContext
beforeEach(async () => {
  context = await openTestContext()
})
afterEach(() => {
  context.remove()
})

async function imported(text: string): Promise<void> {
  const { token } = await ask(context, 'imports.offer', { fileName: 'list.csv', lastModified: Date.now(), bytes: new TextEncoder().encode(text) })
  await ask(context, 'imports.preview', { token })
  await ask(context, 'imports.commit', { token })
}

const client = '123-abc.apps.googleusercontent.com'
const accessed = `App Name,Id,Access,Requested Services with Scopes\nNotewell,${client},Trusted,[Drive : [https://www.googleapis.com/auth/drive]]\n`
const tokens = (name: string) => `user,clientId,displayText,anonymous,nativeApp,userKey,scopes\nada@brackenport.example,${client},${name},False,False,112,openid\n`
const enterprise = (state: string) => `id,displayName,appId,homepage,createdDateTime,state,appStatus,appVisibility\n00000000-dead-4000-8000-000000000001,Helm,00000000-beef-4000-8000-000000000001,,04/13/2022,${state},Enabled,Visible\n`
const only = async () => (await ask(context, 'inventory.list', undefined))[0]

describe('what an export tells only in a stand-in form', () => {
  it('follows the next file of the same export', async () => {
    await imported(enterprise('Deactivated'))
    expect(await only()).toMatchObject({ status: 'disabled', notes: expect.stringContaining('Disabled for sign-in') as string })
    await imported(enterprise('Activated').replace(',Visible', ',Hidden'))
    expect(await only()).toMatchObject({ status: 'active', notes: 'Hidden from people.' })
  })

  it('never replaces what another export told', async () => {
    await imported(accessed.replace('Trusted', 'Blocked'))
    await imported(tokens('Notewell'))
    expect(await only()).toMatchObject({ status: 'disabled' })
    await imported(accessed)
    expect(await only()).toMatchObject({ status: 'active' })
  })
})
