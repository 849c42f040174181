import { describe, expect, it } from 'vitest'
import { plainDate } from '../../values/plain-date.ts'
import { genericCsv } from '../mapping/mapped-table.ts'
import { importSources } from './format-list.ts'
import { guideEvidence, guideSources } from './guide-evidence.ts'
import { localCommands } from './local-commands.ts'

const guides = [...importSources, ...localCommands]
const today = plainDate('2026-11-30')

describe('where the guides come from', () => {
  it('is told for each guide, and for no other', () => {
    expect([...guideSources.keys()].sort()).toEqual(guides.map(({ id }) => id).sort())
  })

  it('is as of the day the guide names, and not of a day to come', () => {
    for (const { id, guide } of guides) {
      expect([id, guideEvidence(id, guide.checkedOn)?.checkedOn]).toEqual([id, guide.checkedOn])
      expect([id, guide.checkedOn > today]).toEqual([id, false])
    }
  })

  it('is nobody for a table of our own', () => {
    expect(guideEvidence(genericCsv.id, today)).toBeNull()
  })
})

describe('what guides say', () => {
  const guide = (id: string) => importSources.find((source) => source.id === id)
  const steps = (id: string) => guide(id)?.guide.steps.join(' ')

  it('asks OpenAI also for keys whose owner lost access, and for every page', () => {
    expect(guide('openai-project-keys')?.guide.command).toContain('owner_project_access=any')
    expect(steps('openai-project-keys')).toContain('has_more')
  })

  it('knows where Antigravity keeps its servers now, and where it did', () => {
    expect(steps('mcp-windsurf')).toContain('~/.gemini/config/mcp_config.json')
    expect(steps('mcp-windsurf')).toContain('.agents/mcp_config.json')
    expect(steps('mcp-windsurf')).toContain('~/.gemini/antigravity/mcp_config.json')
    expect(steps('mcp-gemini')).toContain('18 June 2026')
  })

  it.each(['Cline', 'Roo Code', 'LM Studio', 'OpenClaw', 'Zapier MCP'])('says where the servers of %s are', (client) => {
    expect(steps('mcp-claude-desktop')).toContain(client)
  })

  it('says what of Claude Desktop stands in no file', () => {
    expect(guide('mcp-claude-desktop')?.cannotShow).toMatch(/Extensions \(\.mcpb\) and web connectors/)
    expect(guide('mcp-zed')?.cannotShow).not.toContain('connectors of')
  })
})
