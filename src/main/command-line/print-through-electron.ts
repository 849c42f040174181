import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AppError } from '../../shared/errors.ts'

/** Plain Node cannot print: the app's own Electron does it in a hidden window. The page travels through a pipe, only the finished PDF touches the disk. */
export async function printThroughElectron(electron: string | undefined, html: string, footer: string): Promise<Uint8Array> {
  if (electron === undefined)
    throw new AppError('pdf_failed', {
      message: 'Printing needs Electron, which is not set up here. Nothing was lost. Use --out with .html and print that page.',
    })
  const folder = mkdtempSync(join(tmpdir(), 'keyroster-print-'))
  const pdf = join(folder, 'report.pdf')
  try {
    await run(electron, pdf, JSON.stringify({ html, footer }))
    return readFileSync(pdf)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function run(electron: string, pdf: string, page: string): Promise<void> {
  const words = [join(import.meta.dirname, '../..'), `--print-pdf=${pdf}`, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])]
  const headless = process.platform === 'linux' && process.env['DISPLAY'] === undefined && process.env['WAYLAND_DISPLAY'] === undefined
  const child = headless
    ? spawn('xvfb-run', ['-a', electron, ...words], { stdio: ['pipe', 'ignore', 'pipe'] })
    : spawn(electron, words, { stdio: ['pipe', 'ignore', 'pipe'] })
  // Where Electron ends before it has read the page, its exit code tells; the broken pipe adds nothing.
  child.stdin.on('error', () => undefined)
  child.stdin.end(page)
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', resolve)
    child.stderr.resume()
  })
  if (code !== 0) throw new AppError('pdf_failed')
}
