/** A reply or a part of it. A long text held up the window's thread for seconds on its way through, so it comes in pieces the page asks for one by one. */
export type Piece = Readonly<{
  text: string
  /** How many more there are, to be asked for under `of`. */
  rest: number
  of: number
}>
