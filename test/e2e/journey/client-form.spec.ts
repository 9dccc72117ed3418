import { expect, test } from '@playwright/test'
import { client, openBusinessDesk } from '../../fixtures/business-desk.ts'
import type { BusinessDesk } from '../../fixtures/business-desk.ts'
import { findBrowser } from '../../fixtures/find-browser.ts'

test.describe.serial('the form of a client', () => {
  let desk: BusinessDesk
  test.beforeAll(async () => {
    const { part, lacking } = await findBrowser()
    test.skip(part === null, lacking ?? '')
    desk = await openBusinessDesk()
  })
  test.afterAll(() => desk?.close())

  test('Esc steps back, and what was typed comes back from the line at the foot', async () => {
    const { page } = desk
    await page.keyboard.press('F6')
    await expect(page.getByLabel('Name', { exact: true })).toBeFocused()
    await page.keyboard.type('Marta Nowa')
    await page.keyboard.press('Escape')
    await expect(page.getByText('Not saved: what you typed')).toBeVisible()
    await page.getByRole('button', { name: 'Undo', exact: true }).press('Enter')
    await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Marta Nowa')
  })

  test('a phone that belongs to another client says so, however it is spelt, and leads there', async () => {
    const { page } = desk
    await page.getByLabel('Phone', { exact: true }).fill('601-234-821')
    await expect(page.getByText(`This phone belongs to ${client}.`)).toBeVisible()
    await page.getByRole('button', { name: `Open ${client}` }).press('Enter')
    await expect(page.getByRole('heading', { name: client, exact: true })).toBeVisible()
    await page.getByRole('button', { name: 'Edit' }).press('Enter')
    await expect(page.getByLabel('Phone', { exact: true })).toHaveValue('+48 601 234 821')
    await expect(page.getByText(/This phone belongs to/)).toHaveCount(0)
    await page.keyboard.press('Escape')
    await expect(page.getByText('Not saved: what you typed')).toHaveCount(0)
  })
})
