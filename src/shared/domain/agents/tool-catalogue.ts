import type { AgentToolKind, ToolAccess } from '../record/facts/further-vocabulary.ts'

// What a tool brings with it. The two lists are those of AIA-04 in controls.md.

/** Tools that do whatever they are told: a text can turn them. */
export const openEndedTools: readonly AgentToolKind[] = ['shell', 'code_execution', 'browser', 'any_url', 'email_read']
/** Tools through which something can leave. */
export const outwardTools: readonly AgentToolKind[] = ['send_email', 'post_to_web', 'publish', 'browser', 'shell']
/** Tools that bring in what strangers wrote. */
export const outsideContentTools: readonly AgentToolKind[] = [
  'email_read',
  'browser',
  'any_url',
  'help_desk',
  'ticketing',
  'chat',
  'shell',
  'code_execution',
]
/** Tools that may hold what is nobody else's business. */
export const privateDataTools: readonly AgentToolKind[] = [
  'repository',
  'database',
  'file_store',
  'spreadsheet',
  'crm',
  'help_desk',
  'calendar',
  'email_read',
  'payments',
  'shop',
  'cloud_console',
]

/** What each access to each tool lets somebody do, as words after 'it can'. */
export function toolDeed(tool: AgentToolKind, access: ToolAccess): string {
  const special = deeds[tool]?.[access]
  if (special !== undefined) return special
  return `${verbs[access]} ${things[tool]}`
}

const verbs: Readonly<Record<ToolAccess, string>> = {
  read: 'read',
  write: 'change',
  send: 'send through',
  pay: 'pay through',
  deploy: 'put live through',
}

const things: Readonly<Record<AgentToolKind, string>> = {
  repository: 'code',
  ticketing: 'tickets',
  database: 'databases',
  file_store: 'files',
  spreadsheet: 'spreadsheets',
  crm: 'the customer list',
  help_desk: 'help-desk requests',
  calendar: 'calendars',
  chat: 'chats',
  email_read: 'e-mail',
  browser: 'web pages',
  any_url: 'any web address',
  cloud_console: 'the cloud console',
  payments: 'payments',
  shop: 'the web shop',
  shell: 'anything on its computer',
  code_execution: 'anything its own code reaches',
  send_email: 'e-mail',
  post_to_web: 'web forms',
  publish: 'published pages',
  other: 'another system',
}

const deeds: Partial<Record<AgentToolKind, Partial<Record<ToolAccess, string>>>> = {
  repository: { deploy: 'put code live' },
  email_read: { send: 'answer e-mail' },
  send_email: { send: 'send e-mail' },
  chat: { send: 'write in chats' },
  help_desk: { send: 'answer customers at the help desk' },
  payments: { pay: 'move money' },
  shop: { pay: 'pay in the web shop', send: 'write to shop customers' },
  cloud_console: { deploy: 'put software live in the cloud' },
  shell: { write: 'run any command on its computer' },
  code_execution: { write: 'run code it wrote itself' },
  post_to_web: { send: 'post to the web' },
  publish: { send: 'publish to everybody', deploy: 'put pages live' },
}
