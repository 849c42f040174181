import { describe, expect, it } from 'vitest'
import { mayDoWords } from './may-do-words.ts'

describe('mayDoWords', () => {
  it('says in one sentence what the rights mean', () => {
    expect(mayDoWords(['Read', 'Write', 'Root (everything)'])).toBe('It can read data, change data and do everything.')
    expect(mayDoWords(['Read'])).toBe('It can read data.')
  })

  it('says when nobody wrote it down', () => {
    expect(mayDoWords(null)).toBe('What it may do is not recorded.')
  })
})
