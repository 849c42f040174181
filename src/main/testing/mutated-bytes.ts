import fc from 'fast-check'

/** One thing that goes wrong with a file on its way: a byte flips, a part is lost, added, doubled or moved. `at` is where, from 0 to 1. */
export type Mutation = Readonly<{ at: number; kind: 'flip' | 'cut' | 'insert' | 'repeat' | 'swap'; value: number }>

export const mutation: fc.Arbitrary<Mutation> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  kind: fc.constantFrom('flip', 'cut', 'insert', 'repeat', 'swap'),
  value: fc.integer({ min: 0, max: 255 }),
})

/** The bytes after it happened. */
export function mutated(bytes: Uint8Array, { at, kind, value }: Mutation): Uint8Array {
  const place = Math.floor(at * bytes.length)
  const [head, tail] = [bytes.subarray(0, place), bytes.subarray(place)]
  switch (kind) {
    case 'flip':
      return Uint8Array.from(bytes, (byte, index) => (index === place ? byte ^ (value || 1) : byte))
    case 'cut':
      return value % 2 === 0 ? head : Buffer.concat([head, tail.subarray(Math.min(value, tail.length))])
    case 'insert':
      return Buffer.concat([head, Buffer.from([value]), tail])
    case 'repeat':
      return Buffer.concat([head, bytes.subarray(Math.max(0, place - value), place), tail])
    case 'swap':
      return Buffer.concat([tail, head])
  }
}
