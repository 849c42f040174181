/** Markup that is safe to stand in a page: made by the tag below, or vouched for by rawHtml. */
export type Html = Readonly<{ [trusted]: string }>

// A symbol, so that no value read from a vault can look like markup.
const trusted: unique symbol = Symbol('trusted markup')

type Hole = string | number | Html | readonly Hole[]

/** Markup with values in it. Every value is escaped for text and quoted attributes; arrays are joined; only markup made here passes as it is. */
export function html(parts: TemplateStringsArray, ...holes: readonly Hole[]): Html {
  return rawHtml(parts.reduce((page, part, at) => page + markupOf(holes[at - 1] ?? '') + part))
}

/** Markup that the program itself wrote: style rules, never a value. */
export function rawHtml(markup: string): Html {
  return { [trusted]: markup }
}

/** Values or markup with a separator between them. */
export function joinHtml(holes: readonly Hole[], separator: Hole): Html {
  return rawHtml(holes.map(markupOf).join(markupOf(separator)))
}

/** The finished markup as text, to be written or shown. */
export function markupOf(hole: Hole): string {
  if (typeof hole === 'string') return escaped(hole)
  if (typeof hole === 'number') return String(hole)
  return isList(hole) ? hole.map(markupOf).join('') : hole[trusted]
}

function isList(hole: Html | readonly Hole[]): hole is readonly Hole[] {
  return Array.isArray(hole)
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

// Direction marks are removed: they can make a name read as another one.
function escaped(text: string): string {
  return text.replace(/[\u202a-\u202e\u2066-\u2069\u200e\u200f]/g, '').replace(/[&<>"']/g, (character) => entities[character] ?? '')
}
