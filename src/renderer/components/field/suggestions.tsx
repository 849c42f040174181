/** The words a text field offers while one types, by the id its `list` names. */
export function Suggestions({ id, words }: Readonly<{ id: string; words: readonly string[] }>) {
  return (
    <datalist id={id}>
      {words.map((word) => (
        <option key={word} value={word} />
      ))}
    </datalist>
  )
}
