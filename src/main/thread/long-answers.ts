import { AppError } from '../../shared/errors.ts'
import { errorReply } from '../ipc/answer.ts'
import type { Piece } from '../ipc/piece.ts'

// A piece takes the window's thread a few milliseconds.
const pieceCharacters = 2_000_000
// A page that was reloaded never asks for the rest of what it was told.
const mostHeld = 4

export type LongAnswers = Readonly<{
  /** The first piece of the answer to a request; the others are held until they are asked for. */
  begin: (of: number, text: string) => Piece
  next: (of: number) => Piece
}>

/** Answers too long to be handed over in one go. */
export function longAnswers(most = pieceCharacters): LongAnswers {
  const held = new Map<number, Readonly<{ text: string; from: number }>>()
  const piece = (of: number, text: string, from: number): Piece => {
    const to = from + most
    held.delete(of)
    if (to < text.length) held.set(of, { text, from: to })
    for (const [oldest] of [...held].slice(0, -mostHeld)) held.delete(oldest)
    return { text: text.slice(from, to), rest: Math.max(0, Math.ceil((text.length - to) / most)), of }
  }
  return {
    begin: (of, text) => piece(of, text, 0),
    next: (of) => {
      const answer = held.get(of)
      return answer === undefined ? lostPiece() : piece(of, answer.text, answer.from)
    },
  }
}

/** What is told where an answer, or the rest of it, is lost: an error in its place. */
export function lostPiece(): Piece {
  return { text: JSON.stringify({ ok: false, error: errorReply(new AppError('thread_lost')) }), rest: 0, of: 0 }
}
