import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'

/** Where this person's vault and window state lie. A development copy of Electron keeps its own folder, away from real vaults. */
export function dataFolder(unofficial: boolean): string {
  return join(configFolder(), unofficial ? 'Keyroster Development' : 'Keyroster')
}

export function defaultVaultPath(unofficial: boolean): string {
  return join(dataFolder(unofficial), 'vault', 'company.keyroster')
}

/** Whether an Electron binary is the redistributed one that set-up falls back to. */
export function isUnofficialElectron(executable: string | undefined): boolean {
  return executable !== undefined && existsSync(join(dirname(executable), 'unofficial-build.txt'))
}

function configFolder(): string {
  if (process.platform === 'win32') return process.env['APPDATA'] ?? join(homedir(), 'AppData', 'Roaming')
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support')
  return process.env['XDG_CONFIG_HOME'] ?? join(homedir(), '.config')
}
