import { expect, it } from 'vitest'
import { fileSize } from './file-size.ts'

it('says sizes as file managers do', () => {
  expect([fileSize(812), fileSize(24_300), fileSize(3_120_000)]).toEqual(['812 bytes', '24 KB', '3.1 MB'])
})
