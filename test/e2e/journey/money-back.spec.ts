import { expect, test } from '@playwright/test'
import type { Page } from '@playwright/test'
import { v7 } from 'uuid'
import { client, managerPin, openBusinessDesk, openCard, sellTo } from '../../fixtures/business-desk.ts'
import type { BusinessDesk } from '../../fixtures/business-desk.ts'
import { findBrowser } from '../../fixtures/find-browser.ts'

const [massages, facials] = [0, 1]
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

// Money that goes back, and what is corrected by hand: by keyboard, each with its reason.
test.describe.serial('money back and corrections', () => {
  let desk: BusinessDesk
  test.beforeAll(async () => {
    const { part, lacking } = await findBrowser()
    test.skip(part === null, lacking ?? '')
    desk = await openBusinessDesk()
    await desk.answer('/save-person', { operationId: v7(), personId: null, ...receptionist, role: 'receptionist', archived: false })
    await sellTo(desk, massages)
    desk.page.setDefaultTimeout(15_000)
    await openCard(desk.page)
  })
  test.afterAll(() => desk?.close())

  test('the end is moved with a reason after it was shown, and undone from the line at the foot', async () => {
    const { page } = desk
    await page.keyboard.press('Enter')
    await expect(page.locator('[data-left]').first()).toHaveText('9')
    const stub = page.getByRole('article', { name: 'Ten massages' })
    const before = await stub.getByText(/^Valid to/).textContent()
    await page.keyboard.press('e')
    await expect(page.getByRole('radio', { name: '1 week more' })).toBeFocused()
    await chooseReason(page, 'Illness')
    await page.getByRole('button', { name: /^Move the end/ }).press('Enter')
    await expect(page.getByText(/Ten massages is valid to/)).toBeVisible()
    await expect(stub.getByText(/^Valid to/)).not.toHaveText(before ?? '')
    await expect(page.getByText(/End moved by 7 days, Ten massages, illness/)).toBeVisible()
    await page.getByRole('button', { name: 'Undo', exact: true }).first().press('Enter')
    await expect(stub.getByText(/^Valid to/)).toHaveText(before ?? '')
  })

  test('an end before a visit that was taken is refused in words', async () => {
    const { page } = desk
    await page.keyboard.press('e')
    await page.getByRole('radio', { name: 'A number of days' }).focus()
    await page.keyboard.press('Space')
    await page.getByLabel('Days', { exact: true }).fill('-400')
    await expect(page.getByText(/A visit was taken on .*: the end cannot lie before it\./)).toBeVisible()
    await page.keyboard.press('Escape')
  })

  test('a receptionist corrects a balance only with a manager’s PIN in place, and stays at the desk', async () => {
    const { page } = desk
    await become(page, receptionist.name, receptionist.pin)
    await page.keyboard.press('c')
    await expect(page.getByRole('heading', { name: 'Correct Ten massages' })).toBeVisible()
    await page.getByLabel('Visits more or fewer').fill('2')
    await chooseReason(page, 'Goodwill')
    await page.getByRole('button', { name: /^Correct the balance/ }).press('Enter')
    await expect(page.getByRole('heading', { name: 'A manager’s PIN' })).toBeVisible()
    await page.keyboard.type(managerPin)
    await page.keyboard.press('Enter')
    await expect(page.locator('[data-left]').first()).toHaveText('11')
    await expect(page.getByText(/Balance corrected, Ten massages, goodwill/)).toBeVisible()
    await expect(page.getByRole('button', { name: new RegExp(`Switch person: ${receptionist.name}`) })).toBeVisible()
  })

  test('a refund: the formulas side by side, a fee, the PIN, the money to hand over and its receipt', async () => {
    const { page } = desk
    await page.keyboard.press('r')
    await expect(page.getByRole('heading', { name: 'Refund Ten massages' })).toBeVisible()
    // 600.00 for ten, one used: 540.00 by value, 560.00 by list price of a 40.00 massage.
    await expect(page.getByRole('radio', { name: /^Value left/ })).toBeChecked()
    await expect(page.getByRole('radio', { name: /^Value left/ })).toHaveAccessibleName(/540\.00/)
    await expect(page.getByRole('radio', { name: /^Less list price/ })).toHaveAccessibleName(/560\.00/)
    await expect(page.getByRole('radio', { name: /^In full/ })).toBeDisabled()
    await page.getByRole('textbox', { name: /Fee kept/ }).fill('20')
    const withFee = page.getByRole('radio', { name: /^Value left, less the fee/ })
    await expect(withFee).toHaveAccessibleName(/520\.00/)
    await withFee.focus()
    await page.keyboard.press('Space')
    await chooseReason(page, 'The client asked')
    const giveBack = page.getByRole('button', { name: /^Give back 520\.00/ })
    await expect(giveBack).toBeEnabled()
    await giveBack.press('Enter')
    await expect(page.getByRole('dialog').getByText(/Refund Ten massages: 520\.00/)).toBeVisible()
    await page.keyboard.type(managerPin)
    await page.keyboard.press('Enter')
    await expect(page.getByText('Refunded and saved')).toBeVisible()
    await expect(page.locator('[data-change]')).toHaveText(/520\.00/)
    await page.getByRole('button', { name: 'Show the receipt' }).press('Enter')
    await expect(page.getByRole('dialog').getByText(/WA-01-/).first()).toBeVisible()
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    await expect(page.getByRole('article', { name: 'Ten massages' })).toHaveAttribute('data-spent', 'true')
    await expect(page.getByText(/Refunded, Ten massages, the client asked/)).toBeVisible()
  })

  test('what was refunded is not refunded again, and no visit comes from it: sell or pay', async () => {
    const { page } = desk
    await page.keyboard.press('r')
    await expect(page.getByText(/This membership was refunded on .* and ended with it/).first()).toBeVisible()
    await expect(page.getByRole('button', { name: 'Sell a membership' })).toBeVisible()
    await expect(page.getByRole('button', { name: 'Pay for this visit' })).toBeVisible()
  })

  test('a bill is cancelled from its receipt, what a card cannot take back goes onto the account', async () => {
    const { page, answer, clientId, typeIds } = desk
    await become(page, 'Ewa Lis', managerPin)
    await answer('/sell', { operationId: v7(), clientId, lines: [{ typeId: typeIds[facials], startDay: null }], discount: null, tenders: [{ method: 'card', amountMinor: 26_000 }] })
    await page.keyboard.press('Escape')
    await openCard(page)
    await page.getByRole('button', { name: 'More with Five facials' }).press('Enter')
    await page.getByRole('menuitem', { name: 'Receipt of the sale' }).press('Enter')
    await page.getByRole('button', { name: 'Cancel this bill' }).press('Enter')
    await page.getByRole('checkbox', { name: /Card cannot take it back/ }).focus()
    await page.keyboard.press('Space')
    await expect(page.getByText('Client account, instead of: Card')).toBeVisible()
    await chooseReason(page, 'Entered by mistake')
    await page.getByRole('button', { name: /^Cancel the bill, give back 260\.00/ }).press('Enter')
    await expect(page.getByText('Bill cancelled and saved')).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await expect(page.getByText(/260\.00.zł on account/)).toBeVisible()
    await expect(page.getByRole('article', { name: 'Five facials' })).toHaveAttribute('data-spent', 'true')
  })

  test('the account: topped up, paid out, every movement with the balance after it', async () => {
    const { page } = desk
    await page.keyboard.press('a')
    await expect(page.getByRole('heading', { name: 'Client account' })).toBeVisible()
    await expect(page.locator('[data-balance]')).toHaveText(/260\.00/)
    await page.getByRole('textbox', { name: /^Amount/ }).fill('40')
    await page.keyboard.press('Enter')
    await page.keyboard.press('F9')
    await expect(page.getByText('Paid and saved')).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(page.getByText(/300\.00.zł on account/)).toBeVisible()
    await page.keyboard.press('a')
    await page.getByRole('button', { name: 'Pay out', exact: true }).press('Enter')
    await page.getByRole('textbox', { name: /^Amount/ }).fill('100')
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').getByRole('button', { name: /^Give back 100/ }).press('Enter')
    await expect(page.getByText('Paid out and saved')).toBeVisible()
    await expect(page.locator('[data-balance]')).toHaveText(/200\.00/)
    const rows = page.getByRole('table', { name: 'Statement' }).getByRole('row')
    await expect(rows.nth(1)).toContainText('Paid out from the account')
    await expect(rows.nth(2)).toContainText('Put on the account')
    await expect(rows.nth(3)).toContainText('Came back onto the account')
    await page.keyboard.press('Escape')
    await expect(page.getByRole('heading', { name: client, exact: true })).toBeVisible()
  })

  test('the day tells all of it in words', async () => {
    const { page } = desk
    await page.getByRole('navigation').getByRole('button', { name: 'Day' }).press('Enter')
    for (const words of [/Refunded, Ten massages, the client asked/, /Cancelled, Five facials, entered by mistake/, /Paid out from the account/, /Balance corrected, Ten massages, goodwill/]) await expect(page.getByText(words).first()).toBeVisible()
  })
})
