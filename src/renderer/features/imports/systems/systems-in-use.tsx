import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { localCommands } from '../../../../shared/domain/imports/formats/local-commands.ts'
import type { Coverage, TrackedSystem } from '../../../../shared/domain/imports/preview/coverage.ts'
import { freshForDays } from '../../../../shared/domain/imports/preview/coverage.ts'
import { longDay, type PlainDate, shortDay } from '../../../../shared/domain/values/plain-date.ts'
import { call } from '../../../api/client.ts'
import { appInfoQuery, systemsQuery } from '../../../api/queries.ts'
import { Button } from '../../../components/button/button.tsx'
import { Chip, type ChipTone } from '../../../components/chip/chip.tsx'
import { Notice } from '../../../components/notice/notice.tsx'
import { plural } from '../../../lib/plural.ts'
import { AddSystem } from './add-system.tsx'
import styles from './systems-in-use.module.css'

type SystemsInUseProps = Readonly<{ systems: readonly TrackedSystem[]; coverage: Coverage }>

const states: Readonly<Record<TrackedSystem['state'], Readonly<{ tone: ChipTone; words: string }>>> = {
  fresh: { tone: 'ok', words: 'looked at' },
  old: { tone: 'warn', words: 'long ago' },
  never: { tone: 'crit', words: 'never looked at' },
}

/** The systems of the firm and when the list of each was last looked at, least known first. */
export function SystemsInUse({ systems, coverage }: SystemsInUseProps) {
  const queryClient = useQueryClient()
  const today = useQuery(appInfoQuery).data?.today
  const refresh = () => queryClient.invalidateQueries({ queryKey: systemsQuery.queryKey })
  const use = useMutation({
    mutationFn: (input: Readonly<{ provider: string; used: boolean }>) => call('systems.use', input),
    onSuccess: refresh,
  })
  const check = useMutation({
    mutationFn: (input: Readonly<{ provider: string; on: PlainDate }>) => call('systems.checked', input),
    onSuccess: refresh,
  })
  const error = use.error ?? check.error
  const busy = use.isPending || check.isPending
  return (
    <div className={styles.stack}>
      <div className={styles.head}>
        <p className={styles.coverage}>
          {coverage.percent === null ? (
            'No system yet. Name those the firm uses, and see at a glance which list was never looked at.'
          ) : (
            <>
              <strong className={styles.number}>{coverage.percent} %</strong> {coverageWords(coverage)}
            </>
          )}
        </p>
        <AddSystem known={systems} busy={busy} onAdd={(provider) => use.mutate({ provider, used: true })} />
      </div>
      {error !== null && <Notice tone="crit">{error.message}</Notice>}
      {systems.length > 0 && (
        <SystemTable
          systems={systems}
          today={today}
          busy={busy}
          onChecked={(provider, on) => check.mutate({ provider, on })}
          onNotUsed={(provider) => use.mutate({ provider, used: false })}
        />
      )}
    </div>
  )
}

type SystemTableProps = Readonly<{
  systems: readonly TrackedSystem[]
  today: PlainDate | undefined
  busy: boolean
  onChecked: (provider: string, on: PlainDate) => void
  onNotUsed: (provider: string) => void
}>

function SystemTable({ systems, today, busy, onChecked, onNotUsed }: SystemTableProps) {
  return (
    <div className={styles.frame} tabIndex={0} role="region" aria-label="Table of systems">
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col" className={styles.name}>
              System
            </th>
            <th scope="col" className={styles.known}>
              In the list
            </th>
            <th scope="col" className={styles.state}>
              Last looked at
            </th>
            <th scope="col">Exports</th>
            <th scope="col" className={styles.actions}>
              <span className="visually-hidden">What to do</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {systems.map((system) => (
            <SystemRow
              key={system.provider}
              system={system}
              today={today}
              busy={busy}
              onChecked={(on) => onChecked(system.provider, on)}
              onNotUsed={() => onNotUsed(system.provider)}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}

type SystemRowProps = Readonly<{
  system: TrackedSystem
  today: PlainDate | undefined
  busy: boolean
  onChecked: (on: PlainDate) => void
  onNotUsed: () => void
}>

function SystemRow({ system, today, busy, onChecked, onNotUsed }: SystemRowProps) {
  return (
    <tr>
      <th scope="row" title={system.name}>
        {system.name}
      </th>
      <td className={styles.known}>{plural(system.identities, 'identity', 'identities')}</td>
      <td>
        <Chip tone={states[system.state].tone}>{states[system.state].words}</Chip>
        {system.lastCheckedOn !== null && (
          <span className={styles.day} title={longDay(system.lastCheckedOn)}>
            {shortDay(system.lastCheckedOn)}
          </span>
        )}
      </td>
      <td className={styles.sources} title={sourcesWords(system)}>
        {sourcesWords(system)}
      </td>
      <td className={styles.actions}>
        {today !== undefined && system.lastCheckedOn !== today && (
          <Button small disabled={busy} aria-label={`Checked by hand: ${system.name}`} onClick={() => onChecked(today)}>
            Checked by hand
          </Button>
        )}
        {system.identities === 0 && (
          <Button small disabled={busy} aria-label={`Not used: ${system.name}`} onClick={onNotUsed}>
            Not used
          </Button>
        )}
      </td>
    </tr>
  )
}

function coverageWords({ fresh, old, never, total }: Coverage): string {
  const rest = [old > 0 ? `${old} longer ago` : null, never > 0 ? `${never} never` : null].filter((part) => part !== null)
  return `${fresh} of ${plural(total, 'system')} looked at in the last ${freshForDays} days${rest.length === 0 ? '' : `, ${rest.join(', ')}`}`
}

function sourcesWords({ provider, sources }: TrackedSystem): string {
  const command = localCommands.find((local) => local.provider === provider)
  if (command !== undefined) return `a command lists it: see ${command.name} below`
  if (sources.length === 0) return 'no export known: look at its admin page, or import a table'
  const done = sources
    .filter(({ lastImportedOn }) => lastImportedOn !== null)
    .map(({ name, lastImportedOn }) => `${name} ${lastImportedOn === null ? '' : shortDay(lastImportedOn)}`)
  const open = sources.filter(({ lastImportedOn }) => lastImportedOn === null).map(({ name }) => name)
  return [...done, ...(open.length === 0 ? [] : [`never imported: ${open.join(', ')}`])].join(' · ')
}
