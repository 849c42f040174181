import { randomBytes } from 'node:crypto'

// Ids that grow with time (UUID version 7, RFC 9562): a hundred thousand new rows go to the end of each index instead of all over it, and every page of it has to be encrypted.

let lastMillisecond = 0
let counter = 0
// Random bytes come by the page: asking for eight at a time costs more than the insert they are for.
let pool = randomBytes(0)
let used = 0

/** A new id, later in order than every id before it from this process. */
export function newId(): string {
  const now = Date.now()
  if (now > lastMillisecond) {
    lastMillisecond = now
    counter = takeRandom().readUInt16BE() & 0x7ff
  } else {
    counter += 1
    // The counter has 12 bits; when it is full the next millisecond begins early.
    if (counter > 0xfff) {
      lastMillisecond += 1
      counter = 0
    }
  }
  const time = lastMillisecond.toString(16).padStart(12, '0')
  const random = takeRandom()
  random.writeUInt8((random.readUInt8(0) & 0x3f) | 0x80, 0)
  const tail = random.toString('hex')
  return `${time.slice(0, 8)}-${time.slice(8)}-7${counter.toString(16).padStart(3, '0')}-${tail.slice(0, 4)}-${tail.slice(4)}`
}

function takeRandom(): Buffer {
  if (used + 8 > pool.length) {
    pool = randomBytes(4096)
    used = 0
  }
  used += 8
  return pool.subarray(used - 8, used)
}
