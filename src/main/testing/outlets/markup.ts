// Just enough of a reader of pages to see what is printed: elements with their classes and texts. It knows the void elements we write and nothing of scripts.

export type Element = Readonly<{ tag: string; classes: readonly string[]; children: readonly (Element | string)[] }>

const voidTags: ReadonlySet<string> = new Set(['meta', 'br', 'img', 'hr'])
const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }

type Open = { tag: string; classes: readonly string[]; children: (Element | string)[] }

/** The page as a tree. Throws where elements do not fit into each other. */
export function parsedPage(html: string): Element {
  const root: Open = { tag: '', classes: [], children: [] }
  const open: Open[] = [root]
  for (const [, style, bang, slash, tag = '', attributes = '', text] of html.matchAll(
    /(<style>[^]*?<\/style>)|(<![^>]*>)|<(\/?)([a-z][a-z0-9]*)((?:\s+[a-z-]+(?:="[^"]*")?)*)\s*>|([^<]+)/gi,
  )) {
    const parent = open.at(-1) ?? root
    if (style !== undefined || bang !== undefined) continue
    if (text !== undefined) parent.children.push(textOf(text))
    else if (slash === '/') {
      if (open.pop()?.tag !== tag) throw new Error(`</${tag}> closes nothing`)
    } else {
      const element: Open = { tag, classes: (/class="([^"]*)"/.exec(attributes)?.[1] ?? '').split(' ').filter(Boolean), children: [] }
      parent.children.push(element)
      if (!voidTags.has(tag)) open.push(element)
    }
  }
  if (open.length !== 1) throw new Error(`<${open.at(-1)?.tag ?? ''}> is left open`)
  return root
}

/** Every element of this tag inside, in order; with this class where one is asked for. */
export function all(inside: Element, tag: string, className?: string): readonly Element[] {
  return inside.children.flatMap((child) =>
    typeof child === 'string'
      ? []
      : [
          ...(child.tag === tag && (className === undefined || child.classes.includes(className)) ? [child] : []),
          ...all(child, tag, className),
        ],
  )
}

/** What it says, without the markup. */
export function words(element: Element): string {
  return element.children.map((child) => (typeof child === 'string' ? child : words(child))).join('')
}

function textOf(text: string): string {
  return text.replace(/&(\w+|#\d+);/g, (whole, name: string) => entities[name] ?? whole)
}
