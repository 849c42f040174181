/** The imports that showed a record for the first and for the last time. */
export type Shown = Readonly<{ entityId: string; firstImportId: string; lastImportId: string }>

/** Which list each record was read from, by any name for it: two imports are of one list when one record was in both. Exports of one project each name no project; this is what tells them apart. */
export function listOfEach(records: readonly Shown[]): ReadonlyMap<string, string> {
  const parents = new Map<string, string>()
  const rootOf = (importId: string): string => {
    let root = importId
    for (let parent = parents.get(root); parent !== undefined; parent = parents.get(root)) root = parent
    return root
  }
  for (const { firstImportId, lastImportId } of records) {
    const [first, last] = [rootOf(firstImportId), rootOf(lastImportId)]
    if (first !== last) parents.set(first, last)
  }
  return new Map(records.map(({ entityId, lastImportId }) => [entityId, rootOf(lastImportId)]))
}
