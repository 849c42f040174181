import { expect, test } from 'vitest'
import { nextSteps } from '../../../shared/domain/findings/model/rule.ts'
import { plainDate } from '../../../shared/domain/values/plain-date.ts'
import { recordEditSchema } from '../../../shared/ipc/areas/inventory-contract.ts'
import { sampleRow as rowWith } from '../inventory/sample-row.ts'
import { editsOf, inputsOf, nameOf, problemOf, type Values } from './edits.ts'
import type { FactInput } from './fact-inputs.ts'
import { isHere, stepOf } from './steps.ts'

const today = plainDate('2026-11-01')
const sampleRow = rowWith({ name: 'Mailer' }, [{ type: 'api_key' }])

function anAnswer(input: FactInput): string | readonly string[] {
  switch (input.kind) {
    case 'ticks':
      return [input.options[0]?.value ?? '']
    case 'choice':
      return input.options[0]?.value ?? ''
    case 'yes-no':
      return 'yes'
    case 'day':
      return '2026-11-01'
    case 'number':
      return '30'
    default:
      return 'Sam Okafor'
  }
}

test.each(nextSteps)('what the step %s writes is what the contract takes', (name) => {
  const step = stepOf(name)
  if (!isHere(step)) return
  const inputs = inputsOf(step, [{ row: sampleRow, credentialId: null }])
  const values: Values = Object.fromEntries(inputs.map((input) => [nameOf(input), anAnswer(input)]))
  expect(inputs.map((input) => problemOf(input, values, today)).filter((problem) => problem !== null)).toEqual([])
  const edits = editsOf(inputs, values, step, [{ row: sampleRow, credentialId: null }], today)
  expect(edits.length).toBeGreaterThan(0)
  for (const edit of edits) expect(recordEditSchema.safeParse(edit).error).toBeUndefined()
})

test('a part of a switch-off plan is written without losing the rest of it', () => {
  const step = stepOf('write_switch_off_plan')
  if (!isHere(step)) throw new Error('taken elsewhere')
  const row = { ...sampleRow, revokePlan: { documented: true, rehearsedOn: today, minutes: 12, steps: 'Old steps' } }
  const [edit] = editsOf(
    inputsOf(step, []),
    { 'identity.revokePlan.steps': 'Console, then Keys' },
    step,
    [{ row, credentialId: null }],
    today,
  )
  expect(edit).toMatchObject({ patch: { revokePlan: { documented: true, rehearsedOn: today, minutes: 12, steps: 'Console, then Keys' } } })
})

test('fields that stay empty write nothing', () => {
  const step = stepOf('fill_labels')
  if (!isHere(step)) throw new Error('taken elsewhere')
  expect(
    editsOf(inputsOf(step, []), { 'identity.dataSensitivity': 'internal' }, step, [{ row: sampleRow, credentialId: null }], today),
  ).toEqual([{ kind: 'identity', id: sampleRow.id, patch: { dataSensitivity: 'internal' } }])
})

test('labels are written only where they are missing, and the first key is made where there is none', () => {
  const step = stepOf('fill_labels')
  if (!isHere(step)) throw new Error('taken elsewhere')
  const known = rowWith({ name: 'Known', dataSensitivity: 'public' }, [{ type: 'api_key', storage: ['env_file'] }, { type: 'api_key' }])
  const bare = rowWith({ name: 'Bare', dataSensitivity: null })
  const subjects = [known, bare].map((row) => ({ row, credentialId: null }))
  expect(inputsOf(step, subjects).map(({ key }) => key)).toEqual([
    'environments',
    'dataSensitivity',
    'privileges',
    'system',
    'type',
    'storage',
  ])
  expect(inputsOf(step, subjects.slice(0, 1)).map(({ key }) => key)).toEqual(['environments', 'privileges', 'system', 'storage'])
  const edits = editsOf(
    inputsOf(step, subjects),
    { 'identity.dataSensitivity': 'restricted', 'credential.storage': ['password_manager'] },
    step,
    subjects,
    today,
  )
  expect(edits).toEqual([
    { kind: 'credential', id: known.credentials[1]?.id, patch: { storage: ['password_manager'] } },
    { kind: 'identity', id: bare.id, patch: { dataSensitivity: 'restricted' } },
    { kind: 'new-credential', identityId: bare.id, facts: { storage: ['password_manager'] } },
  ])
  for (const edit of edits) expect(recordEditSchema.safeParse(edit).error).toBeUndefined()
})

test('a field that has to be filled in says so', () => {
  const owner: FactInput = { key: 'technicalOwner', of: 'identity', label: 'Owner', kind: 'person' }
  expect(problemOf(owner, {}, today)).toBe('Fill this in.')
  expect(problemOf({ ...owner, optional: true }, {}, today)).toBeNull()
})
