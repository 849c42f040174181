/** The lines of the file a warning names ('rows 3, 5 and 9'), so that a person can be shown them; empty where it names none. */
export function rowsNamed(warning: string): readonly number[] {
  const said = /\b(?:rows?|lines?) (\d[\d, and]*)/i.exec(warning)?.[1] ?? ''
  return [...said.matchAll(/\d+/g)].map(([number]) => Number(number))
}
