import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AppEvent } from '../../shared/ipc/events.ts'
import { startVaultThread, type VaultThread } from './vault-thread-host.ts'

// Real threads that do one thing each; the vault's own thread is driven by the window tests.
let folder: string
const threads: VaultThread[] = []

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'keyroster-thread-'))
})
afterAll(async () => {
  await Promise.all(threads.map((thread) => thread.close()))
  rmSync(folder, { recursive: true, force: true })
})

function thread(name: string, code: string, onEvent: (event: AppEvent) => void = () => undefined): VaultThread {
  const script = join(folder, `${name}.mjs`)
  writeFileSync(script, `import { parentPort, workerData } from 'node:worker_threads'\nconst say = (message) => parentPort.postMessage(message)\n${code}`)
  const window = { chooseFiles: () => Promise.resolve(['/a/b.csv']), chooseSavePath: () => Promise.reject(new Error('a path nobody should see')), pressClipboard: () => Promise.resolve(), printPdf: () => Promise.resolve(new Uint8Array()) }
  const started = startVaultThread(script, { vaultPath: '', today: null, sampleFolder: null, version: '0', unofficialElectron: false }, window, onEvent)
  threads.push(started)
  return started
}

const answerClose = `if (message.say === 'close') say({ say: 'answer', id: message.id, text: 'null' })`

describe('the thread of the vault', () => {
  it('answers each request with its own reply, whatever the order', async () => {
    const { request } = thread('echo', `parentPort.on('message', (message) => { ${answerClose}
      else setTimeout(() => say({ say: 'answer', id: message.id, text: message.words }), Number(message.words)) })`)
    expect(await Promise.all([request('app.info', '30', undefined), request('app.info', '1', undefined)])).toEqual(['30', '1'])
  })

  it('asks the window for what only it can do, and hears a failure without its details', async () => {
    const { request } = thread('asks', `let asked
      parentPort.on('message', (message) => { ${answerClose}
        else if (message.say === 'request') { asked = message.id; say({ say: 'ask-window', id: 7, name: JSON.parse(message.words), words: [] }) }
        else say({ say: 'answer', id: asked, text: JSON.stringify(message) }) })`)
    expect(JSON.parse(await request('app.info', '"chooseFiles"', undefined))).toMatchObject({ id: 7, answer: ['/a/b.csv'], error: null })
    const failed = await request('app.info', '"chooseSavePath"', undefined)
    expect(JSON.parse(failed)).toMatchObject({ error: { code: 'internal' } })
    expect(failed).not.toContain('a path')
  })

  it('that ends by itself says so to whoever waits, and starts again for the next request', async () => {
    const events: AppEvent[] = []
    const { request } = thread('dies', `parentPort.on('message', (message) => { ${answerClose}
      else if (message.words === '"die"') process.exit(3)
      else say({ say: 'answer', id: message.id, text: message.words }) })`, (event) => events.push(event))
    expect(JSON.parse(await request('app.info', '"die"', undefined))).toMatchObject({ ok: false, error: { code: 'thread_lost' } })
    expect(events).toEqual([{ type: 'vault-changed' }])
    expect(await request('app.info', '"again"', undefined)).toBe('"again"')
  })

  it('hears the wish to stop while it is too busy for messages', async () => {
    const { request, stopWork } = thread('busy', `const stop = new Int32Array(workerData.stopFlag)
      parentPort.on('message', (message) => { ${answerClose}
        else { say({ say: 'event', event: { type: 'vault-changed' } }); while (Atomics.load(stop, 0) === 0); say({ say: 'answer', id: message.id, text: '"stopped"' }) } })`, () => {
      stopWork()
    })
    expect(await request('app.info', '1', undefined)).toBe('"stopped"')
  })
})
