import { expect, test } from '@playwright/test'
import { expectSold, openGoods, soldGiftCard } from '../../fixtures/bill-desk.ts'
import { openBrowserDesk } from '../../fixtures/browser-desk.ts'
import { client, givePin, managerPin, openBusinessDesk, openCard } from '../../fixtures/business-desk.ts'
import { findBrowser } from '../../fixtures/find-browser.ts'
import { tempFolder } from '../../fixtures/temp-folder.ts'

test('sales put aside and the one in hand outlive a crash, at another address in another browser, and are sold once', async () => {
  const { part, lacking } = await findBrowser()
  test.skip(part === null, lacking ?? '')
  const folder = tempFolder()
  const before = await openBusinessDesk({ dataFolder: folder.path })
  const { code } = await soldGiftCard(before, 'multiple', 3000)
  const { page: first } = before
  await first.keyboard.press('F3')
  await openGoods(first, '2', /^30-minute massage/)
  await first.keyboard.press('Space')
  await expect(first.getByRole('button', { name: /^Take 40/ })).toBeEnabled()
  await first.locator('body').press('p')
  await expect(first.getByRole('dialog').getByRole('textbox')).toBeFocused()
  await first.keyboard.type('blue coat')
  await first.keyboard.press('Enter')
  await expect(first.getByRole('button', { name: /^blue coat/ })).toBeVisible()
  await openCard(first)
  await first.keyboard.press('F3')
  await openGoods(first, '2', /^30-minute massage/)
  await first.keyboard.press('Space')
  await first.getByRole('button', { name: 'Gift card', exact: true }).press('Enter')
  await first.keyboard.type(code, { delay: 40 })
  await first.keyboard.press('Enter')
  await expect(first.getByRole('textbox', { name: /Cash given/ })).toHaveValue('10.00')
  // Everything above is on the desk's disk before it is killed.
  await expect.poll(async () => JSON.stringify(await before.answer('/read-open-sales'))).toContain(code)
  await before.desk.stop('SIGKILL')
  await before.browser.close()

  const after = await openBrowserDesk({ dataFolder: folder.path })
  const { page } = after
  expect(new URL(after.desk.address).port).not.toBe(new URL(before.desk.address).port)
  await givePin(page, managerPin)
  await expect(page.getByRole('heading', { name: `Sell to ${client}` })).toBeVisible()
  await expect(page.getByRole('textbox', { name: /Cash given/ })).toHaveValue('10.00')
  await page.keyboard.press('F9')
  await expectSold(page)
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('heading', { name: 'A sale is open' })).toBeVisible()
  await page.getByRole('button', { name: /^blue coat/ }).press('Enter')
  await expect(page.getByRole('heading', { name: 'Sell without a client' })).toBeVisible()
  await expect(page.getByRole('button', { name: /^Take 40/ })).toBeEnabled()
  await page.keyboard.press('F9')
  await expectSold(page)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Who is at the counter?' })).toBeVisible()
  await expect(page.getByRole('heading', { name: /open/ })).toHaveCount(0)
  await after.close()
  folder.remove()
})

test('a sale thrown away comes back by undo', async () => {
  const { part, lacking } = await findBrowser()
  test.skip(part === null, lacking ?? '')
  const desk = await openBusinessDesk()
  const { page } = desk
  await openCard(page)
  await page.keyboard.press('F3')
  await expect(page.getByRole('button', { name: /^Ten massages/ })).toBeFocused()
  await page.keyboard.press('Space')
  await expect(page.getByRole('button', { name: /^Take 600/ })).toBeEnabled()
  await page.locator('body').press('p')
  await page.getByRole('button', { name: `Throw away the sale: ${client}` }).press('Enter')
  await expect(page.getByRole('heading', { name: 'A sale is open' })).toHaveCount(0)
  await page.getByRole('button', { name: 'Undo', exact: true }).press('Enter')
  await page.getByRole('button', { name: new RegExp(`^${client}`) }).first().press('Enter')
  await expect(page.getByRole('button', { name: /^Take 600/ })).toBeEnabled()
  await desk.close()
})
