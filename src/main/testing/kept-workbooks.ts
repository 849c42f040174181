import { workbook } from '../files/testing/archives.ts'
import { columnLetters } from '../files/xlsx/cell-range.ts'

/** A text, a number, or a day as the number a workbook keeps for it, shown in the order of the computer or as month/day/year. */
type Cell = string | number | Readonly<{ serial: number; shown?: 'month first' }>

type Sheet = Readonly<{ name: string; rows: readonly (readonly Cell[])[]; merged?: readonly string[] }>

/** The workbooks among the kept lists, made in code so that their passwords stand in no file. */
export const keptWorkbooks: Readonly<Record<string, readonly Sheet[]>> = {
  'dienstkonten.xlsx': [
    {
      name: 'Sheet1',
      merged: ['A1:M1', 'C5:C6'],
      rows: [
        ['Register der Dienstkonten – Beispielbau GmbH'],
        ['Stand: 14.11.2026'],
        [],
        [
          'Nr.',
          'Dienstkonto',
          'Server / System',
          'Zweck',
          'Fachverantwortlicher',
          'Technischer Ansprechpartner',
          'Berechtigungen',
          'Kennwort geändert am',
          'Kennwort läuft ab am',
          'Wechselintervall (Tage)',
          'Status',
          'Passwort',
          'Bemerkungen',
        ],
        [
          1,
          'svc_backup',
          'NAS-01',
          'Datensicherung',
          'Erika Beispiel',
          'Max Muster',
          'Lesen',
          { serial: 46082 },
          { serial: 46366 },
          270,
          'aktiv',
          '{{secret}}!sommer',
          'liegt im Tresor',
        ],
        [
          2,
          'svc_scan',
          '',
          'Scan in Ordner',
          'Erika Beispiel',
          'Max Muster',
          'Schreiben',
          { serial: 45092 },
          '',
          365,
          'aktiv',
          '{{secret}}-scan',
        ],
        [
          3,
          'svc_erp_alt',
          'ERP-02',
          'Altes ERP',
          '',
          '',
          'Administrator',
          { serial: 42038 },
          '',
          '',
          'deaktiviert',
          '',
          'Passwort: {{secret}}erp',
        ],
        [
          4,
          'svc_zeit',
          'ERP-02',
          'Zeiterfassung',
          'Jürgen Größe',
          'Max Muster',
          'Lesen, Schreiben',
          '15.08.2026',
          { serial: 46614 },
          365,
          'aktiv',
        ],
        ['Summe', 4],
      ],
    },
  ],
  'secret-rotation-schedule.xlsx': [
    {
      name: 'Sheet1',
      rows: [
        ['Secret Name', 'Type', 'System', 'Owner', 'Last Rotated', 'Next Rotation', 'Frequency', 'Status'],
        [
          'prod-db-password',
          'Database password',
          'payment-service',
          'DB team',
          { serial: 46188 },
          { serial: 46371 },
          '6 months',
          'On track',
        ],
        ['stripe-api-key', 'API key', 'billing-service', 'Payments team', { serial: 46143 }, { serial: 46327 }, '6 months', 'Overdue'],
        ['tls-cert-api', 'TLS certificate', 'api-gateway', 'Platform team', { serial: 46011 }, { serial: 46376 }, '1 year', 'Due soon'],
        [
          's3-service-account',
          'Service account key',
          'file-processor',
          'Data team',
          { serial: 46032 },
          { serial: 46213 },
          '6 months',
          'Overdue',
        ],
        [
          'github-actions-token',
          'CI token',
          'deployment pipeline',
          'DevOps',
          { serial: 46266, shown: 'month first' },
          { serial: 46447, shown: 'month first' },
          '6 months',
          'On track',
        ],
      ],
    },
  ],
  'service-account-register.xlsx': [
    {
      name: 'How to use',
      rows: [
        ['How to use this register'],
        ['1. One row per account', '2. Never write passwords here'],
        ['Field', 'Meaning'],
        ['Account', 'The account name'],
      ],
    },
    {
      name: 'Register',
      merged: ['A1:C1'],
      rows: [
        ['Service Account Register', '', '', 'Last updated', { serial: 46340, shown: 'month first' }],
        [],
        [
          'Account Name',
          'Account Type',
          'Domain',
          'Hosting Server(s)',
          'Application / Service',
          'Account Owner',
          'Owner Email',
          'Date Created',
          'Password Last Changed',
          'Password Expiry Date',
          'Interactive Logon?',
          'Privilege Level',
          'Status',
          'Comments',
        ],
        [
          'svc_sql',
          'Service',
          'FERN',
          'SQL01',
          'SQL Server',
          'Ana Beispiel',
          'ana@fernhollow.example',
          { serial: 43862 },
          { serial: 45351 },
          { serial: 46387 },
          'No',
          'Admin',
          'Active',
          '',
        ],
        [
          'svc_print',
          'Service',
          'FERN',
          'PRN01',
          'Print spooler',
          'Ben Muster',
          'ben@fernhollow.example',
          { serial: 44321 },
          { serial: 44321 },
          'Never',
          'No',
          'Read',
          'Active',
          'pw is {{secret}}prn',
        ],
        [
          'svc_fax',
          'Service',
          'FERN',
          'FAX01',
          'Fax',
          'Left company',
          '',
          { serial: 41640 },
          'unknown',
          'Never',
          'Yes',
          'Domain Admin',
          'Disabled',
          '',
        ],
      ],
    },
  ],
}

/** The bytes of such a workbook, its texts as `filled` gives them. */
export function workbookBytes(sheets: readonly Sheet[], filled: (text: string) => string): Uint8Array {
  return workbook({
    styles,
    sheets: sheets.map(({ name, rows, merged = [] }) => ({ name, xml: filled(`${sheetRows(rows)}${mergedCells(merged)}`) })),
  })
}

const styles =
  '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="m/d/yy"/></numFmts><cellStyleXfs><xf/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs></styleSheet>'

function sheetRows(rows: readonly (readonly Cell[])[]): string {
  const row = (cells: readonly Cell[], index: number) =>
    `<row r="${index + 1}">${cells.map((cell, column) => cellXml(cell, `${columnLetters(column)}${index + 1}`)).join('')}</row>`
  return `<sheetData>${rows.map(row).join('')}</sheetData>`
}

function cellXml(cell: Cell, at: string): string {
  if (typeof cell === 'number') return `<c r="${at}"><v>${cell}</v></c>`
  if (typeof cell === 'string') return cell === '' ? '' : `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${cell}</t></is></c>`
  return `<c r="${at}" s="${cell.shown === undefined ? 1 : 2}"><v>${cell.serial}</v></c>`
}

function mergedCells(ranges: readonly string[]): string {
  return ranges.length === 0 ? '' : `<mergeCells>${ranges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`
}
