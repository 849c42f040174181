import { useQuery } from '@tanstack/react-query'
import { FileDown, Plus, Users } from 'lucide-react'
import { type ReactNode, useMemo, useState } from 'react'
import type { IdentityId, PersonId } from '../../../shared/domain/values/ids.ts'
import { textKey } from '../../../shared/domain/values/text-key.ts'
import type { PersonLine } from '../../../shared/ipc/areas/people-contract.ts'
import { everyoneQuery } from '../../api/queries.ts'
import { Button } from '../../components/button/button.tsx'
import { EmptyState } from '../../components/empty-state/empty-state.tsx'
import { Loaded } from '../../components/loaded/loaded.tsx'
import { ScreenHeader } from '../../components/screen-header/screen-header.tsx'
import { Split } from '../../components/split/split.tsx'
import { plural } from '../../lib/plural.ts'
import type { HoldingPart } from './holding-parts.ts'
import { ImportPeopleDialog } from './import-people-dialog.tsx'
import { PeopleList } from './people-list.tsx'
import styles from './people-screen.module.css'
import { PersonDetail } from './person-detail.tsx'
import { PersonDialog } from './person-dialog.tsx'

type PeopleScreenProps = Readonly<{ onShowIdentity: (id: IdentityId) => void; onLeaver: (id: PersonId) => void }>
type Shown = Readonly<{ id: PersonId; part: HoldingPart }>

/** Who answers for what: everyone named in the records, and what each holds. */
export function PeopleScreen({ onShowIdentity, onLeaver }: PeopleScreenProps) {
  const everyone = useQuery(everyoneQuery)
  const [shown, setShown] = useState<Shown | null>(null)
  const [sought, setSought] = useState('')
  const [dialog, setDialog] = useState<'add' | 'import' | null>(null)
  const all = everyone.data
  const people = useMemo(() => fitting(all ?? [], sought), [all, sought])
  const person = all?.find(({ id }) => id === shown?.id)
  const buttons = <ListButtons onImport={() => setDialog('import')} onAdd={() => setDialog('add')} />
  return (
    <>
      <ScreenHeader
        title="People"
        detail={all === undefined ? undefined : `${plural(all.length, 'person', 'people')} named in your records`}
      >
        {all !== undefined && all.length > 0 && buttons}
      </ScreenHeader>
      <Loaded query={everyone}>
        {(list) =>
          list.length === 0 ? (
            <Nobody actions={buttons} />
          ) : (
            <Split
              side={
                person === undefined || shown === null ? null : (
                  <PersonDetail
                    key={person.id}
                    person={person}
                    everyone={list}
                    part={shown.part}
                    onPart={(part) => setShown({ id: person.id, part })}
                    onClose={() => setShown(null)}
                    onShowIdentity={onShowIdentity}
                    onLeaver={onLeaver}
                  />
                )
              }
            >
              <PeopleList
                people={people}
                sought={sought}
                onSought={setSought}
                current={shown?.id ?? null}
                narrow={person !== undefined}
                onShow={(id, part) => setShown({ id, part })}
              />
            </Split>
          )
        }
      </Loaded>
      {dialog === 'add' && <PersonDialog person={null} onClose={() => setDialog(null)} />}
      {dialog === 'import' && <ImportPeopleDialog onClose={() => setDialog(null)} />}
    </>
  )
}

function ListButtons({ onImport, onAdd }: Readonly<{ onImport: () => void; onAdd: () => void }>) {
  return (
    <>
      <Button icon={FileDown} shrinks onClick={onImport}>
        Import a list
      </Button>
      <Button variant="primary" icon={Plus} onClick={onAdd}>
        Add a person
      </Button>
    </>
  )
}

function Nobody({ actions }: Readonly<{ actions: ReactNode }>) {
  return (
    <div className={styles.empty}>
      <EmptyState icon={Users} title="Nobody is on the list yet" actions={actions}>
        People come in as owners of what logs in by itself. Add them here, or paste a list, to see what each one owns, stands in for and
        knows the secret of.
      </EmptyState>
    </div>
  )
}

// Every word typed stands somewhere in what is known about the person.
function fitting(people: readonly PersonLine[], sought: string): readonly PersonLine[] {
  const words = textKey(sought)
    .split(' ')
    .filter((word) => word !== '')
  if (words.length === 0) return people
  return people.filter(({ name, email, department, aliases }) => {
    const text = textKey([name, email, department, ...aliases].join(' '))
    return words.every((word) => text.includes(word))
  })
}
