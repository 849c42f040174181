import { expect, test } from 'vitest'
import { sampleRow } from '../features/inventory/sample-row.ts'
import { commandEntries, found, identityEntries, viewEntries } from './palette-entries.ts'

const commands = [...commandEntries, ...viewEntries([{ id: 'no-owner', name: 'No owner' }])]
const identities = identityEntries([sampleRow({ name: 'Zürich mailer', externalId: 'AKIA-77Q' })])
const words = (typed: string, recent: readonly string[] = [], onlyIdentities = false) =>
  found({ typed, recent, commands, identities, onlyIdentities }).map((entry) => entry.words)

test('what was used last stands first, and names only appear when somebody looks for them', () => {
  expect(words('', ['fill-down', 'view:no-owner']).slice(0, 2)).toEqual(['Fill down', 'View No owner'])
  expect(words('')).not.toContain('Go to Zürich mailer')
})

test('commands, views and identities are found by a few letters', () => {
  expect(words('fdown')[0]).toBe('Fill down')
  expect(words('no own')[0]).toBe('View No owner')
  expect(words('zurich')[0]).toBe('Go to Zürich mailer')
})

test('an identity is found by its id at the provider', () => {
  expect(words('akia-77', [], true)).toEqual(['Zürich mailer'])
  expect(words('nobody-has-this', [], true)).toEqual([])
})

test('keys of the editor and of the clipboard are not offered: they need the cell', () => {
  expect(commands.some(({ id }) => id.startsWith('editor.') || id === 'copy' || id === 'palette')).toBe(false)
})
