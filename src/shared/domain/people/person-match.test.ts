import { expect, test } from 'vitest'
import { personMatcher } from './person-match.ts'

const find = personMatcher(
  ['Maya Lindqvist', 'Maya Ortiz', 'Sam Okafor', 'José Núñez', 'ops@firm.example', 'Ana-Lena Voss'].map((name) => ({
    name,
    email: null,
    aliases: [],
  })),
)

const known = personMatcher([
  { name: 'Maya Lindqvist', email: 'Chief@firm.example', aliases: ['Maja L.', 'mlq'] },
  { name: 'Sam Okafor', email: 'desk@firm.example', aliases: ['Samuel Okafor'] },
  { name: 'Tomas Reyes', email: 'desk@firm.example', aliases: [] },
  { name: 'mlq', email: null, aliases: [] },
])

test.each([
  ['chief@FIRM.example', { kind: 'one', name: 'Maya Lindqvist' }],
  ['Somebody <chief@firm.example>', { kind: 'one', name: 'Maya Lindqvist' }],
  ['maja l.', { kind: 'one', name: 'Maya Lindqvist' }],
  ['Okafor, Samuel', { kind: 'one', name: 'Sam Okafor' }],
  ['samuel.okafor@else.example', { kind: 'one', name: 'Sam Okafor' }],
  // One address for two people.
  ['desk@firm.example', { kind: 'several', names: ['Sam Okafor', 'Tomas Reyes'] }],
  // A name counts more than the other spelling of somebody else.
  ['mlq', { kind: 'one', name: 'mlq' }],
])('%s is found by what is known about people', (text, match) => {
  expect(known(text)).toEqual(match)
})

test.each([
  ['maya  LINDQVIST', 'Maya Lindqvist'],
  ['Jose Nunez', 'José Núñez'],
  ['Lindqvist, Maya', 'Maya Lindqvist'],
  ['maya.lindqvist@firm.example', 'Maya Lindqvist'],
  ['LINDQVIST_MAYA@firm.example', 'Maya Lindqvist'],
  ['s.okafor@firm.example', 'Sam Okafor'],
  ['sokafor@firm.example', 'Sam Okafor'],
  ['ana-lena.voss@firm.example', 'Ana-Lena Voss'],
  ['Sam Okafor <anything@firm.example>', 'Sam Okafor'],
  ['OPS@firm.example', 'ops@firm.example'],
])('%s is %s', (text, name) => {
  expect(find(text)).toEqual({ kind: 'one', name })
})

test.each([
  ['Maya', ['Maya Lindqvist', 'Maya Ortiz']],
  ['maya@firm.example', ['Maya Lindqvist', 'Maya Ortiz']],
])('%s could be several people', (text, names) => {
  expect(find(text)).toEqual({ kind: 'several', names })
})

test.each([
  ['Kim Newly', 'Kim Newly'],
  ['Kim Newly <kim@firm.example>', 'Kim Newly'],
  ['kim@firm.example', 'kim@firm.example'],
  // A first name alone may well be somebody new.
  ['Sam', 'Sam'],
])('%s is somebody new', (text, name) => {
  expect(find(text)).toEqual({ kind: 'new', name })
})
