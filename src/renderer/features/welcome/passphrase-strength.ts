export const shortestPassphrase = 12

export type PassphraseStrength = Readonly<{
  /** Steps of four; 0 is not accepted. */
  steps: 0 | 1 | 2 | 3 | 4
  words: string
}>

const easyToGuess = ['password', 'passwort', 'qwerty', 'qwertz', 'letmein', 'welcome', 'iloveyou', 'abcdef', '123456', '111111', '000000']

/** How hard a passphrase is to guess, in words. Length counts most; repetition and well-known pieces count against it. */
export function passphraseStrength(passphrase: string): PassphraseStrength {
  const missing = shortestPassphrase - passphrase.length
  if (missing > 0) return { steps: 0, words: missing === 1 ? 'One more character is needed.' : `${missing} more characters are needed.` }
  const lower = passphrase.toLowerCase()
  if (new Set(lower).size < 6) return { steps: 1, words: 'Weak: it repeats the same few characters.' }
  const piece = easyToGuess.find((guess) => lower.includes(guess))
  if (piece !== undefined && passphrase.length < 24) return { steps: 1, words: `Weak: “${piece}” is among the first things tried.` }
  const wordCount = new Set(lower.split(/[\s\-_.]+/).filter((word) => word.length > 2)).size
  if (passphrase.length >= 20 && (wordCount >= 4 || passphrase.length >= 24)) return { steps: 4, words: 'Strong.' }
  if (passphrase.length >= 16) return { steps: 3, words: 'Good. Another word makes it strong.' }
  return { steps: 2, words: 'Fair. Four or five ordinary words would be strong and easier to remember.' }
}
