import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'
import * as receptionist from './keyboard-steps.ts'

const pin = '2468'
const client = { name: 'Łucja Żółkowska', phones: ['+48 601 234 821', '22 555 01 09'] }

/** The whole day in one go, for the shells that prove that they serve the same desk. */
export async function keyboardDay(page: Page, saveReceipt: (page: Page) => Promise<{ name: string; bytes: Buffer }>): Promise<void> {
  await receptionist.firstRun(page, pin)
  await receptionist.lockAndUnlock(page, pin)
  await receptionist.openShift(page)
  await receptionist.newClient(page, client)
  await receptionist.findClient(page, '4821', client.name)
  await receptionist.sellForCardAndCash(page)
  const { name, bytes } = await saveReceipt(page)
  expect(name).toBe('WA-01-1-000001.pdf')
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
  await receptionist.backToClient(page, client.name)
  await receptionist.deduct(page, 9)
  await receptionist.undoFromToast(page, 10)
  await receptionist.deduct(page, 9)
  await receptionist.freezeForAWeek(page)
  await receptionist.unfreeze(page)
  await receptionist.sellForExactCash(page)
  await receptionist.backToClient(page, client.name)
  await receptionist.closeShift(page, '1100')
  await expect(page.getByText(/Shift 1 is closed/).first()).toBeVisible()
}
