import { expect, it } from 'vitest'
import type { IdentityId } from '../../../shared/domain/values/ids.ts'
import { plainDate } from '../../../shared/domain/values/plain-date.ts'
import { originLines } from './origin-lines.ts'

const record = 'i' as IdentityId
const from = (words: string, fileName: string | null, asOf: string | null) => ({
  record,
  words,
  fileName,
  asOf: asOf === null ? null : plainDate(asOf),
})

it('says it once where one file told everything, and nothing where a person did', () => {
  expect(originLines([from('owner', 'list.csv', '2026-03-03'), from('kind', 'list.csv', '2026-03-03')])).toEqual([
    { fields: 'All of it', from: 'from list.csv, as of 3 March 2026' },
  ])
  expect(originLines([from('owner', null, null), from('kind', null, null)])).toEqual([])
})

it('puts the fields of one file together, and what a person typed last', () => {
  expect(
    originLines([
      from('purpose', null, null),
      from('owner', 'list.csv', '2026-03-03'),
      from('kind', 'list.csv', '2026-03-03'),
      from('system', 'list.csv', '2026-04-01'),
      from('notes', 'old.csv', null),
    ]),
  ).toEqual([
    { fields: 'Owner, kind', from: 'from list.csv, as of 3 March 2026' },
    { fields: 'System', from: 'from list.csv, as of 1 April 2026' },
    { fields: 'Notes', from: 'from old.csv' },
    { fields: 'Purpose', from: 'typed by you' },
  ])
})
