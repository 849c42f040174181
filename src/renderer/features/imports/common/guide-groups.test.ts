import { describe, expect, it } from 'vitest'
import type { ImportSourceId } from '../../../../shared/domain/imports/draft/draft.ts'
import { plainDate } from '../../../../shared/domain/values/plain-date.ts'
import type { SourceGuide } from '../../../../shared/ipc/areas/imports-contract.ts'
import { foundGuides, guideGroups } from './guide-groups.ts'

function guide(id: ImportSourceId, name: string, provider: string | null, fileName: string | null = null): SourceGuide {
  return {
    id,
    source: id,
    name,
    provider,
    cannotShow: '',
    guide: { who: '', steps: [], command: null, fileName, checkedOn: plainDate('2026-11-21') },
    evidence: null,
    lastImportedOn: null,
  }
}

const guides = [
  guide('github-deploy-keys', 'Deploy keys', 'github'),
  guide('generic-csv', 'Any table (CSV)', null),
  guide('aws-access-keys', 'AWS access keys', 'aws', 'keys.json'),
  guide('github-pats', 'Personal access tokens', 'github'),
]

describe('guideGroups', () => {
  it('puts the files of one system together, in alphabetical order, and what comes from anywhere last', () => {
    expect(guideGroups(guides).map(({ system, guides: group }) => [system, group.map(({ id }) => id)])).toEqual([
      [expect.stringContaining('Amazon') as string, ['aws-access-keys']],
      ['GitHub', ['github-deploy-keys', 'github-pats']],
      ['From anywhere', ['generic-csv']],
    ])
  })
})

describe('foundGuides', () => {
  it('finds by system, name and file name, every word somewhere', () => {
    const ids = (typed: string) => foundGuides(guideGroups(guides), typed).flatMap(({ guides: group }) => group.map(({ id }) => id))
    expect(ids('git dep')).toEqual(['github-deploy-keys'])
    expect(ids('KEYS.json')).toEqual(['aws-access-keys'])
    expect(ids('')).toHaveLength(4)
    expect(ids('nowhere')).toEqual([])
  })
})
