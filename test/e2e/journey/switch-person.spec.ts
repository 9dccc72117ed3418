import { expect, test } from '@playwright/test'
import { v7 } from 'uuid'
import { client, givePin, managerName, managerPin, openBusinessDesk, openCard } from '../../fixtures/business-desk.ts'
import type { BusinessDesk } from '../../fixtures/business-desk.ts'
import { findBrowser } from '../../fixtures/find-browser.ts'

test.describe.serial('somebody else takes over', () => {
  let desk: BusinessDesk
  test.beforeAll(async () => {
    const { part, lacking } = await findBrowser()
    test.skip(part === null, lacking ?? '')
    desk = await openBusinessDesk()
    await desk.answer('/save-person', { operationId: v7(), personId: null, name: 'Ola Ruta', role: 'receptionist', pin: '1357', archived: false })
    await desk.page.reload()
    await desk.page.getByRole('button', { name: new RegExp(managerName) }).click()
    await givePin(desk.page, managerPin)
  })
  test.afterAll(() => desk?.close())

  test('by F4: a wrong PIN is said and the dialog stays, the right one changes the person and closes nothing', async () => {
    const { page } = desk
    await openCard(page)
    await page.keyboard.press('F4')
    await page.getByRole('dialog').getByRole('button', { name: /Ola Ruta/ }).press('Enter')
    await page.keyboard.type('9999')
    await page.keyboard.press('Enter')
    await expect(page.getByText('That PIN is not right. 4 tries left')).toBeVisible()
    await page.keyboard.type('1357')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await expect(page.getByRole('banner').getByText('Ola Ruta')).toBeVisible()
    await expect(page.getByRole('heading', { name: client, exact: true })).toBeVisible()
  })

  test('who may not change settings is told so, with the way to somebody who may', async () => {
    const { page } = desk
    await page.getByRole('navigation').getByText('Settings', { exact: true }).click()
    await expect(page.getByText('Only a manager changes these.')).toBeVisible()
    await expect(page.getByRole('tabpanel').getByRole('button', { name: /^Save/ })).toBeDisabled()
    await expect(page.getByRole('tabpanel').getByRole('button', { name: 'Archive' })).toBeDisabled()
    await page.getByRole('tabpanel').getByRole('button', { name: 'Switch person' }).click()
    await expect(page.getByRole('dialog', { name: 'Switch person' })).toBeVisible()
    await page.keyboard.press('Escape')
  })

  test('a discount above the limit is refused with a way out, and the bill stays', async () => {
    const { page } = desk
    await openCard(page)
    await page.keyboard.press('F3')
    await page.getByRole('button', { name: /Ten massages/ }).press('Space')
    await page.getByRole('button', { name: 'Add a discount' }).press('Enter')
    await page.getByRole('textbox', { name: 'Percent' }).fill('50')
    await page.keyboard.press('Enter')
    await expect(page.getByText('A discount above 10 % needs a manager.')).toBeVisible()
    await expect(page.locator('[data-total]')).toBeVisible()
    await page.getByRole('button', { name: 'Without the discount' }).press('Enter')
    await expect(page.getByRole('button', { name: /^Take 600/ })).toBeEnabled()
  })

  test('Ctrl+K finds an action by its name and does it', async () => {
    const { page } = desk
    await page.keyboard.press('Control+k')
    await page.keyboard.type('lock')
    await page.keyboard.press('Enter')
    await expect(page.getByText('Who is at the desk?')).toBeVisible()
  })
})
