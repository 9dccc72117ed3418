import { expect, test } from '@playwright/test'
import { v7 } from 'uuid'
import { openGoods, soldGiftCard, standAtCard } from '../../fixtures/bill-desk.ts'
import { client, managerName, openBusinessDesk, sellTo } from '../../fixtures/business-desk.ts'
import type { BusinessDesk } from '../../fixtures/business-desk.ts'
import { findBrowser } from '../../fixtures/find-browser.ts'
import { scan } from '../../fixtures/scanner.ts'

const ukrainian = { W: 'Ц', A: 'Ф', G: 'П' }
const arabic = { W: 'ص', A: 'ش', 0: '٠', 1: '١' }
const french = { W: 'Z', A: 'Q', '-': ')', 0: 'à', 1: '&' }
const receipt = 'WA-01-1-000001'
const membership = 'WA01-000001'

test.describe.serial('a scanner is a keyboard', () => {
  let desk: BusinessDesk
  test.beforeAll(async () => {
    const { part, lacking } = await findBrowser()
    test.skip(part === null, lacking ?? '')
    desk = await openBusinessDesk()
    await sellTo(desk, 0)
  })
  test.afterAll(() => desk?.close())
  const atCounter = () => expect(desk.page.getByRole('heading', { name: 'Who is at the counter?' })).toBeVisible()
  const atCard = () => expect(desk.page.getByRole('heading', { name: client, exact: true })).toBeVisible()
  const toCounter = async () => {
    await desk.page.keyboard.press('Escape')
    await atCounter()
  }

  for (const [what, layout] of Object.entries({ 'a Latin': {}, 'a Ukrainian': ukrainian, 'an Arabic': arabic, 'a French': french })) {
    test(`a membership's number opens the card of its client, on ${what} layout`, async () => {
      await atCounter()
      await scan(desk.page, membership, { layout })
      await atCard()
      await expect(desk.page.getByRole('button', { name: /Deduct 1 visit/ })).toBeEnabled()
      await toCounter()
    })
  }

  test('after a scan Enter takes the visit, wherever the focus was', async () => {
    const { page } = desk
    await page.keyboard.press('F2')
    await page.keyboard.type('now')
    await scan(page, membership)
    await atCard()
    await page.keyboard.press('Enter')
    await expect(page.locator('[data-left]').first()).toHaveText('9')
    await toCounter()
  })

  test('in a field nothing is left of it, and what stood there stays', async () => {
    const { page } = desk
    await page.keyboard.press('F6')
    const name = page.getByLabel('Name', { exact: true })
    await expect(name).toBeFocused()
    await page.keyboard.type('Olena ', { delay: 40 })
    await scan(page, '9999999999999', { end: 'Tab' })
    await expect(page.getByText('Nothing here has the code 9999999999999.')).toBeVisible()
    await expect(name).toHaveValue('Olena ')
    await expect(name).toBeFocused()
    await page.keyboard.type('Ko', { delay: 40 })
    await expect(name).toHaveValue('Olena Ko')
    await page.getByRole('button', { name: 'Search by phone' }).press('Enter')
    await expect(page.getByRole('combobox')).toBeFocused()
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    await toCounter()
  })

  test('typing with 90 ms between the keys is typing, in a field and out of one', async () => {
    const { page } = desk
    await page.keyboard.press('F2')
    await scan(page, membership, { gapMs: 90, end: null })
    await expect(page.getByRole('combobox')).toHaveValue(membership)
    await page.keyboard.press('Enter')
    await atCard()
    // Letters out of a field are keys of the desk, each of them.
    await scan(page, 'z', { gapMs: 90, end: null })
    await expect(page.getByRole('heading', { name: /^Freeze/ })).toBeVisible()
    await page.keyboard.press('Escape')
    await toCounter()
  })

  test('on the card the letters of a scan are no keys of it', async () => {
    const { page } = desk
    await scan(page, membership)
    await atCard()
    await scan(page, 'ZECRA1', { end: 'Tab' })
    await expect(page.getByText('Nothing here has the code ZECRA1.')).toBeVisible()
    await expect(page.getByRole('heading', { name: /^Freeze/ })).toHaveCount(0)
    await expect(page.getByRole('button', { name: /Deduct 1 visit/ })).toBeVisible()
    await toCounter()
  })

  test('a receipt is shown, and under an open window nothing moves', async () => {
    const { page } = desk
    await scan(page, receipt)
    await expect(page.getByRole('dialog')).toContainText(receipt)
    await scan(page, membership)
    await expect(page.getByText('Finish or close this window first, then scan again.')).toBeVisible()
    await expect(page.getByRole('dialog')).toContainText(receipt)
    await page.keyboard.press('Escape')
    await atCounter()
  })

  test('a gift card is looked up, and pays a bill that is open', async () => {
    const { page } = desk
    const { code, number } = await soldGiftCard(desk, 'multiple', 3000)
    await scan(page, code)
    await expect(page.locator('[data-to-spend]')).toHaveText(/30\.00/)
    await toCounter()
    await standAtCard(page)
    await page.keyboard.press('F3')
    await openGoods(page, '2', /^30-minute massage/)
    await page.keyboard.press('Space')
    await page.getByRole('button', { name: /Who pays for it/ }).press('Enter')
    await page.getByRole('option', { name: 'Paid with money' }).press('Enter')
    await expect(page.getByRole('button', { name: /^Take 40/ })).toBeEnabled()
    await scan(page, number)
    await expect(page.getByText(/It finds the card; to pay with it, scan or type its code/)).toBeVisible()
    await scan(page, code)
    await expect(page.getByText(`••${code.slice(-4)}`)).toBeVisible()
    await expect(page.getByRole('textbox', { name: /Cash given/ })).toHaveValue('10.00')
    await page.keyboard.press('F9')
    await expect(page.getByText('Sold and saved')).toBeVisible()
    await page.keyboard.press('Escape')
    await toCounter()
  })

  test('the search box finds by number: a gift card, a receipt', async () => {
    const { page } = desk
    const { number } = await soldGiftCard(desk, 'multiple', 5000)
    await page.keyboard.press('F2')
    await page.keyboard.type(number.toLowerCase(), { delay: 40 })
    await expect(page.getByRole('option', { name: `Gift card ${number}` })).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(page.locator('[data-to-spend]')).toHaveText(/50\.00/)
    await page.keyboard.press('F2')
    await page.keyboard.type(receipt, { delay: 40 })
    await expect(page.getByRole('option', { name: `Receipt ${receipt}` })).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('dialog')).toContainText(receipt)
    await page.keyboard.press('Escape')
    await toCounter()
  })

  test('on the lock screen it opens nothing and is nobody’s PIN', async () => {
    const { page } = desk
    await desk.answer('/save-person', { operationId: v7(), personId: null, name: 'Ola Ruta', role: 'receptionist', pin: '1357', archived: false })
    await page.keyboard.press('F8')
    await page.getByRole('button', { name: new RegExp(managerName) }).press('Enter')
    await expect(page.getByText('Enter your PIN', { exact: true })).toBeVisible()
    await scan(page, membership)
    await expect(page.getByText(/tries left/)).toHaveCount(0)
    await page.keyboard.type('2468', { delay: 40 })
    await page.keyboard.press('Enter')
    await atCounter()
  })
})
