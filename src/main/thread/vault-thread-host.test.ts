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
  writeFileSync(
    script,
    `import { parentPort, workerData } from 'node:worker_threads'\nconst say = (message) => parentPort.postMessage(message)\n${code}`,
  )
  const window = {
    chooseFiles: () => Promise.resolve(['/a/b.csv']),
    chooseSavePath: () => Promise.reject(new Error('a path nobody should see')),
    pressClipboard: () => Promise.resolve(),
    printPdf: () => Promise.resolve(new Uint8Array()),
  }
  const started = startVaultThread(
    script,
    { vaultPath: '', today: null, sampleFolder: null, version: '0', unofficialElectron: false },
    window,
    onEvent,
  )
  threads.push(started)
  return started
}

const answerClose = `if (message.say === 'close') say({ say: 'answer', id: message.id, text: 'null', rest: 0, of: message.id })`

describe('the thread of the vault', () => {
  it('answers each request with its own reply, whatever the order', async () => {
    const { request } = thread(
      'echo',
      `parentPort.on('message', (message) => { ${answerClose}
      else setTimeout(() => say({ say: 'answer', id: message.id, text: message.words, rest: 0, of: message.id }), Number(message.words)) })`,
    )
    const replies = await Promise.all([request('app.info', '30', undefined), request('app.info', '1', undefined)])
    expect(replies.map(({ text }) => text)).toEqual(['30', '1'])
  })

  it('asks the window for what only it can do, and hears a failure without its details', async () => {
    const { request } = thread(
      'asks',
      `let asked
      parentPort.on('message', (message) => { ${answerClose}
        else if (message.say === 'request') { asked = message.id; say({ say: 'ask-window', id: 7, name: JSON.parse(message.words), words: [] }) }
        else say({ say: 'answer', id: asked, text: JSON.stringify(message), rest: 0, of: asked }) })`,
    )
    expect(JSON.parse((await request('app.info', '"chooseFiles"', undefined)).text)).toMatchObject({
      id: 7,
      answer: ['/a/b.csv'],
      error: null,
    })
    const { text: failed } = await request('app.info', '"chooseSavePath"', undefined)
    expect(JSON.parse(failed)).toMatchObject({ error: { code: 'internal' } })
    expect(failed).not.toContain('a path')
  })

  it('that ends by itself says so to whoever waits, and starts again for the next request', async () => {
    const events: AppEvent[] = []
    const { request } = thread(
      'dies',
      `parentPort.on('message', (message) => { ${answerClose}
      else if (message.words === '"die"') process.exit(3)
      else say({ say: 'answer', id: message.id, text: message.words, rest: 0, of: message.id }) })`,
      (event) => events.push(event),
    )
    expect(JSON.parse((await request('app.info', '"die"', undefined)).text)).toMatchObject({ ok: false, error: { code: 'thread_lost' } })
    expect(events).toEqual([{ type: 'vault-changed' }])
    expect((await request('app.info', '"again"', undefined)).text).toBe('"again"')
  })

  it('hands over the pieces of a long reply one by one', async () => {
    const { request, more } = thread(
      'long',
      `parentPort.on('message', (message) => { ${answerClose}
      else if (message.say === 'more') say({ say: 'answer', id: message.id, text: 'b', rest: 0, of: message.of })
      else say({ say: 'answer', id: message.id, text: 'a', rest: 1, of: message.id }) })`,
    )
    const { of, ...first } = await request('app.info', undefined, undefined)
    expect([first, await more(of)]).toEqual([
      { text: 'a', rest: 1 },
      { text: 'b', rest: 0, of },
    ])
  })

  it('hears the wish to stop while it is too busy for messages', async () => {
    const { request, stopWork } = thread(
      'busy',
      `const stop = new Int32Array(workerData.stopFlag)
      parentPort.on('message', (message) => { ${answerClose}
        else { say({ say: 'event', event: { type: 'vault-changed' } }); while (Atomics.load(stop, 0) === 0); say({ say: 'answer', id: message.id, text: '"stopped"', rest: 0, of: message.id }) } })`,
      () => {
        stopWork()
      },
    )
    expect((await request('app.info', '1', undefined)).text).toBe('"stopped"')
  })
})
