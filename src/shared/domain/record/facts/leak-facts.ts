import { choice, flag, moment, parts, pastDay, text } from './fact-kit.ts'
import { revokedBecauseWords } from './further-vocabulary.ts'

// Where its secret was found, how it leaked, and why it is gone.

export const leakFacts = {
  /** The first day it was found where it can leak; stays until the credential is changed. */
  leakedOn: pastDay({
    id: 'credentialLeakedOn',
    title: 'Found where it can leak',
    sentence: 'found where it can leak',
    meaning: 'The first day its secret was found in a place where it can leak.',
    group: 'leak',
  }),
  exposure: parts(
    {
      reportedOn: pastDay({
        title: 'Leak reported on',
        sentence: 'reported on',
        meaning: 'The day somebody reported that its secret got out.',
        question: 'When was the leak reported?',
        group: 'leak',
      }),
      reportedAt: moment({
        title: 'Leak reported at',
        sentence: 'reported at',
        meaning: 'The moment it was reported, to see how long switching off took.',
        group: 'leak',
      }),
      revokedAt: moment({ title: 'Switched off at', sentence: 'off at', meaning: 'The moment it was switched off.', group: 'leak' }),
      how: text(300, { title: 'How it leaked', sentence: 'how', meaning: 'How it got out.', group: 'leak' }),
      drill: flag({ title: 'Leak was a rehearsal', sentence: 'rehearsal', meaning: 'Whether it was only an exercise.', group: 'leak' }),
    },
    { id: 'credentialExposure', title: 'Leak', sentence: 'leak', meaning: 'A leak of its secret.' },
  ),
  /** ‘unused’ counts as a clean-up. */
  revokedBecause: choice(revokedBecauseWords, {
    id: 'credentialRevokedBecause',
    title: 'Why revoked',
    sentence: 'why it was revoked',
    meaning: 'Why it was switched off for good.',
    group: 'credential',
  }),
} as const
