/** True for a text that only asks to be replaced: '<your-key>', 'YOUR_API_KEY_HERE', 'sk-xxxx', '***', 'changeme'. `name` is the variable or header it stands under. */
export function isPlaceholder(text: string, name = ''): boolean {
  const value = bare(text)
  if (value === '') return false
  if (/^(?:<[^<>]+>|\[[^[\]]+\]|«[^»]+»|\{[A-Za-z][\w -]*\}|%[A-Za-z][\w-]*%?|__\w+__|@@?\w+@@)$/.test(value)) return !/\d{6}/.test(value)
  if (sameName(value, name)) return true
  const core = value.replace(
    /^(?:sk|pk|rk|ghp|gho|ghs|ghu|github_pat|glpat|xox[abeprs]|xapp|pat|key|api|hf|npm|ntn|secret|sntrys|lin_api|fc|tvly|AIza|AKIA|eyJ|SG|whsec|figd|dop_v1|shpat|patat?)[-_.]*(?:(?:test|live|proj|ant|or|api\d*|svcacct)[-_])*/i,
    '',
  )
  // A prefix and nothing behind it but dots.
  if (core === '') return true
  return [value, core].some((word) => isFiller(word) || asksToBeReplaced(word))
}

// 'Bearer <…>' and quotes around say nothing of their own.
function bare(text: string): string {
  return text
    .trim()
    .replace(/^(?:bearer|basic|token|apikey|api-key)[\s:=]+/i, '')
    .replace(/^["'`“”„]+|["'`“”]+$/g, '')
    .trim()
}

// One sign over and over, in groups or with a few dots.
function isFiller(word: string): boolean {
  const signs = word.replace(/[-_.\s]+/g, '')
  return /^(?:[-_.…•*#?]{3,}|…)$/.test(word) || /^(?:x{3,}|\*{3,}|•{3,}|#{3,}|\?{3,}|0{6,}|z{4,}|y{4,}|n{4,}|…+|x{2,}\*+)$/i.test(signs)
}

// 'GITHUB_TOKEN' as the value of GITHUB_TOKEN, or any constant that names a credential.
function sameName(value: string, name: string): boolean {
  const plain = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
  if (name !== '' && plain(value) === plain(name) && /[-_]/.test(value)) return true
  return /^[A-Z]+(?:_[A-Z]+)+$/.test(value) && /(?:^|_)(?:KEY|TOKEN|SECRET|PASSWORD|PASSWORT|CREDENTIALS?|HERE)$/.test(value)
}

const wholeWords =
  /^(?:change[-_ ]?(?:me|it|this|please)|replace[-_ ]?(?:me|this|it)|fill[-_ ]?(?:me|in|this)(?:[-_ ]?in)?|set[-_ ]?me|todo|tbd|fixme|placeholder|redacted|removed|hidden|masked|omitted|dummy|secret[-_ ]?here|token[-_ ]?here|key[-_ ]?here|n\/?a|undefined|bitte[-_ ]?(?:ändern|aendern|eintragen|ersetzen)|ändern|aendern|a[-_ ]changer|à[-_ ]changer|changez[-_ ]?moi|cambiar|c[aá]mbia(?:me|lo)|remplacer|rellenar)!?$/i
const askingWords =
  /(?:^|[^\p{L}])(?:your|yours|insert|enter|paste|replace|replaced|replaceme|placeholder|redacted|changeme|example|put[-_ ].*here|goes[-_ ]here|here|dein|deine?[nmrs]?|ihre?[nmrs]?|votre|vos|tu|su|hier|aqu[ií]|ici|einf(?:ü|ue)gen|eintragen|ersetzen|ins[eé]rer|insertar|reemplazar)(?:[^\p{L}]|$)/iu
const things =
  /key|token|secret|passw|pwd|pass|credential|value|wert|schl(?:ü|ue)ssel|kennwort|passwort|cl[eé]|jeton|clave|contrase|auth|id|url|dsn|string|bearer|api|here|hier|aqu|ici/i

function asksToBeReplaced(word: string): boolean {
  if (wholeWords.test(word)) return true
  // A real key has digits among its letters; these are made of words.
  return (
    askingWords.test(word.replace(/_/g, '-')) &&
    things.test(word) &&
    !/\d[A-Za-z]+\d|\d{5}/.test(word) &&
    /^[\p{L}\p{N}\s<>[\]{}()_.:/…*'’-]+$/u.test(word)
  )
}
