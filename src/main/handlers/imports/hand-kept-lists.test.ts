import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ask, openTestContext, type TestContext } from '../../testing/test-context.ts'

// Lists as people keep them, through the real import into a real vault.

let context: TestContext
beforeEach(async () => {
  context = await openTestContext()
})
afterEach(() => {
  context.remove()
})

async function imported(text: string) {
  const { token } = await ask(context, 'imports.offer', { fileName: 'list.csv', lastModified: 0, bytes: new TextEncoder().encode(text) })
  const preview = await ask(context, 'imports.preview', { token, choices: { source: 'generic-csv' } })
  const before = await ask(context, 'inventory.list', undefined)
  await ask(context, 'imports.commit', { token })
  const rows = await ask(context, 'inventory.list', undefined)
  return { preview, rows: rows.filter(({ id }) => !before.some((row) => row.id === id)) }
}

const told = (rows: readonly object[], ...fields: readonly string[]) =>
  rows.map((row) => fields.map((field) => Reflect.get(row, field) as unknown))
const keys = (rows: Awaited<ReturnType<typeof imported>>['rows'], ...fields: readonly string[]) =>
  rows.map(({ credentials }) => credentials.map((credential) => fields.map((field) => Reflect.get(credential, field) as unknown)))

/** Headings and rows of one register each, as templates of four languages have them. */
const registers: readonly (readonly [string, string, Readonly<Record<string, readonly unknown[]>>])[] = [
  [
    'an English inventory of keys',
    'API Key Name,Product,Environment,Owner,Scope,Storage Location,Date Created,Last Rotated,Rotation Frequency,Next Rotation Due\nlive-backend,Stripe,Production,Ana,charges:write,1Password,01/15/2024,09/02/2026,90 days,12/01/2026\nmaps,Google Cloud,Test,Ben,maps,.env on web01,06/30/2022,,never,\n',
    {
      name: ['live-backend', 'maps'],
      provider: ['stripe', 'gcp'],
      technicalOwner: ['Ana', 'Ben'],
      environments: [['production'], ['test']],
      rotationDays: [90, null],
      createdOn: ['2024-01-15', '2022-06-30'],
    },
  ],
  [
    'a German register of accounts with a title, a sum and a signature',
    'Register der Dienstkonten;;;;;;\nStand: 14.11.2026;;;;;;\nDienstkonto;Server / System;Fachverantwortlicher;Technischer Ansprechpartner;Kennwort geändert am;Kennwort läuft ab am;Wechselintervall (Tage)\nsvc_backup;NAS-01;Erika;Max;01.03.26;10.12.2026;270\nsvc_scan;NAS-02;;Max;15.06.2023;;halbjährlich\nSumme;2;;;;;\nErstellt von Max am 14.11.2026;;;;;;\n',
    {
      name: ['svc_backup', 'svc_scan'],
      system: ['NAS-01', 'NAS-02'],
      businessOwner: ['Erika', null],
      technicalOwner: ['Max', 'Max'],
      rotationDays: [270, 183],
    },
  ],
  [
    'a French list of tools',
    "Nom de l'outil;Éditeur;Responsable interne;Finalité;Date de renouvellement;Statut\nPipeliner;Pipeliner SAS;Élodie;CRM;31/01/2027;Actif\nVieux Drive;Cumulus;;Archives;01/03/2025;Résilié\n",
    {
      name: ['Pipeliner', 'Vieux Drive'],
      provider: ['Pipeliner SAS', 'Cumulus'],
      technicalOwner: ['Élodie', null],
      purpose: ['CRM', 'Archives'],
      status: ['active', 'revoked'],
      vendorContractEndsOn: ['2027-01-31', '2025-03-01'],
    },
  ],
  [
    'a Spanish list with two rows of headings',
    'Cuenta;;;Acceso;;\nNombre de la cuenta;Proveedor;Responsable;Último cambio de contraseña;Caduca el;Entorno\nnóminas;Sage;Ana;3 de mayo de 2026;13 dic 2026;Producción\nalmacén;Shopify;Ben;01/02/26;enero de 2027;Pruebas\n',
    {
      name: ['nóminas', 'almacén'],
      provider: ['Sage', 'shopify'],
      technicalOwner: ['Ana', 'Ben'],
      environments: [['production'], ['test']],
    },
  ],
  [
    'a Spanish list of keys with one word for each heading, and a last row that is only a name',
    'Cuenta,Entorno,Responsable,Clave creada,Renovada,Vence el,Rotación\nsvc_erp,Producción,Ana,01/02/2024,13/05/2025,31/12/2026,trimestral\nsvc_erp,Pruebas,Ana,01/02/2024,,30/11/2026,cada 6 meses\nsvc_fax (el de la planta baja del almacén),,,,,,\n',
    {
      name: ['svc_erp', 'svc_erp', 'svc_fax (el de la planta baja del almacén)'],
      environments: [['production'], ['test'], null],
      createdOn: ['2024-02-01', '2024-02-01', null],
      rotationDays: [91, 183, null],
    },
  ],
  [
    'a list whose column of names nobody knows',
    'Ding;Anbieter;Verantwortlich\nMailversand;Mailwell;Ana\nKasse;Tillix;Ben\n',
    { name: ['Mailversand', 'Kasse'], provider: ['Mailwell', 'Tillix'], technicalOwner: ['Ana', 'Ben'] },
  ],
]

describe('a list people keep by hand', () => {
  it.each(registers)('%s is read as a careful person would, and again without a change', async (_, text, expected) => {
    const { preview, rows } = await imported(text)
    expect(preview.records.failed).toBe(0)
    for (const [field, values] of Object.entries(expected)) expect([field, told(rows, field).flat()]).toEqual([field, values])
    const { token } = await ask(context, 'imports.offer', { fileName: 'list.csv', lastModified: 0, bytes: new TextEncoder().encode(text) })
    const again = await ask(context, 'imports.preview', { token, choices: { source: 'generic-csv' } })
    expect(again.counts.identities).toEqual({ new: 0, changed: 0, same: rows.length, gone: 0 })
  })

  it('tells the days of its keys', async () => {
    const [, german] = registers[1] ?? []
    const { rows } = await imported(german ?? '')
    expect(keys(rows, 'lastRotatedOn', 'expiresOn')).toEqual([[['2026-03-01', '2026-12-10']], [['2023-06-15', null]]])
  })

  it('is never all clear without a day to go by', async () => {
    const { rows } = await imported('Name,Owner\nmailer,Ana\nbackup,Ben\n')
    expect(keys(rows, 'nextRotation')).toMatchObject([[[{ state: 'unknown' }]], [[{ state: 'unknown' }]]])
    expect((await ask(context, 'rotations.due', undefined)).cannotTell).toBe(2)
  })

  it('keeps no id a spreadsheet has shortened, names the lines and never melts rows by it', async () => {
    const { preview, rows } = await imported(
      'Name,Id at the provider,Owner\nA,1.0412E+20,Ana\nB,"1,0412E+20",Ana\nC,104120000000000000000,Ben\nD,x-7,Ben\n',
    )
    expect(told(rows, 'name', 'externalId')).toEqual([
      ['A', null],
      ['B', null],
      ['C', null],
      ['D', 'x-7'],
    ])
    expect(preview.warnings.join(' ')).toContain('Lines 2, 3, 4')
  })

  it('names every column it leaves out, with how much stands in it and never a value', async () => {
    const { preview } = await imported('Name,Vendor,Ticket,Cost centre,Empty\nA,Sage,OPS-12,4711,\nB,Sage,OPS-13,,\n')
    expect(preview.leftOutColumns.map(({ column, filled }) => [column, filled])).toEqual([
      ['Ticket', 2],
      ['Cost centre', 1],
    ])
    expect(JSON.stringify(preview.leftOutColumns)).not.toMatch(/OPS|4711/)
  })
})
