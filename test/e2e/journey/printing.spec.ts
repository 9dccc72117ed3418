import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { openBusinessDesk, sellTo } from '../../fixtures/business-desk.ts'
import type { BusinessDesk } from '../../fixtures/business-desk.ts'
import { readEscPos } from '../../fixtures/escpos-reader.ts'
import { findBrowser } from '../../fixtures/find-browser.ts'
import type { PrinterSink } from '../../fixtures/printer-sink.ts'
import { openPrinterSink } from '../../fixtures/printer-sink.ts'

// A printer is set up, prints what is sold, and when it fails the desk says so and offers a way out.
test.describe.serial('a receipt printer', () => {
  let desk: BusinessDesk
  let front: PrinterSink
  let back: PrinterSink
  const text = (sink: PrinterSink) => sink.jobs().map((bytes) => readEscPos(bytes).lines.join('\n'))
  test.beforeAll(async () => {
    const { part, lacking } = await findBrowser()
    test.skip(part === null, lacking ?? '')
    desk = await openBusinessDesk()
    front = await openPrinterSink()
    back = await openPrinterSink()
  })
  test.afterAll(async () => {
    await desk?.close()
    await front?.close()
    await back?.close()
  })

  async function addPrinter(name: string, sink: PrinterSink): Promise<void> {
    const { page } = desk
    await page.getByRole('button', { name: 'Add a printer' }).press('Enter')
    await page.getByRole('textbox', { name: 'Name' }).last().fill(name)
    await page.getByRole('textbox', { name: 'Address' }).last().fill('127.0.0.1')
    await page.getByRole('textbox', { name: 'Port' }).last().fill(String(sink.port))
    await page.getByRole('button', { name: 'Print a test page' }).last().press('Enter')
    await expect(page.getByText('The test page was sent.')).toBeVisible()
    await expect.poll(() => text(sink).join(), { timeout: 15_000 }).toContain('Żółć')
  }

  test('is set up with a test page and three questions', async () => {
    const { page } = desk
    await page.getByRole('navigation').getByText('Settings', { exact: true }).click()
    await page.getByRole('tab', { name: 'This desk', exact: true }).click()
    await expect(page.getByText('No printer is set up.')).toBeVisible()
    await addPrinter('Front', front)
    await expect(page.getByRole('listitem').filter({ hasText: 'Test page' }).first()).toContainText('printed', { timeout: 15_000 })
    await addPrinter('Back', back)
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([])
  })

  test('an address that is none is told at the form', async () => {
    const { page } = desk
    await page.getByRole('textbox', { name: 'Port' }).first().fill('99999')
    await page.getByRole('button', { name: 'Save', exact: true }).first().press('Enter')
    await expect(page.getByText('A port is a number from 1 to 65535')).toBeVisible()
    await page.getByRole('textbox', { name: 'Port' }).first().fill(String(front.port))
    await page.getByRole('button', { name: 'Save', exact: true }).first().press('Enter')
    await expect(page.getByText('Front is saved')).toBeVisible()
  })

  test('prints every sale, and the last one again as a copy by F10', async () => {
    const { page } = desk
    await sellTo(desk, 0)
    await expect.poll(() => text(front).filter((said) => said.includes('Total') && said.includes('Served by')).length, { timeout: 15_000 }).toBe(1)
    // The sale came from outside this window, which asks how the desk stands every five seconds.
    await page.waitForTimeout(5_500)
    await page.keyboard.press('F10')
    await expect(page.getByText('The last receipt goes to the printer')).toBeVisible()
    await expect.poll(() => text(front).filter((said) => said.includes('COPY')).length, { timeout: 15_000 }).toBe(1)
  })

  test('that has no paper is told above whatever is being done, and the other printer takes the receipt', async () => {
    const { page } = desk
    front.mood('paper-out')
    await sellTo(desk, 1)
    // Three tries of its own come first; the person is asked when they are over.
    await expect(page.getByText(/was not printed: there is no paper/)).toBeVisible({ timeout: 110_000 })
    await page.getByRole('button', { name: 'Show on screen' }).press('Enter')
    await expect(page.getByRole('dialog').getByText('Morning Studio')).toBeVisible()
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Other printer' }).press('Enter')
    await expect.poll(() => text(back).some((said) => said.includes('Served by')), { timeout: 15_000 }).toBe(true)
    await expect(page.getByText(/was not printed/)).toBeHidden({ timeout: 15_000 })
  })
})
