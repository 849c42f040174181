/** What a careful person says of a text: keep it word for word, cut the secret out of it, or drop it because nothing useful is left. */
export type LabelledLine = Readonly<{ verdict: 'keep' | 'cut' | 'drop'; text: string; secrets: readonly string[] }>

// What cannot be typed visibly, and what no other line of a file may break.
const marks: Readonly<Record<string, string>> = {
  nl: '\n',
  tab: '\t',
  zw: '\u200b',
  joiner: '\u2060',
  rtl: '\u202e',
  nbsp: '\u00a0',
  soft: '\u00ad',
  variable: '${SHOP_KEY}',
}

/** Reads lines like 'cut Fax PW {a}'. A secret stands as the letter of its pieces, so that no scanner trips on the file and no secret stands in it whole. */
export function labelledLines(pieces: Readonly<Record<string, readonly string[]>>, block: string): readonly LabelledLine[] {
  return block
    .trim()
    .split('\n')
    .map((line) => {
      const [, verdict = '', text = ''] = /^(keep|cut|drop) (.*)$/.exec(line) ?? []
      if (verdict !== 'keep' && verdict !== 'cut' && verdict !== 'drop') throw new Error(`No verdict in front: ${line}`)
      const named = [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)
      return {
        verdict,
        text: text.replace(/\{(\w+)\}/g, (_, name: string) => marks[name] ?? pieceOf(pieces, name)),
        secrets: verdict === 'keep' ? [] : named.filter((name) => !(name in marks)).map((name) => pieceOf(pieces, name)),
      }
    })
}

function pieceOf(pieces: Readonly<Record<string, readonly string[]>>, name: string): string {
  const found = pieces[name]
  if (found === undefined) throw new Error(`No pieces called ${name}`)
  return found.join('')
}
