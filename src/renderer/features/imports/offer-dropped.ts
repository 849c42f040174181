import { errorTexts } from '../../../shared/errors.ts'
import type { ImportOffer } from '../../../shared/ipc/areas/imports-contract.ts'
import { call } from '../../api/client.ts'
import { messageOf } from '../../lib/messages.ts'

const largestBytes = 100 * 1024 * 1024
const folderText = 'A folder cannot be imported. Nothing was changed. Open it and drop the files in it instead.'

export type Dropped = Readonly<{ offers: readonly ImportOffer[]; problems: readonly string[] }>

/** Reads what was dropped and offers each file for import; what cannot be read comes back as a sentence. */
export async function offerDropped(transfer: DataTransfer): Promise<Dropped> {
  // The list is emptied as soon as the event is over, so everything is taken out of it first.
  const dropped = [...transfer.items]
    .filter((item) => item.kind === 'file')
    .map((item) => ({ file: item.getAsFile(), folder: item.webkitGetAsEntry()?.isDirectory === true }))
  const results = await Promise.all(
    dropped.map(({ file, folder }) => (folder || file === null ? Promise.resolve(folderText) : offerFile(file))),
  )
  return {
    offers: results.filter((result) => typeof result !== 'string'),
    problems: [...new Set(results.filter((result) => typeof result === 'string'))],
  }
}

async function offerFile(file: File): Promise<ImportOffer | string> {
  if (file.size > largestBytes) return `${file.name}: ${errorTexts.file_too_large}`
  try {
    const bytes = new Uint8Array(await file.arrayBuffer())
    return await call('imports.offer', { fileName: file.name, lastModified: file.lastModified, bytes })
  } catch (error) {
    return `${file.name}: ${messageOf(error)}`
  }
}
