/** Makes copies of one object, whose values are then set and to which nothing is added: an object that grows, or is made of seventy computed names, becomes a slow one, and tens of thousands of records are read over and over. */
export function copiesOf<Shape extends object>(blank: Shape): () => Shape {
  // Parsed, because only a parsed object of so many names begins as a fast one.
  const template = JSON.parse(JSON.stringify(blank)) as Shape
  return () => ({ ...template })
}

/** Sets these fields of an object that has them to what another knows; what it does not know stays. Most of seventy are not known, and setting one costs more than looking at it. */
export function copyKnown(into: object, from: object, fields: readonly string[]): void {
  const [to, source] = [into as Record<string, unknown>, from as Readonly<Record<string, unknown>>]
  for (const field of fields) {
    const value = source[field]
    if (value !== null) to[field] = value
  }
}
