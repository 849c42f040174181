import { expect, test } from 'vitest'
import { identityIdSchema } from '../../../shared/domain/values/ids.ts'
import type { RecordEdit } from '../../../shared/ipc/areas/inventory-contract.ts'
import { EditPart } from './edit-parts.ts'

const id = identityIdSchema.parse('00000000-0000-4000-8000-000000000001')
const wide = (values: number): RecordEdit => ({
  kind: 'customs',
  id,
  values: Object.fromEntries(Array.from({ length: values }, (_, at) => [`field ${at}`, 'x'])),
})

/** How many edits each part has when they come one by one. */
function sizes(edits: readonly RecordEdit[]): readonly number[] {
  const part = new EditPart()
  const taken: number[] = []
  for (const edit of edits) {
    part.add([edit])
    if (part.isFull) taken.push(part.take().length)
  }
  return [...taken, part.take().length]
}

test('a part is full by its values or by its edits', () => {
  expect(sizes(Array.from({ length: 1200 }, () => wide(20)))).toEqual([500, 500, 200])
  expect(sizes(Array.from({ length: 2000 }, () => wide(1)))).toEqual([800, 800, 400])
  expect(sizes([wide(12_000), wide(1)])).toEqual([1, 1])
  expect(sizes([])).toEqual([0])
})

test('what is taken is complete and in order', () => {
  const part = new EditPart()
  part.add([wide(2), wide(3)])
  expect(part.take()).toEqual([wide(2), wide(3)])
  expect(part.take()).toEqual([])
})
