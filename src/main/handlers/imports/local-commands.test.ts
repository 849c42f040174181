import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { localCommands } from '../../../shared/domain/imports/formats/local-commands.ts'
import { daysBetween } from '../../../shared/domain/values/plain-date.ts'
import { ask, openTestContext, type TestContext } from '../../testing/test-context.ts'
import { offerFile } from './offer-import.ts'

// The commands as people run them, in a real shell, on folders of their own instead of those of the machine.

let context: TestContext
beforeEach(async () => {
  context = await openTestContext()
  // Nobody becomes root for a test.
  write('bin/sudo', '#!/bin/sh\nexec "$@"\n')
  chmodSync(at('bin/sudo'), 0o755)
})
afterEach(() => {
  context.remove()
})

const at = (path: string) => join(context.folder, path)

function write(path: string, text: string): void {
  mkdirSync(join(at(path), '..'), { recursive: true })
  writeFileSync(at(path), text)
}

// Runs a command of the guides and imports the file it wrote.
async function imported(id: string, folders: Readonly<Record<string, string>>) {
  const { command, fileName } = localCommands.find((known) => known.id === id)?.guide ?? { command: null, fileName: null }
  const text = Object.entries(folders).reduce((line, [theirs, ours]) => line.replaceAll(theirs, ours === '' ? '' : at(ours)), command ?? '')
  const { status, stderr } = spawnSync('sh', ['-c', text], {
    cwd: context.folder,
    env: { ...process.env, PATH: `${at('bin')}:${process.env['PATH'] ?? ''}` },
    encoding: 'utf8',
  })
  expect([status, stderr]).toEqual([0, ''])
  const { token } = offerFile(context, at(fileName ?? ''))
  const preview = await ask(context, 'imports.preview', { token })
  expect([preview.mapping?.obstacle, preview.warnings, preview.records.failed]).toEqual([null, [], 0])
  await ask(context, 'imports.commit', { token })
  return { written: readFileSync(at(fileName ?? ''), 'utf8'), rows: await ask(context, 'inventory.list', undefined) }
}

function has(program: string): boolean {
  return spawnSync('sh', ['-c', `command -v ${program}`]).status === 0
}

const host = hostname()

describe.skipIf(process.platform !== 'linux')('a command for what has no export, run and imported', () => {
  it('scheduled jobs: who runs how many, and nothing of what they run', async () => {
    write(
      'cron/deploy',
      '# backups\nMAILTO=deploy\n0 3 * * * /opt/backup --password otter-lamp-91-crisp\n*/5 * * * * curl -u robot:moss-plum-44-tide https://shop.example\n\n',
    )
    const { written, rows } = await imported('scheduled-jobs', {
      '/var/spool/cron/crontabs/*': 'cron/*',
      '/var/spool/cron/*': '',
      '/usr/lib/cron/tabs/*': '',
    })
    expect(written).not.toMatch(/otter|moss|backup/)
    expect(written).toContain('2 scheduled jobs')
    expect(rows.map(({ name, kind, provider, externalId }) => [name, kind, provider, externalId])).toEqual([
      [`deploy jobs on ${host}`, 'cron_password', 'cron-script', `cron:${host}:deploy`],
    ])
  })

  it.skipIf(!has('ssh-keygen'))(
    'authorized_keys: the fingerprint of each key and whose account it opens, and nothing of its options',
    async () => {
      const keys = ['one', 'two'].map((name) => {
        execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-C', 'otter-lamp-91-crisp', '-f', at(name)])
        return {
          line: readFileSync(at(`${name}.pub`), 'utf8'),
          fingerprint: execFileSync('ssh-keygen', ['-lf', at(`${name}.pub`)], { encoding: 'utf8' }).split(' ')[1] ?? '',
        }
      })
      write(
        'home/deploy/.ssh/authorized_keys',
        `# the team\ncommand="/opt/backup --password moss-plum-44-tide",no-pty ${keys[0]?.line ?? ''}${keys[1]?.line ?? ''}`,
      )
      write('home/nobody/.ssh/authorized_keys', '')
      const { written, rows } = await imported('ssh-authorized-keys', {
        '/root/.ssh': 'root/.ssh',
        '/home/*': 'home/*',
        '/Users/*/.ssh/authorized_keys': '',
      })
      expect(written).not.toMatch(/otter|moss|ssh-ed25519/)
      expect(
        rows.map(({ kind, externalId, credentials }) => [
          kind,
          externalId?.split(':').slice(2).join(':'),
          credentials.map(({ type }) => type),
        ]),
      ).toEqual(keys.map(({ fingerprint }) => ['ssh_key', fingerprint, ['ssh_key']]))
    },
  )

  it.skipIf(!has('openssl'))('certificates: from when until when, and nothing of their keys', async () => {
    mkdirSync(at('ssl/web'), { recursive: true })
    execFileSync(
      'openssl',
      [
        'req',
        '-x509',
        '-newkey',
        'rsa:2048',
        '-nodes',
        '-keyout',
        at('ssl/web/key.pem'),
        '-out',
        at('ssl/web/cert.pem'),
        '-days',
        '90',
        '-subj',
        '/CN=shop.example',
      ],
      { stdio: 'ignore' },
    )
    write('ssl/both.crt', readFileSync(at('ssl/web/key.pem'), 'utf8') + readFileSync(at('ssl/web/cert.pem'), 'utf8'))
    write('ssl/broken.crt', 'not a certificate')
    const { written, rows } = await imported('certificates', { '/etc/ssl /etc/letsencrypt/live /etc/nginx /etc/apache2': 'ssl' })
    expect(written).not.toMatch(/BEGIN|MII/)
    expect(rows.map(({ name }) => name).sort()).toEqual([`ssl/both.crt on ${host}`, `web/cert.pem on ${host}`])
    for (const { credentials } of rows) {
      const [certificate] = credentials
      const [from, until] = [certificate?.lastRotatedOn ?? null, certificate?.expiresOn ?? null]
      expect([certificate?.type, from !== null && until !== null && daysBetween(from, until)]).toEqual(['tls_certificate', 90])
    }
  })
})
