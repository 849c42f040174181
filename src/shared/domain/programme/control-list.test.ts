import { describe, expect, it } from 'vitest'
import { allFindings, evaluateAll } from '../findings/evaluation.ts'
import { rules } from '../findings/rules/rule-list.ts'
import { facts, identityId, normal, people, today } from '../findings/testing/sample-facts.ts'
import { controlList, frameworks } from './control-list.ts'
import { controlWords } from './control-words.ts'
import { controlsView } from './controls-view.ts'

const citations = rules.flatMap(({ id, owasp, controls }) => [...owasp, ...controls].map((control) => [id, control] as const))

describe('the control list', () => {
  it('has every control that a rule cites, and no other', () => {
    const cited = new Set(citations.map(([, control]) => control))
    expect(new Set(controlList.map(({ id }) => id))).toEqual(cited)
  })

  it('has each control once', () => {
    expect(controlList.length).toBe(new Set(controlList.map(({ id }) => id)).size)
  })

  it('counts every citation', () => {
    const counted = new Set(controlList.flatMap(({ id, rules: speaking }) => speaking.map((rule) => `${rule} ${id}`)))
    expect(citations.filter(([rule, control]) => !counted.has(`${rule} ${control}`))).toEqual([])
  })

  it('shows what falls short under each control its finding cites', () => {
    const evaluation = evaluateAll(
      [facts({ identity: { ...normal, id: identityId(1), humanUse: 'regularly', runsAs: 'machine' } })],
      people,
      today,
    )
    const all = allFindings(evaluation)
    const view = new Map(controlsView(all).map((line) => [line.control.id, line]))
    const open = all.flatMap(({ findings }) => findings.filter(({ severity }) => severity !== 'info'))
    expect(open.length).toBeGreaterThan(0)
    const missed = open.flatMap(({ rule }) =>
      citations
        .filter(([cited, control]) => cited === rule && view.get(control)?.state !== 'gaps')
        .map(([, control]) => `${rule} ${control}`),
    )
    expect(missed).toEqual([])
  })

  it('says where the text of each framework was read', () => {
    for (const { name, evidence, controls } of frameworks) {
      expect([name, evidence.certainty]).not.toEqual([name, 'memory'])
      expect(controls.length).toBeGreaterThan(0)
    }
  })

  it('shows both editions of the list for language models', () => {
    expect(controlList.filter(({ id }) => id === 'LLM06:2025' || id === 'LLM03:2026').map(({ title }) => title)).toEqual([
      'Excessive agency',
      'Excessive agency',
    ])
    expect(controlList.find(({ id }) => id === 'LLM06:2025')?.asks).toContain('LLM03')
    for (const { owasp } of rules) expect(owasp.includes('LLM06:2025')).toBe(owasp.includes('LLM03:2026'))
  })

  it.each([
    ['800-63B evidence of compromise', 'NIST SP 800-63B-4 evidence of compromise'],
    ['CE user access control', 'Cyber Essentials v3.3 user access control'],
  ])('%s is cited with its edition', (reference, words) => {
    expect(controlWords(reference)).toBe(words)
  })

  it('puts sharing under managed credentials, and nothing under the proofing of identities', () => {
    expect(controlList.find(({ id }) => id === 'CSF PR.AA-01')?.rules).toContain('SHR-01')
    expect(controlList.map(({ id }) => id)).not.toContain('CSF PR.AA-02')
  })

  it('says of PCI requirements whom they are about, and what is our own reading', () => {
    const asks = (id: string) => controlList.find((control) => control.id === id)?.asks
    expect(asks('PCI 8.6.1')).toContain('allow a person to sign in')
    expect(asks('PCI 8.6.3')).toContain('our reading')
    expect(asks('PCI 8.2.7')).toContain('Other firms')
  })
})
