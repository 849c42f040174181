import { AppError } from '../../../shared/errors.ts'
import type { HandlersOf } from '../../services/handler-context.ts'
import {
  arrangeShippedView,
  insertSavedView,
  listSavedViews,
  removeSavedView,
  shippedViewSettings,
  updateSavedView,
} from '../../store/saved-view-table.ts'

export const viewHandlers: HandlersOf<'views.list' | 'views.create' | 'views.update' | 'views.remove' | 'views.arrangeShipped'> = {
  'views.list': (_, context) => {
    const db = context.vault.db()
    return { saved: listSavedViews(db), shipped: shippedViewSettings(db) }
  },
  'views.create': ({ name, settings }, context) => insertSavedView(context.vault.db(), name, settings),
  'views.update': ({ id, name, settings }, context) => {
    if (updateSavedView(context.vault.db(), id, name, settings) === 0) throw new AppError('not_found')
    return null
  },
  'views.remove': ({ id }, context) => {
    if (removeSavedView(context.vault.db(), id) === 0) throw new AppError('not_found')
    return null
  },
  'views.arrangeShipped': ({ view, settings }, context) => {
    arrangeShippedView(context.vault.db(), view, settings)
    return null
  },
}
