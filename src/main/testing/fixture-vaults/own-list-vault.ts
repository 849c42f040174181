import { ask } from '../test-context.ts'
import { edit, importText, nextDay, nth, type Recipe } from './recipe-context.ts'

// A small firm that keeps a list by hand, with columns of its own and words of its own.

const heads = 'Was;Art;Chef;Zweck;Stand;Schlüssel;Fällig;Kostenstelle;Preis;Vertrag bis;Klasse;Geprüft;Bemerkung'

const firstList = `${heads}
Datev Schnittstelle;Dienstkonto;Ann Lee;Lohn an das Steuerbüro;aktiv;Zugang Lohn;31.01.2027;IT;12,50;2027-06-30;A;ja;jeden Monat
Kasse Filiale 2;Schnittstelle;Zoë Grün;Umsätze an die Zentrale;aktiv;Kassenschlüssel;15.12.2026;Laden;;2026-12-31;B;nein;
Altes Backup;Dienstkonto;;Sichert nachts;abgeschaltet;;;IT;0;;C;;steht noch im Keller
Newsletter;API Schlüssel;Tom Hale;Post an Kunden;aktiv;Versand;28.02.2027;Werbung;49;2027-01-31;B;ja;
`

// The same list later: one changed, one new, one no longer there.
const secondList = `${heads}
Datev Schnittstelle;Dienstkonto;Ann Lee;Lohn und Buchungen an das Steuerbüro;aktiv;Zugang Lohn;31.01.2028;IT;14;2027-06-30;A;ja;jeden Monat
Kasse Filiale 2;Schnittstelle;Zoe Grun;Umsätze an die Zentrale;aktiv;Kassenschlüssel;15.12.2027;Laden;;2026-12-31;B;ja;neue Kasse
Newsletter;API Schlüssel;Tom Hale;Post an Kunden;aktiv;Versand;28.02.2027;Werbung;49;2027-01-31;B;ja;
Türschloss;Schnittstelle;Ann Lee;Öffnet das Lager;aktiv;Türschlüssel;;Lager;7;;A;nein;
`

/** Own fields of every type, a remembered mapping with the firm's own words, and as the last import the newer list. */
export async function fillOwnList(recipe: Recipe): Promise<void> {
  const field = (name: string, kind: 'text' | 'number' | 'date' | 'choice' | 'yes_no', choices: string[] = []) =>
    ask(recipe, 'fields.create', { field: { name, kind, choices } })
  const costCentre = await field('Kostenstelle', 'text')
  const price = await field('Preis', 'number')
  const contract = await field('Vertrag bis', 'date')
  const grade = await field('Klasse', 'choice', ['A', 'B', 'C'])
  const checked = await field('Geprüft', 'yes_no')
  await ask(recipe, 'settings.update', { me: 'Ann Lee', headcount: 6, enterMovesDown: true })

  const choices = {
    source: 'generic-csv' as const,
    mapping: [
      'name' as const,
      'kind' as const,
      'technicalOwner' as const,
      'purpose' as const,
      'status' as const,
      'credentialLabel' as const,
      'expiresOn' as const,
      ...[costCentre, price, contract, grade, checked].map((id) => `own:${id}` as const),
      'notes' as const,
    ],
    values: {
      kind: { dienstkonto: 'service_account', schnittstelle: 'integration', 'api schlussel': 'api_key' },
      status: { aktiv: 'active', abgeschaltet: 'disabled' },
    },
  }
  await importText(recipe, 'Liste.csv', firstList, choices)
  nextDay(recipe, '2026-11-16')
  const rows = await ask(recipe, 'inventory.list', undefined)
  const named = (name: string) =>
    nth(
      rows.filter((row) => row.name === name),
      0,
    )
  await edit(recipe, 'Own fields by hand', [
    { kind: 'custom', id: named('Altes Backup').id, field: checked, value: false },
    { kind: 'customs', id: named('Newsletter').id, values: { [price]: 51.25, [contract]: null, [grade]: 'C' } },
    { kind: 'identity', id: named('Newsletter').id, patch: { environments: ['production'], privileges: ['write'] } },
  ])
  await ask(recipe, 'fields.update', { id: grade, field: { name: 'Klasse nach Inventur', choices: ['A', 'B', 'C', 'D'] } })
  nextDay(recipe, '2026-11-30')
  await importText(recipe, 'Liste neu.csv', secondList, { source: 'generic-csv' })
}
