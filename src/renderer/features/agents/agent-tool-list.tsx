import { Plus, X } from 'lucide-react'
import { useState } from 'react'
import { type AgentFacts, type AgentTool, longestAgentText, mostAgentTools } from '../../../shared/domain/record/facts/agent-record.ts'
import {
  type AgentToolKind,
  agentTools,
  agentToolWords,
  toolAccesses,
  toolAccessWords,
} from '../../../shared/domain/record/facts/further-vocabulary.ts'
import { dataSensitivities, dataSensitivityWords } from '../../../shared/domain/record/facts/vocabulary.ts'
import { Button } from '../../components/button/button.tsx'
import { Field } from '../../components/field/field.tsx'
import { Select } from '../../components/select/select.tsx'
import styles from './agent-tool-list.module.css'
import { Section } from './section.tsx'

type AgentToolsProps = Readonly<{ agent: AgentFacts; onPatch: (facts: Partial<AgentFacts>) => Promise<boolean> }>

/** What it was given to work with, how far each goes, and the data it sees. */
export function AgentTools({ agent, onPatch }: AgentToolsProps) {
  const tools = agent.tools ?? []
  const write = (next: readonly AgentTool[]) => void onPatch({ tools: next })
  return (
    <Section title="Tools it was given" hint="Each tick adds to what it can do. Changes show in the sentence above.">
      {agent.tools === null && (
        <p className={styles.none}>
          Nobody wrote down its tools yet.
          <Button small onClick={() => write([])}>
            It has none
          </Button>
        </p>
      )}
      {agent.tools?.length === 0 && <p className={styles.none}>It has no tools.</p>}
      <ul className={styles.list}>
        {tools.map((tool, place) => (
          <ToolLine
            key={`${tool.tool}@${tool.system ?? ''}`}
            tool={tool}
            onChange={(next) => write(tools.with(place, next))}
            onRemove={() => write(tools.toSpliced(place, 1))}
          />
        ))}
      </ul>
      <AddTool tools={tools} onAdd={(tool) => write([...tools, tool])} />
      <Ticks
        legend="Data it reaches"
        options={dataSensitivities.map((value) => ({ value, label: dataSensitivityWords[value] }))}
        chosen={agent.dataAccess ?? []}
        onChange={(dataAccess) => void onPatch({ dataAccess })}
      />
    </Section>
  )
}

function nameOf({ tool, system }: AgentTool): string {
  return system === null ? agentToolWords[tool] : `${agentToolWords[tool]} in ${system}`
}

function ToolLine({ tool, onChange, onRemove }: Readonly<{ tool: AgentTool; onChange: (tool: AgentTool) => void; onRemove: () => void }>) {
  const name = nameOf(tool)
  return (
    <li className={styles.tool}>
      <span className={styles.name} title={name}>
        {name}
      </span>
      <Ticks
        hidden
        legend={`What it may do with ${name}`}
        options={toolAccesses.map((value) => ({ value, label: toolAccessWords[value] }))}
        chosen={tool.access}
        onChange={(access) => onChange({ ...tool, access })}
      />
      <button type="button" className={styles.remove} aria-label={`Take ${name} away`} title="Take away" onClick={onRemove}>
        <X size={14} strokeWidth={1.75} aria-hidden />
      </button>
    </li>
  )
}

function AddTool({ tools, onAdd }: Readonly<{ tools: readonly AgentTool[]; onAdd: (tool: AgentTool) => void }>) {
  const [kind, setKind] = useState<AgentToolKind>('email_read')
  const [system, setSystem] = useState('')
  const place = system.trim() === '' ? null : system.trim()
  const there = tools.some((tool) => tool.tool === kind && tool.system === place)
  const full = tools.length >= mostAgentTools
  return (
    <div className={styles.add}>
      <Select
        label="Tool"
        showLabel
        value={kind}
        options={agentTools.map((value) => ({ value, label: agentToolWords[value] }))}
        onChange={setKind}
      />
      <Field
        label="In which system (not needed)"
        value={system}
        maxLength={longestAgentText.toolSystem}
        onChange={(event) => setSystem(event.currentTarget.value)}
      />
      <Button
        icon={Plus}
        disabled={there || full}
        title={there ? 'It has this tool already.' : full ? `At most ${mostAgentTools} tools can be written down.` : undefined}
        onClick={() => {
          onAdd({ tool: kind, access: ['read'], system: place })
          setSystem('')
        }}
      >
        Add tool
      </Button>
    </div>
  )
}

type TicksProps<Value extends string> = Readonly<{
  legend: string
  hidden?: boolean
  options: readonly Readonly<{ value: Value; label: string }>[]
  chosen: readonly Value[]
  onChange: (chosen: readonly Value[]) => void
}>

/** Several of a few short words; what is ticked is kept in the order of the list. */
export function Ticks<Value extends string>({ legend, hidden = false, options, chosen, onChange }: TicksProps<Value>) {
  return (
    <fieldset className={styles.ticks}>
      <legend className={hidden ? 'visually-hidden' : styles.legend}>{legend}</legend>
      {options.map(({ value, label }) => (
        <label key={value} className={styles.tick}>
          <input
            type="checkbox"
            checked={chosen.includes(value)}
            onChange={(event) =>
              onChange(
                options.map((option) => option.value).filter((one) => (one === value ? event.currentTarget.checked : chosen.includes(one))),
              )
            }
          />
          {label}
        </label>
      ))}
    </fieldset>
  )
}
