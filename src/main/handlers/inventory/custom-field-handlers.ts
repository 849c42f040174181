import { mostCustomFields } from '../../../shared/domain/record/custom-field.ts'
import { textKey } from '../../../shared/domain/values/text-key.ts'
import { AppError } from '../../../shared/errors.ts'
import type { HandlersOf } from '../../services/handler-context.ts'
import { insertCustomField, listCustomFields, removeCustomField, updateCustomField } from '../../store/custom-field-table.ts'
import type { WritableDb } from '../../store/database.ts'

export const customFieldHandlers: HandlersOf<'fields.list' | 'fields.create' | 'fields.update' | 'fields.remove' | 'fields.restore'> = {
  'fields.list': (_, context) => listCustomFields(context.vault.db()),

  'fields.create': ({ field }, context) => {
    const db = context.vault.db()
    requireRoom(db)
    requireFreeName(db, field.name, null)
    return insertCustomField(db, field)
  },

  'fields.update': ({ id, field }, context) => {
    const db = context.vault.db()
    requireFreeName(db, field.name, id)
    if (updateCustomField(db, id, field) === 0) throw new AppError('not_found')
    return null
  },

  'fields.remove': ({ id }, context) => {
    if (removeCustomField(context.vault.db(), id, context.clock.today()) === 0) throw new AppError('not_found')
    return null
  },

  'fields.restore': ({ id }, context) => {
    const db = context.vault.db()
    requireRoom(db)
    if (removeCustomField(db, id, null) === 0) throw new AppError('not_found')
    return null
  },
}

function requireRoom(db: WritableDb): void {
  if (listCustomFields(db).length >= mostCustomFields)
    throw new AppError('invalid_input', {
      message: `A vault holds up to ${mostCustomFields} fields of your own. Nothing was added. Remove one you no longer need.`,
    })
}

function requireFreeName(db: WritableDb, name: string, own: string | null): void {
  const fields = listCustomFields(db)
  // A field may keep its name beside one that was as good as different when it was made.
  if (fields.some((field) => field.id === own && field.name === name.trim())) return
  const taken = fields.some((field) => field.id !== own && textKey(field.name) === textKey(name))
  if (taken)
    throw new AppError('invalid_input', {
      message: `There is already a field called “${name}”. Nothing was changed. Choose another name.`,
      fields: { 'field.name': 'This name is taken.' },
    })
}
