import { expect, it } from 'vitest'
import { selectionWords } from './selection-words.ts'

it('says which entries were taken', () => {
  expect([
    selectionWords({ base: 'all', byHand: 0 }),
    selectionWords({ base: 'all', byHand: 1204 }),
    selectionWords({ base: 'none', byHand: 1 }),
    selectionWords({ base: 'suggested', byHand: 2 }),
  ]).toEqual(['Every entry', 'Every entry but 1,204', 'Only 1 entry ticked by hand', 'As suggested, with 2 entries ticked differently'])
})
