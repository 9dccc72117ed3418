import { expect, test } from '@playwright/test'
import { managerName, openBusinessDesk, openCard, sellTo } from '../../fixtures/business-desk.ts'
import type { BusinessDesk } from '../../fixtures/business-desk.ts'
import { findBrowser } from '../../fixtures/find-browser.ts'

// What is saved in the settings is what the counter then works with.
test.describe.serial('settings, saved and used', () => {
  let desk: BusinessDesk
  const tab = async (name: string): Promise<void> => {
    await desk.page.getByRole('navigation').getByText('Settings', { exact: true }).click()
    await desk.page.getByRole('tab', { name, exact: true }).click()
  }
  test.beforeAll(async () => {
    const { part, lacking } = await findBrowser()
    test.skip(part === null, lacking ?? '')
    desk = await openBusinessDesk()
    await sellTo(desk, 0)
  })
  test.afterAll(() => desk?.close())

  test('a type’s name, price and colour: sold so from now on, and what was sold stays', async () => {
    const { page } = desk
    await tab('Memberships')
    await page.getByRole('tabpanel').getByRole('button', { name: /Ten massages/ }).click()
    await page.getByRole('textbox', { name: 'Name' }).fill('Ten long massages')
    await page.getByRole('textbox', { name: /Price/ }).fill('720,50')
    await page.getByRole('radio', { name: 'Manila' }).focus()
    for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowRight')
    await expect(page.getByRole('radio', { name: 'Sky' })).toBeChecked()
    await expect(page.getByRole('region', { name: 'Preview' }).getByRole('article', { name: 'Ten long massages' }).first()).toHaveAttribute('data-stock', 'sky')
    await page.getByRole('tabpanel').getByRole('button', { name: /Save/ }).click()
    await expect(page.getByText('Ten long massages is saved')).toBeVisible()
    await openCard(page)
    await expect(page.getByRole('article', { name: 'Ten massages' })).toHaveAttribute('data-stock', 'manila')
    await page.keyboard.press('F3')
    await page.getByRole('button', { name: /Ten long massages/ }).press('Space')
    await page.keyboard.press('F9')
    await expect(page.getByText('Sold and saved')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('article', { name: 'Ten long massages' })).toHaveAttribute('data-stock', 'sky')
  })

  test('a service’s name: it is deducted by it', async () => {
    const { page } = desk
    await tab('Services')
    await page.getByRole('tabpanel').getByRole('button', { name: /30-minute massage/ }).click()
    await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Half an hour')
    await page.keyboard.press('Enter')
    await expect(page.getByText('Half an hour is saved')).toBeVisible()
    await openCard(page)
    await expect(page.getByRole('radio', { name: /Half an hour/ })).toBeVisible()
  })

  test('the branch’s address and foot stand on the next receipt', async () => {
    const { page } = desk
    await tab('Branch')
    await page.getByRole('textbox', { name: 'Address' }).fill('ul. Nowa 1')
    await page.getByRole('textbox', { name: 'Foot of the receipt' }).fill('See you soon.')
    await page.getByRole('tabpanel').getByRole('button', { name: /Save/ }).click()
    await expect(page.getByText('Warsaw is saved')).toBeVisible()
    await sellTo(desk, 1)
    await page.getByRole('navigation').getByText('Day', { exact: true }).click()
    await page.getByRole('button', { name: /^Show receipt/ }).first().click()
    await expect(page.getByRole('dialog').getByText('ul. Nowa 1')).toBeVisible()
    await expect(page.getByRole('dialog').getByText('See you soon.')).toBeVisible()
    await page.keyboard.press('Escape')
  })

  test('a new person unlocks with their PIN, and no more once they have left', async () => {
    const { page } = desk
    await tab('People')
    await page.getByRole('button', { name: 'Add a person' }).click()
    await page.getByRole('textbox', { name: 'Name' }).fill('Ola Ruta')
    await page.getByLabel('PIN', { exact: true }).fill('1357')
    await page.keyboard.press('Enter')
    await expect(page.getByText('Ola Ruta is saved')).toBeVisible()
    const unlock = async (name: string, pin: string): Promise<void> => {
      await page.keyboard.press('F4')
      await page.getByRole('dialog').getByRole('button', { name: new RegExp(name) }).click()
      await page.keyboard.type(pin)
      await page.keyboard.press('Enter')
      await expect(page.getByRole('banner').getByText(name)).toBeVisible()
    }
    await unlock('Ola Ruta', '1357')
    await unlock(managerName, '2468')
    await page.getByRole('tabpanel').getByRole('button', { name: /Ola Ruta/ }).click()
    await page.getByRole('button', { name: 'May no longer unlock this desk' }).click()
    await expect(page.getByRole('tabpanel').getByText('may no longer unlock')).toBeVisible()
    await page.keyboard.press('F4')
    await expect(page.getByText('Nobody else may unlock this desk yet.')).toBeVisible()
    await page.keyboard.press('Escape')
  })

  test('a backup and a check of the ledger answer in words', async () => {
    const { page } = desk
    await tab('This desk')
    await page.getByRole('button', { name: 'Back up now' }).click()
    await expect(page.getByText(/Backed up and opened to verify/)).toBeVisible()
    await page.getByRole('button', { name: 'Check the ledger' }).click()
    await expect(page.getByText(/All is well/)).toBeVisible()
  })
})
