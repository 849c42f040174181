import { choice, people, person, text } from './fact-kit.ts'
import { triageWords } from './further-vocabulary.ts'

// Who answers for it, beyond its owner.

export const ownershipFacts = {
  triage: choice(triageWords, {
    title: 'Known or not',
    sentence: 'whether it is known',
    meaning: 'Whether somebody has decided that the firm knows it and wants it.',
    question: 'Do you know it, or does somebody still have to decide?',
    group: 'ownership',
  }),
  backupOwnerId: person({
    id: 'backupOwner',
    title: 'Backup owner',
    sentence: 'backup owner',
    meaning: 'The person who steps in when the owner is away.',
    group: 'ownership',
  }),
  department: text(120, { title: 'Department', sentence: 'department', meaning: 'The part of the firm it works for.', group: 'ownership' }),
  /** Everyone besides the owner who has known the secret, kept when they stop being an owner. */
  knownBy: people(200, {
    title: 'Secret also known by',
    sentence: 'who else has known the secret',
    meaning: 'People besides the owner who have known the secret. When one of them leaves, the key must be changed.',
    ofThisOne: true,
    entry: { label: 'Names, with commas between', hint: 'Leave it empty when nobody else has known it.' },
    question: 'Who else has known its secret?',
    group: 'ownership',
  }),
  requestedById: person({
    id: 'requestedBy',
    title: 'Requested by',
    sentence: 'who requested it',
    meaning: 'The person who asked for it, who can say whether it is still needed.',
    group: 'ownership',
    headers: [
      'requester, requestor, requested for, ordered by, angefordert von, beantragt von, antragsteller, antragstellerin, besteller,',
      'demande par, demandeur, demandeuse, solicitado por, solicitante, pedido por',
    ],
  }),
} as const
