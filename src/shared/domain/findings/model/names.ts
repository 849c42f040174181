import { textKey } from '../../values/text-key.ts'

// Names that fit everything: 'admin', 'api key', 'service-account 2', 'token1'.
const generic =
  /^(?:my|new|old|the|our)?(?:admin|administrator|root|test|testing|tmp|temp|api|service|svc|token|default|user|key|bot|app|application|script|cron|job|agent|integration|webhook|system|prod|production|live|dev|staging|account|secret|password|login|robot|machine|unknown|untitled|unnamed|noname)(?:key|account|user|token|bot|app|job|test|live|prod|dev|secret)?\d*$/

/** Whether a name would fit anything, so that a log line with it says nothing. */
export function isGenericName(name: string): boolean {
  // '…' stands before the last characters of a key, and those tell it apart; textKey would spell it as three points.
  return !name.includes('…') && generic.test(textKey(name).replace(/[\s_.\-/#]+/g, ''))
}
