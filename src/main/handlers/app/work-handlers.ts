import type { HandlersOf } from '../../services/handler-context.ts'

export const workHandlers: HandlersOf<'work.stop'> = {
  'work.stop': (_, context) => {
    context.work.stop()
    return null
  },
}
