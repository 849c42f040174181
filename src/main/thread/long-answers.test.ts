import fc from 'fast-check'
import { expect, it } from 'vitest'
import { longAnswers } from './long-answers.ts'

it('come together as they were, whatever their length', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), fc.integer({ min: 1, max: 7 }), (text, most) => {
      const answers = longAnswers(most)
      let { text: read, rest } = answers.begin(1, text)
      while (rest > 0) {
        const next = answers.next(1)
        expect(next.rest).toBe(rest - 1)
        read += next.text
        rest = next.rest
      }
      expect(read).toBe(text)
    }),
  )
})

it('are told apart, and those nobody asks for any more are forgotten', () => {
  const answers = longAnswers(1)
  for (let of = 1; of <= 6; of += 1) answers.begin(of, `${of}${of}`)
  expect([6, 3].map((of) => answers.next(of))).toEqual([
    { text: '6', rest: 0, of: 6 },
    { text: '3', rest: 0, of: 3 },
  ])
  // An error in its place, which no page takes for a piece.
  expect(answers.next(2)).toEqual({ text: expect.stringContaining('thread_lost') as string, rest: 0, of: 0 })
})
