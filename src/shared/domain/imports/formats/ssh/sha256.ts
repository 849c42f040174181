// The domain has no library for hashes and may not call Node, and fingerprints need one that answers at once. Source: FIPS 180-4, sections 4.1.2, 5.1.1, 6.2.

/** The SHA-256 of bytes. */
export function sha256(bytes: Uint8Array): Uint8Array {
  const state = Uint32Array.from(startWords)
  const padded = withLength(bytes)
  const view = new DataView(padded.buffer)
  for (let block = 0; block < padded.length; block += 64) mixBlock(state, view, block)
  const result = new DataView(new ArrayBuffer(32))
  state.forEach((word, index) => result.setUint32(index * 4, word))
  return new Uint8Array(result.buffer)
}

function withLength(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const padded = new Uint8Array(Math.ceil((bytes.length + 9) / 64) * 64)
  padded.set(bytes)
  padded[bytes.length] = 0x80
  new DataView(padded.buffer).setBigUint64(padded.length - 8, BigInt(bytes.length) * 8n)
  return padded
}

function mixBlock(state: Uint32Array, view: DataView, start: number): void {
  const words = new Uint32Array(64)
  for (let at = 0; at < 64; at += 1) {
    words[at] =
      at < 16
        ? view.getUint32(start + at * 4)
        : smallSigma(word(words, at - 2), 17, 19, 10) +
          word(words, at - 7) +
          smallSigma(word(words, at - 15), 7, 18, 3) +
          word(words, at - 16)
  }
  let [a, b, c, d, e, f, g, h] = Array.from(state) as [number, number, number, number, number, number, number, number]
  for (let at = 0; at < 64; at += 1) {
    const one = (h + bigSigma(e, 6, 11, 25) + ((e & f) ^ (~e & g)) + word(roundWords, at) + word(words, at)) | 0
    const two = (bigSigma(a, 2, 13, 22) + ((a & b) ^ (a & c) ^ (b & c))) | 0
    ;[a, b, c, d, e, f, g, h] = [(one + two) | 0, a, b, c, (d + one) | 0, e, f, g]
  }
  const mixed = [a, b, c, d, e, f, g, h]
  state.forEach((before, index) => {
    state[index] = before + (mixed[index] ?? 0)
  })
}

function word(words: ArrayLike<number>, at: number): number {
  return words[at] ?? 0
}

function turned(value: number, by: number): number {
  return (value >>> by) | (value << (32 - by))
}

function bigSigma(value: number, first: number, second: number, third: number): number {
  return turned(value, first) ^ turned(value, second) ^ turned(value, third)
}

function smallSigma(value: number, first: number, second: number, shift: number): number {
  return turned(value, first) ^ turned(value, second) ^ (value >>> shift)
}

// The fractions of the square and cube roots of the first primes, as the standard defines them.
const primes = Array.from({ length: 312 }, (_, index) => index).filter(
  (number) =>
    number > 1 &&
    Array.from({ length: number }, (_, index) => index)
      .slice(2)
      .every((divisor) => number % divisor !== 0),
)
const startWords = primes.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)))
const roundWords = primes.map((prime) => fraction(Math.cbrt(prime)))

function fraction(root: number): number {
  return Math.floor((root % 1) * 2 ** 32)
}
