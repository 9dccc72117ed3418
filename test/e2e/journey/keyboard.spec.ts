import { expect, test } from '@playwright/test'
import { openBrowserDesk } from '../../fixtures/browser-desk.ts'
import type { BrowserDesk } from '../../fixtures/browser-desk.ts'
import { findBrowser } from '../../fixtures/find-browser.ts'
import * as receptionist from './keyboard-steps.ts'

const pin = '2468'
const client = { name: 'Łucja Żółkowska', phones: ['+48 601 234 821', '22 555 01 09'] }

test.describe.serial('a day at the desk, by keyboard alone', () => {
  let opened: BrowserDesk
  test.beforeAll(async () => {
    const { part, lacking } = await findBrowser()
    test.skip(part === null, lacking ?? '')
    opened = await openBrowserDesk()
  })
  test.afterAll(() => opened?.close())

  test('first run, lock and unlock', async () => {
    await receptionist.firstRun(opened.page, pin)
    await receptionist.lockAndUnlock(opened.page, pin)
  })

  test('a shift, a new client, found by the last four digits', async () => {
    await receptionist.openShift(opened.page)
    await receptionist.newClient(opened.page, client)
    await receptionist.findClient(opened.page, '4821', client.name)
    await receptionist.findClient(opened.page, '0109', client.name)
  })

  test('ten visits for card and cash with change, and the receipt as PDF', async () => {
    await receptionist.sellForCardAndCash(opened.page)
    const { name, bytes } = await receptionist.saveReceiptAsPdf(opened.page)
    expect(name).toBe('WA-01-1-000001.pdf')
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
    await receptionist.backToClient(opened.page, client.name)
  })

  test('deduct, undo, deduct again, within two actions', async () => {
    expect(await receptionist.deduct(opened.page, 9)).toBeLessThanOrEqual(2)
    await receptionist.undoFromToast(opened.page, 10)
    expect(await receptionist.deduct(opened.page, 9)).toBeLessThanOrEqual(2)
  })

  test('freeze for a week within four actions, and unfreeze', async () => {
    expect(await receptionist.freezeForAWeek(opened.page)).toBeLessThanOrEqual(4)
    await receptionist.unfreeze(opened.page)
  })

  test('a sale for cash within five actions', async () => {
    expect(await receptionist.sellForExactCash(opened.page)).toBeLessThanOrEqual(5)
    await receptionist.backToClient(opened.page, client.name)
  })

  test('the shift is closed with counted cash', async () => {
    await receptionist.closeShift(opened.page, '1100')
    await expect(opened.page.getByText(/Shift 1 is closed/)).toBeVisible()
  })
})
