import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { AppError } from '../../shared/errors.ts'
import { lockVault } from '../handlers/vault/vault-handlers.ts'
import { errorReply } from '../ipc/answer.ts'
import { fixedClock, systemClock } from '../services/clock.ts'
import { evaluationCache } from '../services/evaluation-cache.ts'
import type { Surroundings, WritingContext } from '../services/handler-context.ts'
import { inventoryCache } from '../services/inventory-cache.ts'
import { quietWork } from '../services/long-work.ts'
import { pendingImports } from '../services/pending-imports.ts'
import { undoStack } from '../services/undo-stack.ts'
import { defaultVaultPath } from '../vault/data-folder.ts'
import { keytarKeyStore } from '../vault/keytar-key-store.ts'
import { vaultKeeper } from '../vault/vault-keeper.ts'
import { runAgents } from './agents-command.ts'
import { runCheckText } from './check-text-command.ts'
import { commands } from './command-table.ts'
import { commandNamed, type CommandWords, readCommandWords } from './command-words.ts'
import { runDue } from './due-command.ts'
import { exitCode } from './exit-code.ts'
import { runExport } from './export-command.ts'
import { runFindings } from './findings-command.ts'
import { commandHelp, helpAsked, usage } from './help.ts'
import { runImport } from './import-command.ts'
import { runInit } from './init-command.ts'
import { runList } from './list-command.ts'
import type { Outcome } from './outcome.ts'
import { runPeople } from './people-command.ts'
import { runReport } from './report-command.ts'
import { runSources, sourcesWithoutVault } from './sources-command.ts'
import { outliveReaders, writeOut } from './standard-streams.ts'
import { runUndoImport } from './undo-import-command.ts'

export type CommandSurroundings = Pick<Surroundings, 'version' | 'unofficialElectron' | 'printPdf'>

/** Whether the words are for the command line and not for a window. */
export function isForCommandLine(words: readonly string[]): boolean {
  return commands.some((command) => command === words[0]) || helpAsked(words) !== undefined
}

/** Runs one command with the handlers of the app and no window; the exit code. */
export async function runCommandLine(words: readonly string[], surroundings: CommandSurroundings): Promise<number> {
  outliveReaders()
  try {
    const help = helpAsked(words)
    if (help !== undefined) {
      await writeOut(`${help === null ? usage : commandHelp(commandNamed(help))}\n`)
      return 0
    }
    const read = readCommandWords(words, process.env)
    const outcome = read.command === 'check-text' ? runCheckText(read) : await inContext(read, surroundings)
    await writeOut(read.json ? `${JSON.stringify(outcome.json, null, 2)}\n` : outcome.lines.map((line) => `${line}\n`).join(''))
    return outcome.code
  } catch (error) {
    const reply = errorReply(error)
    process.stderr.write(reply.code === 'usage' ? `${reply.message}\n\n${usage}\n` : `${reply.message}\n`)
    return exitCode(reply.code)
  }
}

async function inContext(words: CommandWords, surroundings: CommandSurroundings): Promise<Outcome> {
  const nobody = () => Promise.reject(new Error('There is nobody to ask.'))
  const clock = words.today === null ? systemClock() : fixedClock(words.today)
  const vault = vaultKeeper(
    words.vault === null ? defaultVaultPath(surroundings.unofficialElectron) : resolve(words.vault),
    keytarKeyStore(),
  )
  const inventory = inventoryCache(vault, clock)
  const context: WritingContext = {
    clock,
    vault,
    inventory,
    evaluation: evaluationCache({ vault, clock, inventory }),
    pendingImports: pendingImports(),
    undoStack: undoStack(),
    work: quietWork(),
    surroundings: { ...surroundings, demo: false, chooseFiles: nobody, chooseSavePath: nobody, pressClipboard: nobody },
  }
  const passphrase = readPassphrase(words)
  if (words.command === 'init') return runInit(words, context, passphrase)
  const obstacle = await openObstacle(context, passphrase)
  if (obstacle !== null) {
    if (words.command === 'sources' && needsNoVault(obstacle, passphrase)) return sourcesWithoutVault(obstacle)
    throw obstacle
  }
  // A command that only reads leaves the vault as it is. What a writing one did is settled by the app when it opens the vault: an import of many thousand rows would take half as long again.
  context.evaluation.opened()
  try {
    return await runOpened(words, context)
  } finally {
    context.evaluation.leave()
    lockVault(context)
  }
}

// Opens the vault; what stands in the way, or null.
async function openObstacle({ vault }: WritingContext, passphrase: string | null): Promise<AppError | null> {
  if (!vault.exists())
    return new AppError('vault_missing', {
      message: `There is no vault at ${vault.path}. Nothing was created. Make one with: keyroster init --vault FILE`,
    })
  try {
    await vault.unlock(passphrase === null ? { by: 'os' } : { by: 'passphrase', passphrase })
    return null
  } catch (error) {
    if (error instanceof AppError) return error
    throw error
  }
}

// Without a vault or a key to it, the formats can still be named. A key that is given and wrong, or a damaged vault, stays an error.
function needsNoVault({ code }: AppError, passphrase: string | null): boolean {
  return code === 'vault_missing' || (passphrase === null && exitCode(code) === exitCode('vault_locked'))
}

/** Runs one command over a vault that is open already. */
export function runOpened(words: CommandWords & Readonly<{ command: string }>, context: WritingContext): Outcome | Promise<Outcome> {
  switch (words.command) {
    case 'import':
      return runImport(words, context)
    case 'undo-import':
      return runUndoImport(words, context)
    case 'export':
      return runExport(words, context)
    case 'sources':
      return runSources(context)
    case 'list':
      return runList(context)
    case 'due':
      return runDue(words, context)
    case 'findings':
      return runFindings(context)
    case 'people':
      return runPeople(context)
    case 'agents':
      return runAgents(context)
    case 'report':
      return runReport(words, context)
    case 'check-text':
      return runCheckText(words)
    case 'init':
      throw new AppError('vault_exists')
  }
}

// An editor may put a mark in front, and a file may end in a line break that nobody typed as part of the passphrase.
function readPassphrase(words: CommandWords): string | null {
  if (words.passphraseFile === null) return process.env['KEYROSTER_PASSPHRASE'] ?? null
  try {
    return readFileSync(words.passphraseFile, 'utf8')
      .replace(/^\ufeff/, '')
      .replace(/\r?\n$/, '')
  } catch (cause) {
    throw new AppError('passphrase_needed', {
      cause,
      message: `The passphrase file ${words.passphraseFile} cannot be read. Nothing was done. Check its name and try again.`,
    })
  }
}
