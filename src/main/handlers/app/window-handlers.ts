import type { HandlersOf } from '../../services/handler-context.ts'

export const windowHandlers: HandlersOf<'window.clipboard'> = {
  'window.clipboard': async ({ press }, context) => {
    await context.surroundings.pressClipboard(press)
    return null
  },
}
