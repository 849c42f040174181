import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { expect, root, test, today } from './fixtures/app.ts'

const demo = ['--demo', '--today', today]

test('the page has no way to Node and only one small bridge', async ({ start }) => {
  const { page, electron } = await start(demo)
  expect(await page.evaluate(() => ['require', 'process', 'Buffer', 'global', 'module'].filter((name) => name in window))).toEqual([])
  expect(await page.evaluate(() => Object.keys(Reflect.get(window, 'keyroster') as object).sort())).toEqual(['call', 'onEvent'])
  expect(await page.evaluate(() => Object.isFrozen(Reflect.get(window, 'keyroster')))).toBe(true)
  expect(page.url()).toBe('app://keyroster/index.html')
  expect(await electron.evaluate(({ session }) => session.defaultSession.isSpellCheckerEnabled())).toBe(false)
  const preferences = await electron.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    return (window?.webContents as unknown as { getLastWebPreferences: () => object }).getLastWebPreferences()
  })
  expect(preferences).toMatchObject({
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    webSecurity: true,
    webviewTag: false,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
  })
})

test('the policy in the page is the one the app sends', () => {
  const source = readFileSync(join(root, 'src/main/desktop/security/app-protocol.ts'), 'utf8')
  const sent = [...source.matchAll(/^ {2}"([a-z-]+ '[^"]+)",$/gm)]
    .map((match) => match[1])
    .filter((part) => part !== "frame-ancestors 'none'")
  const page = /content="(default-src[^"]+)"/.exec(readFileSync(join(root, 'src/renderer/index.html'), 'utf8'))?.[1]
  expect(sent.length).toBeGreaterThan(10)
  expect(page).toBe(sent.join('; '))
})

test('nothing a page tries reaches the network, another page or a second window', async ({ start }) => {
  const canary = await listen()
  const { page, electron } = await start(demo)
  const violations = await page.evaluate(attack, `127.0.0.1:${canary.port}`)
  await page.waitForTimeout(1500)
  expect(canary.hits).toEqual([])
  expect(violations.length).toBeGreaterThan(5)
  expect(page.url()).toBe('app://keyroster/index.html')
  expect(await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
  expect(await page.evaluate(() => 'broken' in window)).toBe(false)
  canary.server.close()
})

test('the canary server would have noticed', async () => {
  const canary = await listen()
  await fetch(`http://127.0.0.1:${canary.port}/noticed`)
  expect(canary.hits).toEqual(['/noticed'])
  canary.server.close()
})

test('the main process cannot open a connection either', async ({ start }) => {
  const canary = await listen()
  const { electron } = await start(demo)
  const outcomes = await electron.evaluate(async (_electron, port) => {
    type Module = Readonly<Record<string, (...args: unknown[]) => unknown>>
    const builtin: (id: string) => Module = Reflect.get(process, 'getBuiltinModule')
    const socket = Object(builtin('node:dgram')['createSocket']?.('udp4')) as object
    const tries: Record<string, () => unknown> = {
      fetch: (): unknown => (Reflect.get(globalThis, 'fetch') as (url: string) => unknown)(`http://127.0.0.1:${port}/fetch`),
      http: () => builtin('node:http')['get']?.(`http://127.0.0.1:${port}/http`),
      net: () => builtin('node:net')['connect']?.(port, '127.0.0.1'),
      udp: (): unknown => Reflect.apply(Reflect.get(socket, 'send') as () => unknown, socket, ['x', port, '127.0.0.1']),
      dns: () => builtin('node:dns')['lookup']?.('localhost', () => undefined),
    }
    const results: Record<string, string> = {}
    for (const [name, attempt] of Object.entries(tries)) {
      try {
        attempt()
        results[name] = 'went through'
      } catch {
        results[name] = 'refused'
      }
    }
    await new Promise((resolve) => setTimeout(resolve, 500))
    return results
  }, canary.port)
  expect(outcomes).toEqual({ fetch: 'refused', http: 'refused', net: 'refused', udp: 'refused', dns: 'refused' })
  expect(canary.hits).toEqual([])
  canary.server.close()
})

test('a page that is not ours gets no answer from the bridge', async ({ start }) => {
  const { electron } = await start(demo)
  const preload = join(root, 'out/preload/index.cjs')
  const reply = await electron.evaluate(async ({ BrowserWindow }, path) => {
    const window = new BrowserWindow({ show: false, webPreferences: { preload: path, sandbox: true } })
    await window.loadURL('data:text/html,stranger')
    const answer: unknown = await window.webContents.executeJavaScript(`keyroster.call('inventory.list').then(JSON.parse)`)
    window.destroy()
    return answer
  }, preload)
  expect(reply).toMatchObject({ ok: false, error: { code: 'not_found' } })
})

test('files outside the page cannot be asked for', async ({ start }) => {
  const { page } = await start(demo)
  const forms = [
    '../main/index.js',
    '..%2fmain%2findex.js',
    '%2e%2e/main/index.js',
    'assets/../../main/index.js',
    'index.html%00.js',
    'C:/Windows/win.ini',
    '/etc/passwd',
  ]
  for (const form of forms) {
    const loaded = await page.evaluate(
      (path) =>
        new Promise<boolean>((resolve) => {
          const image = document.createElement('link')
          image.rel = 'stylesheet'
          image.onload = () => resolve(true)
          image.onerror = () => resolve(false)
          image.href = `app://keyroster/${path}`
          document.head.append(image)
        }),
      form,
    )
    expect(loaded, form).toBe(false)
  }
})

async function listen(): Promise<Readonly<{ server: Server; port: number; hits: string[] }>> {
  const hits: string[] = []
  const server = createServer((request, response) => {
    hits.push(request.url ?? '')
    response.end('reached')
  })
  server.on('upgrade', (request, socket) => {
    hits.push(`upgrade ${request.url ?? ''}`)
    socket.destroy()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { server, port: (server.address() as AddressInfo).port, hits }
}

// Runs in the page. Every line is a way out that a browser offers.
async function attack(host: string): Promise<readonly string[]> {
  const violations: string[] = []
  document.addEventListener('securitypolicyviolation', (event) => violations.push(event.violatedDirective))
  const url = `http://${host}`
  const quietly = async (attempt: () => unknown): Promise<void> => {
    try {
      await attempt()
    } catch {
      // Refused, as it should be.
    }
  }
  const element = (name: string, attributes: Readonly<Record<string, string>>): HTMLElement => {
    const made = document.createElement(name)
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value)
    document.body.append(made)
    return made
  }
  await quietly(() => fetch(`${url}/fetch`))
  await quietly(() => navigator.sendBeacon(`${url}/beacon`, 'x'))
  await quietly(() => new WebSocket(`ws://${host}/socket`))
  await quietly(() => new EventSource(`${url}/events`))
  await quietly(() => {
    const request = new XMLHttpRequest()
    request.open('GET', `${url}/xhr`)
    request.send()
  })
  await quietly(() => element('img', { src: `${url}/image.png` }))
  await quietly(() => element('link', { rel: 'stylesheet', href: `${url}/style.css` }))
  await quietly(() => element('link', { rel: 'prefetch', href: `${url}/prefetch` }))
  await quietly(() => element('iframe', { src: `${url}/frame` }))
  await quietly(() => element('object', { data: `${url}/object` }))
  await quietly(() => element('video', { src: `${url}/video.mp4` }))
  await quietly(() => element('script', { src: `${url}/script.js` }))
  await quietly(() => element('meta', { 'http-equiv': 'refresh', content: `0;url=${url}/refresh` }))
  await quietly(() => (element('form', { action: `${url}/form`, method: 'post' }) as HTMLFormElement).submit())
  await quietly(() => (element('a', { href: `${url}/link`, target: '_blank' }) as HTMLAnchorElement).click())
  await quietly(() => window.open(`${url}/window`))
  await quietly(() => new Worker(`${url}/worker.js`))
  await quietly(() => {
    window.location.href = `${url}/navigate`
  })
  await quietly(async () => {
    const connection = new RTCPeerConnection({ iceServers: [{ urls: `stun:${host}` }] })
    connection.createDataChannel('x')
    await connection.setLocalDescription(await connection.createOffer())
  })
  await quietly(() => element('div', {}).setAttribute('onclick', 'window.broken = true'))
  await quietly(() => {
    Reflect.set(element('div', {}), 'innerHTML', '<img src=x onerror="window.broken = true">')
  })
  // What was refused is told later than it is refused.
  for (let waited = 0; violations.length <= 5 && waited < 50; waited += 1) await new Promise((resolve) => setTimeout(resolve, 100))
  return violations
}
