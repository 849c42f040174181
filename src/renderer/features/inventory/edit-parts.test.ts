import { expect, test } from 'vitest'
import { identityIdSchema } from '../../../shared/domain/ids.ts'
import type { RecordEdit } from '../../../shared/ipc/record-edit.ts'
import { editParts } from './edit-parts.ts'

const id = identityIdSchema.parse('00000000-0000-4000-8000-000000000001')
const wide = (values: number): RecordEdit => ({ kind: 'customs', id, values: Object.fromEntries(Array.from({ length: values }, (_, at) => [`field ${at}`, 'x'])) })

test('a long paste goes out in parts, in order and complete', () => {
  const edits = Array.from({ length: 5000 }, () => wide(20))
  const parts = editParts(edits)
  expect(parts.flat()).toEqual(edits)
  expect(Math.max(...parts.map((part) => part.length))).toBe(250)
})

test('short edits are counted one by one, and one that is too big alone still goes out', () => {
  expect(editParts(Array.from({ length: 1000 }, () => wide(1))).map((part) => part.length)).toEqual([400, 400, 200])
  expect(editParts([wide(6000), wide(1)]).map((part) => part.length)).toEqual([1, 1])
  expect(editParts([])).toEqual([])
})
