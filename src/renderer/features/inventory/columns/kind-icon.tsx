import {
  BadgeCheck,
  Bot,
  BotMessageSquare,
  CircleDashed,
  Clock,
  Cloud,
  Database,
  GitBranch,
  KeyRound,
  type LucideIcon,
  Plug,
  Puzzle,
  SquareAsterisk,
  Terminal,
  Ticket,
  UserRoundCog,
  Webhook,
} from 'lucide-react'
import type { ReactElement } from 'react'
import type { IdentityKind } from '../../../../shared/domain/record/facts/vocabulary.ts'

const icons: Readonly<Record<IdentityKind, LucideIcon>> = {
  service_account: UserRoundCog,
  api_key: KeyRound,
  oauth_app: Plug,
  oauth_token: Ticket,
  bot: BotMessageSquare,
  ci_token: GitBranch,
  db_user: Database,
  cloud_role: Cloud,
  certificate: BadgeCheck,
  ssh_key: Terminal,
  webhook: Webhook,
  cron_password: Clock,
  ai_agent: Bot,
  app_password: SquareAsterisk,
  integration: Puzzle,
}

const drawn = new Map<IdentityKind | null, ReactElement>()

/** One line icon per kind of identity; the kind itself stands in its own column. Always the same element for a kind, so that rows that share it draw it once. */
export function kindIcon(kind: IdentityKind | null): ReactElement {
  const Icon = kind === null ? CircleDashed : icons[kind]
  const known = drawn.get(kind) ?? <Icon size={14} strokeWidth={1.75} aria-hidden />
  drawn.set(kind, known)
  return known
}
