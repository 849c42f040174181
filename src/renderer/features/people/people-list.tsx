import { Search } from 'lucide-react'
import type { PersonId } from '../../../shared/domain/values/ids.ts'
import { shortDay } from '../../../shared/domain/values/plain-date.ts'
import type { PersonLine } from '../../../shared/ipc/areas/people-contract.ts'
import { Chip } from '../../components/chip/chip.tsx'
import { type LineHandle, LineList } from '../../components/line-list/line-list.tsx'
import { classNames } from '../../lib/class-names.ts'
import type { HoldingPart } from './holding-parts.ts'
import styles from './people-list.module.css'

type PeopleListProps = Readonly<{
  people: readonly PersonLine[]
  sought: string
  onSought: (words: string) => void
  current: PersonId | null
  /** Somebody is shown beside it, so there is less room. */
  narrow: boolean
  onShow: (id: PersonId, part: HoldingPart) => void
}>

/** Everyone, one line each; a number opens what it counts. */
export function PeopleList({ people, sought, onSought, current, narrow, onShow }: PeopleListProps) {
  return (
    <div className={classNames(styles.table, narrow && styles.narrow)}>
      <div className={styles.search}>
        <Search size={14} strokeWidth={1.75} aria-hidden />
        <input
          className={styles.input}
          type="search"
          aria-label="Find a person"
          placeholder="Find a person"
          value={sought}
          onChange={(event) => onSought(event.currentTarget.value)}
        />
      </div>
      <div className={classNames(styles.line, styles.head)} aria-hidden>
        <span>Name</span>
        <span>Status</span>
        <span className={styles.wide}>Department</span>
        <span className={styles.wide}>E-mail</span>
        <span className={styles.number}>Owns</span>
        <span className={styles.number}>Backup</span>
        <span className={styles.number}>Knows</span>
      </div>
      {people.length === 0 ? (
        <p className={styles.none}>Nobody is called like this. The whole list is still there: clear the search to see it.</p>
      ) : (
        <LineList label="People" items={people} keyOf={({ id }) => id} lineHeight={44} current={current}>
          {(person, handle) => (
            <PersonRow person={person} handle={handle} current={person.id === current} onShow={(part) => onShow(person.id, part)} />
          )}
        </LineList>
      )}
    </div>
  )
}

type PersonRowProps = Readonly<{ person: PersonLine; handle: LineHandle; current: boolean; onShow: (part: HoldingPart) => void }>

function PersonRow({ person, handle, current, onShow }: PersonRowProps) {
  const { name, department, email, aliases, responsible } = person
  const also = aliases.length === 0 ? null : `also ${aliases.join(', ')}`
  return (
    <div className={classNames(styles.line, styles.row, current && styles.current)}>
      <button
        type="button"
        {...handle}
        className={styles.open}
        aria-current={current || undefined}
        title={also === null ? name : `${name}, ${also}`}
        onClick={() => onShow('all')}
      >
        <span className={styles.name}>
          <span className={styles.cut}>{name}</span>
          {responsible && <Chip tone="info">Answers for the list</Chip>}
        </span>
        {also !== null && <span className={styles.also}>{also}</span>}
      </button>
      <PersonStatusChip person={person} />
      <span className={classNames(styles.cut, styles.wide)} title={department ?? undefined}>
        {department}
      </span>
      <span className={classNames(styles.cut, styles.wide)} title={email ?? undefined}>
        {email}
      </span>
      <Count number={person.owns} of={`${name} owns`} onOpen={() => onShow('owns')} />
      <Count number={person.backs} of={`${name} stands in for`} onOpen={() => onShow('backs')} />
      <Count number={person.knows} of={`${name} knows the secret of`} onOpen={() => onShow('knows')} />
    </div>
  )
}

function Count({ number, of, onOpen }: Readonly<{ number: number; of: string; onOpen: () => void }>) {
  if (number === 0) return <span className={classNames(styles.number, styles.zero)}>0</span>
  return (
    <button
      type="button"
      className={classNames(styles.number, styles.count)}
      aria-label={`${of} ${number.toLocaleString('en')}`}
      onClick={onOpen}
    >
      {number.toLocaleString('en')}
    </button>
  )
}

/** Works here, has left (when), or nobody wrote it down. */
export function PersonStatusChip({ person: { status, leftOn } }: Readonly<{ person: Pick<PersonLine, 'status' | 'leftOn'> }>) {
  if (status === null) return <Chip tone="unk">Not known</Chip>
  if (status === 'here') return <Chip tone="ok">Works here</Chip>
  return <Chip tone="warn">{leftOn === null ? 'Has left' : `Left ${shortDay(leftOn)}`}</Chip>
}
