import { canonicalJson } from '#core/std/canonical-json.ts'
import type { Connection } from './connection.ts'
import type { ReadableLedger, WritableLedger } from './ledger.ts'
import { remembered } from './remembered.ts'

type References = Pick<ReadableLedger, 'reference' | 'references' | 'setting'> & Pick<WritableLedger, 'saveReference' | 'saveSetting'> & { readonly forget: () => void }

/** Records of the catalogue, each edit a new version, and the desk's own settings. */
export function openReferenceRecords(db: Connection): References {
  const one = db.prepare<[string, string], string>('SELECT value FROM reference_records WHERE kind = ? AND id = ? ORDER BY version DESC LIMIT 1').pluck()
  const all = db
    .prepare<[string], string>('SELECT value FROM reference_records r WHERE kind = ? AND version = (SELECT max(version) FROM reference_records WHERE kind = r.kind AND id = r.id) ORDER BY id')
    .pluck()
  const version = db.prepare<[string, string], number | null>('SELECT max(version) FROM reference_records WHERE kind = ? AND id = ?').pluck()
  const add = db.prepare('INSERT INTO reference_records (kind, id, version, clock, author, value) VALUES (?, ?, ?, ?, ?, ?)')
  const setting = db.prepare<[string], string>('SELECT value FROM desk_settings WHERE key = ?').pluck()
  const set = db.prepare('INSERT INTO desk_settings (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value')
  const single = remembered<unknown>(500)
  const whole = remembered<unknown[]>(20)
  return {
    reference: (kind, id) =>
      single.get(`${kind} ${id}`, () => {
        const text = one.get(kind, id)
        return text === undefined ? null : (JSON.parse(text) as unknown)
      }),
    references: (kind) => whole.get(kind, () => all.all(kind).map((text) => JSON.parse(text) as unknown)),
    setting: (key) => setting.get(key) ?? null,
    saveReference: (kind, id, value, atMs, authorId) => {
      const text = canonicalJson(value)
      // Saving the same again is no new version: a double press leaves no trace.
      if (one.get(kind, id) === text) return
      single.drop(`${kind} ${id}`)
      whole.drop(kind)
      add.run(kind, id, (version.get(kind, id) ?? 0) + 1, atMs, authorId, text)
    },
    saveSetting: (key, value) => {
      set.run(key, value)
    },
    forget: () => {
      single.forget()
      whole.forget()
    },
  }
}
