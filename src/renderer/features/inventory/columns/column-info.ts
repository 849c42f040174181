import { facts } from '../../../../shared/domain/record/facts/fact.ts'

/** What a column means, where its value comes from, and what follows from it. */
export type ColumnInfo = Readonly<{ meaning: string; source: string; rules: string }>

const infos: Readonly<Record<string, ColumnInfo>> = {
  name: {
    meaning: 'What people call it: the name in the admin page it comes from, or one you give it.',
    source: 'Imports, or typed here.',
    rules: 'None. It tells the rows apart.',
  },
  technicalOwner: {
    meaning: 'The person who answers for it and can switch it off.',
    source: 'Typed here or taken from your own list. Vendor exports rarely know it.',
    rules: 'Without an owner it is in “No owner” and incomplete.',
  },
  system: {
    meaning: 'Where it lives, in your own words: a shop, a server, a cloud account.',
    source: 'Imports, or typed here.',
    rules: 'Without it the row is incomplete.',
  },
  credentialType: {
    meaning: 'What it logs in with: API key, OAuth app, certificate, password.',
    source: 'Imports, or chosen here. With several credentials, Alt+Right shows each.',
    rules: 'Decides how long the credential may be used before it must be changed.',
  },
  privileges: {
    meaning: 'What it may do, from reading up to full control.',
    source: 'Chosen here; exports that list scopes fill those beside it.',
    rules: 'Admin, grant and root make it critical (T1) in “Admin rights”.',
  },
  createdOn: {
    meaning: 'The day it was made.',
    source: 'Imports, or typed here.',
    rules: 'Age counts from here when no rotation is recorded.',
  },
  lastUsed: {
    meaning: 'The latest day any of its credentials was used.',
    source: 'Imports, from the logs of the provider. Unknown means nobody recorded it.',
    rules: 'More than 90 days ago, or never, puts it in “Unused 90 days”.',
  },
  purpose: { meaning: 'What it is for, in one sentence.', source: 'Typed here.', rules: 'Without it the row is incomplete.' },
  kind: {
    meaning: 'What it is: service account, API key, bot, AI agent and so on.',
    source: 'Imports, or chosen here.',
    rules: 'AI agents have a view of their own.',
  },
  provider: {
    meaning: 'The firm or product that issued it.',
    source: 'Imports, or chosen here.',
    rules: 'Decides the steps shown for changing its key.',
  },
  environments: {
    meaning: 'Where its rights count: production, test, development.',
    source: 'Chosen here.',
    rules: 'Production raises the tier.',
  },
  dataSensitivity: {
    meaning: 'How bad it would be if the data it reaches got out.',
    source: 'Chosen here.',
    rules: 'Sensitive data raises the tier.',
  },
  status: {
    meaning: 'Whether it is active, switched off, or planned.',
    source: 'Imports, or chosen here.',
    rules: 'What is switched off is no longer due and needs no owner.',
  },
  expires: {
    meaning: 'The day its credential stops working by itself; with several, the first of them.',
    source: 'Imports, or typed here.',
    rules: 'Pulls the next rotation forward.',
  },
  nextRotation: {
    meaning: 'When its key must be changed next.',
    source: 'Computed from type, dates and rotation policy. It cannot be typed.',
    rules: 'Late and soon ones stand in “Due”.',
  },
  tier: {
    meaning: 'How much harm it could do: T1 critical, T2 important, T3 ordinary.',
    source: 'Computed from rights, environment and data. It cannot be typed.',
    rules: 'Higher tiers are rotated and reviewed more often.',
  },
}

export function columnInfo(id: string): ColumnInfo {
  const fact = facts.find((candidate) => candidate.id === id)
  if (fact !== undefined)
    return {
      meaning: fact.meaning,
      source: 'Typed here or in the details, or taken from your own list.',
      rules: 'The findings ask for it where it matters. Unknown is never taken for good.',
    }
  return (
    infos[id] ?? {
      meaning: 'A field you added yourself.',
      source: 'Typed here, or taken from your own list.',
      rules: 'None. It can be sorted, filtered and grouped like the others.',
    }
  )
}
