import { useState } from 'react'
import type { View, Views } from './use-views.ts'
import { ViewNameDialog } from './view-name-dialog.tsx'
import { ViewTabs } from './view-tabs.tsx'

type ViewsBarProps = Readonly<{
  views: Views
  counts: ReadonlyMap<string, number> | null
  onView: (view: string) => void
  onExport: () => void
  onFocusBack: () => void
}>

type Naming = Readonly<{ kind: 'new' }> | Readonly<{ kind: 'rename'; view: View }>

/** The tabs of the views with what can be done to them. */
export function ViewsBar({ views, counts, onView, onExport, onFocusBack }: ViewsBarProps) {
  const [naming, setNaming] = useState<Naming | null>(null)
  const taken = views.views.map((view) => view.name)
  const close = () => {
    setNaming(null)
    setTimeout(onFocusBack)
  }
  return (
    <>
      <ViewTabs
        views={views.views}
        open={views.open}
        isChanged={views.isChanged}
        counts={counts}
        onView={onView}
        onExport={onExport}
        onSaveAs={() => setNaming({ kind: 'new' })}
        onRename={(view) => setNaming({ kind: 'rename', view })}
        onDuplicate={() => void views.create(copyName(views.open.name, taken))}
        onDelete={(view) => view.saved !== null && void views.remove(view.saved)}
        onUnpack={(view) => void views.unpack(view)}
      />
      {naming?.kind === 'new' && (
        <ViewNameDialog
          title="Save as a new view"
          verb="Save view"
          name=""
          taken={taken}
          onName={(name) => {
            close()
            void views.create(name)
          }}
          onClose={close}
        />
      )}
      {naming?.kind === 'rename' && (
        <ViewNameDialog
          title="Rename the view"
          verb="Rename"
          name={naming.view.name}
          taken={taken}
          onName={(name) => {
            close()
            if (naming.view.saved !== null) void views.rename(naming.view.saved, name)
          }}
          onClose={close}
        />
      )}
    </>
  )
}

function copyName(name: string, taken: readonly string[]): string {
  const base = name.slice(0, 50).trim()
  const names = [`${base} copy`, ...Array.from({ length: taken.length + 1 }, (_, index) => `${base} copy ${index + 2}`)]
  return names.find((candidate) => !taken.includes(candidate)) ?? base
}
