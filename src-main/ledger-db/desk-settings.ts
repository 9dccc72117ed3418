import type { Connection } from './connection.ts'
import type { ReadableLedger, WritableLedger } from './ledger.ts'
import { remembered } from './remembered.ts'

type DeskSettings = Pick<ReadableLedger, 'setting'> & Pick<WritableLedger, 'saveSetting'> & { readonly forget: () => void }

/** A setting that is not there is remembered too; no setting is ever an empty text. */
const unset = ''

/** What is local to this desk: asked for several times at every action, so remembered until it changes. */
export function openDeskSettings(db: Connection): DeskSettings {
  const read = db.prepare<[string], string>('SELECT value FROM desk_settings WHERE key = ?').pluck()
  const write = db.prepare('INSERT INTO desk_settings (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value')
  const settings = remembered<string>(200)
  return {
    setting: (key) => settings.get(key, () => read.get(key) ?? unset) || null,
    saveSetting: (key, value) => {
      write.run(key, value)
      settings.drop(key)
    },
    forget: settings.forget,
  }
}
