import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { openElectronDesk } from '../../fixtures/electron-desk.ts'
import { savingReceiptIn } from '../../fixtures/electron-download.ts'
import { findElectron } from '../../fixtures/electron-runtime.ts'
import { tempFolder } from '../../fixtures/temp-folder.ts'
import { keyboardDay } from '../journey/keyboard-day.ts'

const electron = findElectron()
test.skip(electron.part === null, electron.lacking ?? '')

test('the receptionist’s day runs in Electron as it does in the browser', async () => {
  if (electron.part === null) return
  const folder = tempFolder()
  const desk = await openElectronDesk(electron.part, folder.path)
  await keyboardDay(desk.page, savingReceiptIn(desk.app, folder.path))
  await desk.page.screenshot({ path: 'test-results/electron-journey.png' })
  expect(desk.violations).toEqual([])
  expect(readFileSync(join(folder.path, 'ledger.sqlite')).subarray(0, 15).toString()).toBe('SQLite format 3')
  await desk.app.close()
  folder.remove()
})
