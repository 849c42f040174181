/** Who the invented company names as owner of what its exports list without one. */
export const owners = {
  'backup-nightly': 'Sam Okafor',
  'catalogue-images': 'Tomas Reyes',
  'ci-deploy': 'Tomas Reyes',
  'maya.lindqvist': 'Maya Lindqvist',
  'order-archive': 'Sam Okafor',
  'report-reader': 'Tomas Reyes',
  'Zapwire connector': 'Priya Nair',
  'Calendar Buddy': 'Priya Nair',
  'Invoice scanner': 'Priya Nair',
  'Warehouse labels': 'Tomas Reyes',
  'agent-inbox-triage': 'Maya Lindqvist',
  'Payroll export': 'Priya Nair',
  'Backup agent': 'Sam Okafor',
}

/** What a careful reviewer would decide about an identity as the review shows it. */
export function decisionFor(snapshot) {
  if (/agency|Survey|OCR trial/.test(snapshot.name)) return { decision: 'remove', note: 'No longer needed; the work it served has ended.' }
  if (snapshot.technicalOwner === null && snapshot.lastUsed === 'unknown')
    return { decision: 'disable', note: 'Nobody knows it. Switched off for a week; deleted if nobody misses it.' }
  if (snapshot.overdue)
    return {
      decision: 'rotate',
      note: `Key is ${snapshot.nextRotation}. ${snapshot.technicalOwner ?? 'Maya Lindqvist'} changes it by 28 November.`,
    }
  if (/inbox-triage|Invoice scanner/.test(snapshot.name))
    return { decision: 'reduce', note: 'Take away the right to send; reading is enough.' }
  return { decision: 'keep', note: '' }
}
