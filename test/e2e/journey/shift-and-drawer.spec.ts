import { readFile } from 'node:fs/promises'
import { expect, test } from '@playwright/test'
import type { Page } from '@playwright/test'
import { v7 } from 'uuid'
import { managerPin, openBusinessDesk, sellTo } from '../../fixtures/business-desk.ts'
import type { BusinessDesk } from '../../fixtures/business-desk.ts'
import { findBrowser } from '../../fixtures/find-browser.ts'

const receptionist = { name: 'Ala Nowak', pin: '1357' }

async function chooseReason(page: Page, reason: string): Promise<void> {
  await page.getByRole('button', { name: /Reason/ }).press('Enter')
  await page.getByRole('option', { name: reason, exact: true }).press('Enter')
}

async function become(page: Page, name: string, pin: string): Promise<void> {
  await page.keyboard.press('F4')
  await page.getByRole('dialog').getByRole('button', { name: new RegExp(name) }).press('Enter')
  await expect(page.getByText('Enter your PIN', { exact: true })).toBeVisible()
  await page.keyboard.type(pin)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
}

async function managerAllows(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { name: 'A manager’s PIN' })).toBeVisible()
  await page.keyboard.type(managerPin)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'A manager’s PIN' })).toHaveCount(0)
}

async function savePdf(page: Page): Promise<Buffer> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Save PDF, 80 mm' }).press('Enter')])
  return readFile(await download.path())
}

// The drawer from the first float to a numbered Z, by keyboard.
test.describe.serial('a shift and its drawer', () => {
  let desk: BusinessDesk
  test.beforeAll(async () => {
    const { part, lacking } = await findBrowser()
    test.skip(part === null, lacking ?? '')
    desk = await openBusinessDesk()
    await desk.answer('/save-person', { operationId: v7(), personId: null, ...receptionist, role: 'receptionist', archived: false })
    // 600.00 in cash beside a float of 100.00.
    await sellTo(desk, 0)
    desk.page.setDefaultTimeout(15_000)
    await desk.page.keyboard.press('F7')
    await expect(desk.page.getByRole('heading', { name: 'Shift 1', exact: true })).toBeVisible()
  })
  test.afterAll(() => desk?.close())

  test('cash is put in and taken out with a reason; more than there is, is refused in words', async () => {
    const { page } = desk
    await page.keyboard.press('i')
    await page.getByRole('textbox', { name: /^Amount/ }).fill('50')
    await page.keyboard.press('Enter')
    await expect(page.getByText('Choose a reason first.')).toBeVisible()
    await chooseReason(page, 'Change')
    await page.getByRole('button', { name: /^Put cash in Enter|^Put cash in$/ }).last().press('Enter')
    await expect(page.getByText(/50\.00.zł put into the drawer/)).toBeVisible()
    await page.keyboard.press('o')
    await page.getByRole('textbox', { name: /^Amount/ }).fill('900')
    await chooseReason(page, 'To the bank')
    await page.getByRole('button', { name: 'Take cash out' }).last().press('Enter')
    await expect(page.getByText(/Only 750\.00.zł is in the drawer/)).toBeVisible()
    await page.getByRole('textbox', { name: /^Amount/ }).fill('200')
    await page.keyboard.press('Enter')
    await expect(page.getByText(/200\.00.zł taken out of the drawer/)).toBeVisible()
    await expect(page.getByText(/550\.00/).first()).toBeVisible()
  })

  test('a receptionist opens the drawer without a sale only with a manager’s PIN', async () => {
    const { page } = desk
    await become(page, receptionist.name, receptionist.pin)
    await page.keyboard.press('d')
    await chooseReason(page, 'To check it')
    await page.getByRole('button', { name: 'Open the drawer' }).last().press('Enter')
    await managerAllows(page)
    await expect(page.getByText('Noted: the drawer is opened without a sale')).toBeVisible()
  })

  test('X shows the shift as it stands and closes nothing', async () => {
    const { page } = desk
    await page.keyboard.press('x')
    const paper = page.locator('[data-report]')
    await expect(paper).toContainText('X report, shift 1')
    await expect(paper).toContainText('As it stands: nothing is closed by this.')
    for (const words of [/Sold.*600\.00/, /Cash put in \(1\).*50\.00/, /Cash taken out \(1\).*200\.00/, /Drawer opened without a sale.*1/, /Cash expected.*550\.00/, /Not yet sent0/]) await expect(paper).toContainText(words)
    await page.keyboard.press('Escape')
  })

  test('counted by notes above the limit, a manager closes somebody else’s shift; the parked sale is listed', async () => {
    const { page, answer } = desk
    await answer('/save-branch', { operationId: v7(), businessName: 'Morning Studio', name: 'Warsaw', address: '', taxId: '', receiptFooter: '', differenceLimitMinor: 500, countsBlind: false })
    await page.keyboard.press('F2')
    await page.keyboard.type('4821')
    await expect(page.getByRole('option').first()).toBeVisible()
    await page.keyboard.press('Enter')
    await page.keyboard.press('F3')
    await page.getByRole('button', { name: /Ten massages/ }).press('Space')
    await expect(page.getByRole('button', { name: /^Take/ })).toBeEnabled()
    await page.keyboard.press('F7')
    await expect(page.getByRole('heading', { name: 'A sale is open' })).toBeVisible()
    await page.getByRole('button', { name: 'Notes and coins' }).press('Enter')
    await page.getByRole('textbox', { name: '500.00, pieces' }).fill('1')
    await page.getByRole('textbox', { name: '20.00, pieces' }).fill('2')
    await expect(page.locator('[data-counted]')).toHaveText(/540\.00/)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { name: 'Close shift 1?' })).toBeVisible()
    await expect(page.getByText('A sale is still open. It waits for the next shift.')).toBeVisible()
    // The question takes the focus a moment after it shows.
    await expect(page.getByRole('dialog').locator(':focus')).toHaveCount(1)
    await page.keyboard.press('Enter')
    await expect(page.getByText(/This shift was opened by Ewa Lis/)).toBeVisible()
    await managerAllows(page)
    await expect(page.getByRole('heading', { name: 'Shift 1 is closed' })).toBeVisible()
    const paper = page.locator('[data-report]')
    for (const words of ['Z report no. 1', '1 × 500.00 · 2 × 20.00', 'Allowed by Ewa Lis', /Difference.*−10\.00/]) await expect(paper).toContainText(words)
  })

  test('the Z is printed once as itself, then as a copy with the same figures, and found again', async () => {
    const { page } = desk
    const first = await savePdf(page)
    expect(first.subarray(0, 5).toString()).toBe('%PDF-')
    await expect(page.getByText('Saved Z-01-1.pdf')).toBeVisible()
    await page.getByRole('button', { name: 'Open the next shift' }).press('Enter')
    await page.getByRole('button', { name: 'Z 1', exact: true }).press('Enter')
    const paper = page.locator('[data-report]')
    await expect(paper).toContainText('COPY')
    await expect(paper).toContainText(/Difference.*−10\.00/)
    expect((await savePdf(page)).equals(first)).toBe(false)
    await page.keyboard.press('Escape')
    await page.getByRole('navigation').getByRole('button', { name: 'Day' }).press('Enter')
    for (const words of ['Cash put into the drawer, change', 'Cash taken out of the drawer, to the bank', 'Drawer opened without a sale, to check it']) await expect(page.getByText(words)).toBeVisible()
    await page.getByRole('button', { name: 'Z 1', exact: true }).press('Enter')
    await expect(page.locator('[data-report]')).toContainText('Z report no. 1')
    await page.keyboard.press('Escape')
  })

  test('counted blind, nothing expected shows before the shift is closed; a Z never changes', async () => {
    const { page, answer } = desk
    await answer('/save-branch', { operationId: v7(), businessName: 'Renamed', name: 'Elsewhere', address: '', taxId: '', receiptFooter: '', differenceLimitMinor: null, countsBlind: true })
    await answer('/open-shift', { operationId: v7(), floatMinor: 10_000 })
    await sellTo(desk, 1)
    await page.keyboard.press('F7')
    await expect(page.getByText('What is expected shows after the shift is closed.')).toBeVisible({ timeout: 15_000 })
    await expect(page.getByText(/260\.00|360\.00/)).toHaveCount(0)
    await expect(page.getByRole('button', { name: 'X report' })).toHaveCount(0)
    await page.keyboard.press('c')
    await expect(page.getByRole('main').locator('input:focus')).toBeVisible()
    await page.keyboard.type('360')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { name: 'Close shift 2?' })).toBeVisible()
    await page.keyboard.press('Enter')
    await managerAllows(page)
    await expect(page.getByRole('heading', { name: 'Shift 2 is closed' })).toBeVisible()
    await expect(page.locator('[data-report]')).toContainText('Renamed')
    await page.getByRole('button', { name: 'Open the next shift' }).press('Enter')
    await page.getByRole('button', { name: 'Z 1', exact: true }).press('Enter')
    await expect(page.locator('[data-report]')).toContainText('Morning Studio')
  })
})
