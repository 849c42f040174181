import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { benignCells } from './gate-corpus/benign-cells.ts'
import { freshLines } from './gate-corpus/fresh-lines.ts'
import { furtherLines } from './gate-corpus/further-lines.ts'
import { laterOfficeLines } from './gate-corpus/later-office-lines.ts'
import { officeLines } from './gate-corpus/office-lines.ts'
import { tunedLines } from './gate-corpus/tuned-lines.ts'
import { holdsNoSecret, judgedText } from './judged-text.ts'

describe('the judgement of a text', () => {
  it.each([...tunedLines, ...furtherLines])('is $verdict for $text', ({ verdict, text, secrets }) => {
    const judged = judgedText(text)
    expect(judged.verdict).toBe(verdict)
    for (const secret of secrets) expect(judged.text ?? '').not.toContain(secret)
    if (verdict === 'keep') expect(judged.text).toBe(text)
  })

  it('misses at most one of fifty secrets as offices write them down, and stops no other cell of theirs', () => {
    const judged = [...officeLines, ...laterOfficeLines, ...freshLines].map((line) => ({ ...line, left: judgedText(line.text) }))
    const missed = judged.filter(
      ({ verdict, secrets, left }) => verdict !== 'keep' && (left.verdict === 'keep' || secrets.some((part) => left.text?.includes(part))),
    )
    expect(missed.length).toBeLessThanOrEqual(judged.filter(({ verdict }) => verdict !== 'keep').length * 0.02)
    expect(judged.filter(({ verdict, left }) => verdict === 'keep' && left.verdict !== 'keep')).toEqual([])
  })

  it('stops fewer than one of two hundred cells without a secret', () => {
    const stopped = benignCells(5000, 20261130).filter((cell) => judgedText(cell).verdict !== 'keep')
    expect(stopped.length).toBeLessThan(25)
  })

  it.each([
    ['Fax PW {s}', 'Fax'],
    ['nas01, pw: {s}', 'nas01'],
    ['svc_backup (password: {s})', 'svc_backup'],
    ['svc_mail / {s}', 'svc_mail'],
    ['svc_mail // {s}', 'svc_mail'],
    ['Druckserver, Kennwort; {s}', 'Druckserver'],
    ['CRM, token de acceso {s}', 'CRM'],
    ['Druckserver; Passwort={s}; nicht ändern', 'Druckserver; nicht ändern'],
    ['Temp password was set to {s} by Ana', 'Temp password was set to … by Ana'],
    ['Das Kennwort wurde auf {s} gesetzt, Max weiss es', 'Das Kennwort wurde auf … gesetzt, Max weiss es'],
    ['The password for the fax is {s}.', 'The password for the fax is ….'],
    ['mysql -u root -p{s} shop', 'mysql -u root -p… shop'],
    ['User: svc_dms\nPassword: {s}\nSince May', 'User: svc_dms\nSince May'],
    ['https://feed.example/v1?api_key={s}', 'https://feed.example/v1'],
    ['uses https://shop:{s}@feed.example/v1 at night', 'uses https://feed.example/v1 at night'],
  ])('leaves a sentence that reads: %s', (template, left) => {
    const secret = 'x7K' + 'q9-Lm2p'
    expect(judgedText(template.replace('{s}', secret))).toMatchObject({ verdict: 'cut', text: left })
  })

  it.each(['Drucker, Kennw.: {s}', 'Drucker, pword: {s}', 'Drucker, Pwd.: {s}'])(
    'knows the short word for a password in %s',
    (template) => {
      expect(judgedText(template.replace('{s}', 'Blau' + '12'))).toMatchObject({ verdict: 'cut', text: 'Drucker' })
    },
  )

  it('lets nothing of a marker through, wherever it stands, and says the same of what it left', () => {
    fc.assert(
      fc.property(before, joined, marker, after, (start, label, secret, end) => {
        const judged = judgedText(`${start}${label.replace('{s}', secret)}${end}`)
        expect(judged.verdict).not.toBe('keep')
        expect(judged.text ?? '').not.toContain(secret)
        expect(holdsNoSecret(judged.text ?? '')).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })

  it('is not misled by signs nobody sees or letters that look alike', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(30), hidden), { maxLength: 6 }), marker, (places, secret) => {
        const text = places.reduce((all, [at, sign]) => `${all.slice(0, at)}${sign}${all.slice(at)}`, `Password: ${secret}`)
        expect(judgedText(text).verdict).not.toBe('keep')
      }),
    )
    for (const text of ['Pаsswоrd: ', 'Ｐａｓｓｗｏｒｄ： ', 'Pa\u0301ssword: ', '\u202ePassword: ', 'Pass\u00adword: ', 'ΡΙΝ: '])
      expect([text, judgedText(`${text}${'83' + '1902'}`).verdict]).toEqual([text, 'drop'])
  })

  it('takes any text, and a long one in good time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const judged = judgedText(text)
        if (judged.verdict === 'keep') expect(judged.text).toBe(text)
      }),
    )
    const long = `${'the password of the scanner is kept in the safe, '.repeat(4000)}pw: ${'x7K' + 'q9-Lm2p'}`
    expect(judgedText(long).text?.includes('Lm2p')).toBe(false)
  })
})

const marker = fc.tuple(fc.constantFrom('KRCANARY', 'Sommer', 'Hunter'), fc.nat(9999)).map(([word, figure]) => `${word}-q${figure}z`)
const hidden = fc.constantFrom('\u200b', '\u200d', '\u2060', '\ufeff', '\u202e', '\u00ad', '\u200f')
const before = fc.constantFrom('', 'Fax, ', 'Scanner im Keller; ', 'Boîte du scanner\n', 'Backup user: ', 'Copias (', 'Old. ', 'a / ')
const after = fc.constantFrom('', ', ask Ana', ' (Büro)', '\nread only', '; ne pas modifier', '.', ')', ' / 2027-01-01')
const joined = fc.constantFrom(
  'Password: {s}',
  'password={s}',
  'PW {s}',
  'Passwort lautet {s}',
  'Kennwort "{s}"',
  'Kennwort wurde auf {s} gesetzt',
  'mot de passe : {s}',
  'mdp → {s}',
  'le mot de passe est {s}',
  'contraseña {s}',
  'la clave es {s}',
  'API key: {s}',
  'token = {s}',
  'client secret {s}',
  'login svc_fax / {s}',
  'svc_fax / {s}',
  'svc_fax:{s}',
  'Zugangsdaten: svc_fax {s}',
  'usuario fax, clave {s}',
  '--password {s}',
)
