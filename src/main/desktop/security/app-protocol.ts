import { readFile } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'
import { protocol, type Session } from 'electron'

// A scheme of our own instead of file://: pages get an origin, and nothing outside one folder can be asked for.
export const appOrigin = 'app://keyroster'

export const contentPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'none'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-src 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'",
  "worker-src 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ')

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
}

/** Must run before the app is ready. */
export function declareAppScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: false } }])
}

/** Serves the built page from one folder and nothing else. */
export function serveApp(session: Session, folder: string): void {
  session.protocol.handle('app', async (request) => {
    const path = fileFor(request, folder)
    if (path === null) return new Response('', { status: 404 })
    try {
      return new Response(await readFile(path), { headers: headersFor(path) })
    } catch {
      return new Response('', { status: 404 })
    }
  })
}

export function isAppPage(url: string): boolean {
  return url === `${appOrigin}/` || url.startsWith(`${appOrigin}/`)
}

function fileFor(request: Request, folder: string): string | null {
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.host !== 'keyroster') return null
  const wanted = normalize(join(folder, decode(url.pathname) ?? '..'))
  const inside = wanted.startsWith(normalize(folder) + sep)
  return inside && types[extname(wanted)] !== undefined ? wanted : null
}

function decode(path: string): string | null {
  try {
    const text = decodeURIComponent(path === '/' ? '/index.html' : path)
    return text.includes('\0') ? null : text
  } catch {
    return null
  }
}

function headersFor(path: string): Record<string, string> {
  return {
    'Content-Type': types[extname(path)] ?? 'application/octet-stream',
    'Content-Security-Policy': contentPolicy,
    'X-Content-Type-Options': 'nosniff',
  }
}
