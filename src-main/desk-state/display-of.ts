import type { Display } from '#core/catalogue/display.ts'
import { displayAtFirst, displaySchema } from '#core/catalogue/display.ts'
import type { ReadableLedger } from '../ledger-db/ledger.ts'
import { settingsKeys } from './settings-keys.ts'

/** How this machine shows the desk; as at first where nothing was chosen, or where a newer program chose. */
export function displayOf(ledger: ReadableLedger): Display {
  const kept = ledger.setting(settingsKeys.display)
  if (kept === null) return displayAtFirst
  const parsed = displaySchema.safeParse(JSON.parse(kept))
  return parsed.success ? parsed.data : displayAtFirst
}
