import type { appContract, AppInfo } from '../../../shared/ipc/areas/app-contract.ts'
import type { HandlersOf } from '../../services/handler-context.ts'

export const appHandlers: HandlersOf<keyof typeof appContract> = {
  'app.info': (_, context): AppInfo => ({
    version: context.surroundings.version,
    unofficialElectron: context.surroundings.unofficialElectron,
    demo: context.surroundings.demo,
    today: context.clock.today(),
  }),

  'window.clipboard': async ({ press }, context) => {
    await context.surroundings.pressClipboard(press)
    return null
  },

  'work.stop': (_, context) => {
    context.work.stop()
    return null
  },
}
