const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Text that can stand anywhere in a page. Direction marks are removed: they can make a name read as another one. */
export function escapeHtml(text: string): string {
  return text.replace(/[\u202a-\u202e\u2066-\u2069\u200e\u200f]/g, '').replace(/[&<>"']/g, (character) => entities[character] ?? '')
}
