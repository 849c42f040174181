import { describe, expect, it } from 'vitest'
import { templateHeaders } from '../mapping/header-aliases.ts'
import { suggestMapping } from '../mapping/map-table.ts'
import { parseMapped } from '../mapping/mapped-table.ts'
import { isOwnExport } from '../mapping/own-export.ts'
import { table, tableFile } from './fixtures/tables.ts'
import { localCommands } from './local-commands.ts'
import { localSources } from './local-sources.ts'

describe('the template', () => {
  it('is known as our own and maps without a question; notes wait for a person', () => {
    expect(isOwnExport(table(templateHeaders, []))).toBe(true)
    expect(suggestMapping(table(templateHeaders, []))).toEqual([
      'name',
      'kind',
      'provider',
      'externalId',
      'technicalOwner',
      'credentialType',
      'scopes',
      'createdOn',
      'lastUsedOn',
      'lastRotatedOn',
      'expiresOn',
      'status',
      'environments',
      null,
    ])
  })

  it('takes what the commands print', () => {
    const rows = [
      ['deploy on web1 by SSH key', 'ssh_key', 'ssh-key', 'web1:deploy:SHA256:0000', '', 'ssh_key', '', '', '', '', '', 'active', '', ''],
      [
        'site/cert.pem on web1',
        'certificate',
        'tls-certificate',
        'web1:/etc/ssl/cert.pem',
        '',
        'tls_certificate',
        '',
        '2026-01-02',
        '',
        '',
        '2027-01-02',
        'active',
        '',
        '',
      ],
      [
        'FIRM\\svc-backup on SRV1',
        'service_account',
        'windows-service-account',
        'SRV1:FIRM\\svc-backup',
        '',
        'password',
        '',
        '',
        '',
        '',
        '',
        'active',
        '',
        'Service Backup',
      ],
      [
        'root jobs on web1',
        'cron_password',
        'cron-script',
        'cron:web1:root',
        '',
        'password',
        '',
        '',
        '',
        '',
        '',
        'active',
        '',
        '3 scheduled jobs',
      ],
    ]
    const file = tableFile(templateHeaders, rows)
    const { parsed } = parseMapped(file, suggestMapping(table(templateHeaders, rows)))
    expect(parsed.warnings).toEqual([])
    expect(
      parsed.drafts.map(({ facts, credentials }) => [
        facts.kind,
        facts.provider,
        credentials[0]?.facts.type,
        credentials[0]?.facts.expiresOn,
      ]),
    ).toEqual([
      ['ssh_key', 'ssh-key', 'ssh_key', null],
      ['certificate', 'tls-certificate', 'tls_certificate', '2027-01-02'],
      ['service_account', 'windows-service-account', 'password', null],
      ['cron_password', 'cron-script', 'password', null],
    ])
    expect(localSources.every((source) => source.recognise(file) === null)).toBe(true)
  })
})

describe('the commands for what has no export', () => {
  it.each(localCommands.map((command) => [command.id, command.guide.command ?? ''] as const))(
    'print the columns of the template: %s',
    (_, command) => {
      expect(command).toContain(`'${templateHeaders.join(',')}'`)
      // As many commas in the line it prints as in the header.
      const [, line = ''] = /(?:echo "|')((?:\$\(basename|\$u on|"\{0\})[^\n]*?,active,,[^\n]*?)(?:; |' -f)/.exec(command) ?? []
      expect(line.split(',')).toHaveLength(templateHeaders.length)
    },
  )
})
