import { mkdtempSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readCommandWords } from '../command-line/command-words.ts'
import type { Outcome } from '../command-line/outcome.ts'
import { runOpened } from '../command-line/run.ts'
import { ask, type TestContext } from './test-context.ts'

/** Runs one command over an open vault, from its words. */
export async function runWords(context: TestContext, ...words: readonly string[]): Promise<Outcome> {
  return runOpened(readCommandWords(words, {}), context)
}

/** Every row of every table, whatever it holds. */
export function vaultRows(context: TestContext): string {
  const { raw: db } = context.vault.db()
  const tables = db.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").all() as readonly { name: string }[]
  return tables.map(({ name }) => JSON.stringify(db.prepare(`SELECT * FROM "${name}"`).all())).join('\n')
}

/** All that commands say and write about the vault, and what the vault holds. */
export async function everythingWritten(context: TestContext): Promise<string> {
  const folder = mkdtempSync(join(context.folder, 'written-'))
  const said: string[] = [vaultRows(context)]
  for (const command of ['list', 'due', 'findings', 'people', 'agents', 'sources'])
    said.push(JSON.stringify(await runWords(context, command)))
  for (const [command, name] of [
    ['export', 'x.csv'],
    ['export', 'x.json'],
    ['report', 'r.html'],
    ['report', 'r.json'],
    ['report', 'r.csv'],
  ] as const) {
    await runWords(context, command, '--out', join(folder, name))
    said.push(readFileSync(join(folder, name), 'utf8'))
  }
  for (const { id } of await ask(context, 'inventory.list', undefined))
    said.push(JSON.stringify([await ask(context, 'history.ofIdentity', { id }), await ask(context, 'history.origins', { id })]))
  return said.join('\n')
}
