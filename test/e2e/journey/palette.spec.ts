import { expect, test } from '@playwright/test'
import { openGoods, receptionistTakesOver, standAtCard } from '../../fixtures/bill-desk.ts'
import { client, openBusinessDesk, openCard, sellTo } from '../../fixtures/business-desk.ts'
import type { BusinessDesk } from '../../fixtures/business-desk.ts'
import { findBrowser } from '../../fixtures/find-browser.ts'

test.describe.serial('everything that may be done, from one list', () => {
  let desk: BusinessDesk
  test.beforeAll(async () => {
    const { part, lacking } = await findBrowser()
    test.skip(part === null, lacking ?? '')
    desk = await openBusinessDesk()
    await sellTo(desk, 0)
  })
  test.afterAll(() => desk?.close())
  const find = async (typed: string) => {
    await desk.page.keyboard.press('Control+k')
    await expect(desk.page.getByRole('dialog').getByRole('searchbox')).toBeFocused()
    await desk.page.keyboard.type(typed, { delay: 40 })
  }
  const first = () => desk.page.getByRole('menuitem').first()

  for (const [typed, name, seen] of [
    ['put cash', 'Shift: Put cash in', /^Put cash in/],
    ['gift', 'Sell to this client: Gift cards', /^Sell/],
    ['x rep', 'Shift: X report', /^X report/],
    ['brnch', 'Settings: Branch', /^Settings/],
    ['setings peopel', 'Settings: People', /^Settings/],
  ] as const) {
    test(`“${typed}” leads to ${name}`, async () => {
      const { page } = desk
      await find(typed)
      await expect(page.getByRole('menuitem', { name: name.split(': ')[1] ?? '' }).first()).toBeVisible()
      await page.keyboard.press('Enter')
      await expect(page.getByRole('heading', { name: seen }).first()).toBeVisible()
      await page.keyboard.press('Escape')
      await page.keyboard.press('Escape')
      await expect(page.getByRole('heading', { name: 'Who is at the counter?' })).toBeVisible()
    })
  }

  test('from the day’s list a refund of the client whose card is open, though its card has to be read first', async () => {
    const { page } = desk
    await openCard(page)
    await find('go day')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { name: client, exact: true })).toHaveCount(0)
    await find('refund')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { name: /^Refund/ })).toBeVisible()
    await page.keyboard.press('Escape')
  })

  test('a visit is given back by its key and a reason', async () => {
    const { page } = desk
    await standAtCard(page)
    await page.keyboard.press('Enter')
    await expect(page.locator('[data-left]').first()).toHaveText('9')
    await page.keyboard.press('u')
    await expect(page.getByRole('menuitem').first()).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(page.locator('[data-left]').first()).toHaveText('10')
  })

  test('a sale that was put aside is taken up again', async () => {
    const { page } = desk
    await page.keyboard.press('F3')
    await openGoods(page, '2', /^30-minute massage/)
    await page.keyboard.press('Space')
    await expect(page.locator('[data-total]')).toBeVisible()
    await page.locator('body').press('p')
    await find('sale lucja')
    await expect(first()).toHaveText(`Go on with the sale: ${client}`)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { name: `Sell to ${client}` })).toBeVisible()
  })

  test('F1 tells the keys of this screen and those that work everywhere', async () => {
    const { page } = desk
    await page.keyboard.press('F1')
    await expect(page.getByRole('heading', { name: 'This screen', exact: true })).toBeVisible()
    await expect(page.getByRole('dialog')).toContainText('Put the sale aside')
    await expect(page.getByRole('dialog')).toContainText('Switch person')
    await page.keyboard.press('Escape')
  })

  test('whoever may not change the catalogue is not offered it', async () => {
    const { page } = desk
    await receptionistTakesOver(desk)
    await find('settings')
    await expect(page.getByRole('menuitem', { name: 'Settings: Network' })).toBeVisible()
    await expect(page.getByRole('menuitem', { name: 'Settings: Services' })).toHaveCount(0)
    await page.keyboard.press('Escape')
  })
})
