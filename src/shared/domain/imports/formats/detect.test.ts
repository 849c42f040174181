import { describe, expect, it } from 'vitest'
import { detectSource } from './detect.ts'
import { awsReport } from './fixtures/aws-report.ts'
import { entraApps } from './fixtures/entra-list.ts'
import { googleList } from './fixtures/google-list.ts'
import { jsonFile, tableFile } from './fixtures/tables.ts'
import { importSources } from './format-list.ts'

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
