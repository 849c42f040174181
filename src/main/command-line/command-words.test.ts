import { describe, expect, it } from 'vitest'
import { AppError } from '../../shared/errors.ts'
import { readCommandWords } from './command-words.ts'

function refusal(...words: readonly string[]): string | null {
  try {
    readCommandWords(words, {})
    return null
  } catch (error) {
    if (error instanceof AppError && error.code === 'usage') return error.message
    throw error
  }
}

describe('the words of a command', () => {
  it.each([
    [['undo-import'], 'needs the id of one import'],
    [['undo-import', 'a', 'b'], 'needs the id of one import'],
    [['undo-import', 'last', '--dry-run'], '--dry-run says nothing to undo-import'],
    [['sources', 'extra'], 'takes no file'],
    [['check-text'], 'needs one file'],
    [['check-text', 'a.txt', 'b.txt'], 'needs one file'],
    [['sources', '--view', 'everything'], '--view says nothing to sources'],
    [['sources', '--bogus'], '--bogus'],
    [['export'], 'needs --out'],
    [['export', '--out', 'x.csv', 'extra'], 'takes no file'],
    [['export', '--out', 'x.csv', '--view', 'nope'], 'There is no view “nope”'],
    [['export', '--out', 'x.csv', '--for', 'nope'], 'There is no file for “nope”'],
    [['export', '--out', 'x.csv', '--source', 'generic-csv'], '--source says nothing to export'],
    [['import', 'x.csv', '--source', 'nope'], 'There is no source “nope”'],
    [['import', 'x.csv', '--dates', 'us'], 'day-first or month-first'],
    [['list', '--days', '3'], '--days says nothing to list'],
  ])('are refused where they make no sense: %j', (words, sentence) => {
    expect(refusal(...words)).toContain(sentence)
  })

  it.each([
    [
      'import',
      'x.csv',
      '--source',
      'generic-csv',
      '--dry-run',
      '--select',
      'all',
      '--sheet',
      'S',
      '--account',
      'a',
      '--dates',
      'day-first',
    ],
    ['undo-import', 'last', '--json'],
    ['sources', '--json', '--vault', 'v'],
    ['export', '--out', 'x.csv', '--view', 'no-owner', '--for', 'vanta-access-file'],
    ['report', '--out', 'x.pdf'],
    ['due', '--days', '3', '--today', '2026-11-01'],
    ['init', '--company', 'Fernhollow', '--passphrase-file', 'p'],
  ])('are taken where they do: %s', (...words) => {
    expect(refusal(...words)).toBeNull()
  })
})
