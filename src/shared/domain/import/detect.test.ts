import { describe, expect, it } from 'vitest'
import { detectSource } from './detect.ts'
import { importSources } from './sources.ts'
import { awsReport } from './sources/fixtures/aws-report.ts'
import { entraApps } from './sources/fixtures/entra-list.ts'
import { googleList } from './sources/fixtures/google-list.ts'
import { jsonFile, tableFile } from './sources/fixtures/tables.ts'

describe('recognising an export', () => {
  it.each([
    ['aws-iam-credential-report', awsReport()],
    ['google-accessed-apps', googleList()],
    ['entra-applications', jsonFile(entraApps)],
  ])('finds %s by its content under any file name', (id, file) => {
    const found = detectSource({ ...file, fileName: 'download (3).bin' })
    expect(found?.source.id).toBe(id)
    expect(found?.why).not.toBe('')
  })

  it('finds nothing in other tables and values', () => {
    for (const file of [tableFile(['Name', 'Owner'], []), tableFile([], []), jsonFile({}), jsonFile('aws'), jsonFile([1])])
      expect(detectSource(file)).toBeNull()
  })

  it('is done by each source alone: no file fits two', () => {
    for (const file of [awsReport(), googleList(), jsonFile(entraApps)])
      expect(importSources.filter((source) => source.recognise(file) !== null)).toHaveLength(1)
  })
})
