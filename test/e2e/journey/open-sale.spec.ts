import { expect, test } from '@playwright/test'
import { v7 } from 'uuid'
import { client, givePin, managerPin, openBusinessDesk, openCard } from '../../fixtures/business-desk.ts'
import type { BusinessDesk } from '../../fixtures/business-desk.ts'
import { findBrowser } from '../../fixtures/find-browser.ts'

test.describe.serial('a sale that is open', () => {
  let desk: BusinessDesk
  test.beforeAll(async () => {
    const { part, lacking } = await findBrowser()
    test.skip(part === null, lacking ?? '')
    desk = await openBusinessDesk()
  })
  test.afterAll(() => desk?.close())

  test('outlives the page loaded anew: what was put down is still there, and it is one sale', async () => {
    const { page } = desk
    await openCard(page)
    await page.keyboard.press('F3')
    await page.getByRole('button', { name: /Ten massages/ }).press('Space')
    await page.getByRole('button', { name: 'Card', exact: true }).press('Enter')
    await page.getByRole('textbox', { name: /Amount/ }).focus()
    await page.keyboard.type('200')
    await page.keyboard.press('F9')
    await expect(page.getByRole('textbox', { name: /Cash given/ })).toHaveValue('400.00')
    await page.reload()
    await givePin(page, managerPin)
    await expect(page.getByRole('heading', { name: `Sell to ${client}` })).toBeVisible()
    await expect(page.getByRole('textbox', { name: /Cash given/ })).toHaveValue('400.00')
    await page.keyboard.press('F9')
    await expect(page.getByText('Sold and saved')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('article', { name: 'Ten massages' })).toHaveCount(1)
    expect((await desk.answer('/read-shift')).shift).toMatchObject({ sales: 1, totalMinor: 60_000 })
  })

  test('the last receipt comes back by F10 with what was handed over by each way', async () => {
    const { page } = desk
    await page.keyboard.press('F10')
    const receipt = page.getByRole('dialog', { name: 'Receipt' })
    await expect(receipt.getByText('WA-01-1-000001')).toBeVisible()
    await expect(receipt.getByText('200.00')).toBeVisible()
    await expect(receipt.getByText('400.00')).toBeVisible()
    await page.keyboard.press('Escape')
  })

  test('a lock keeps a half-typed form and an open question', async () => {
    const { page } = desk
    await page.getByRole('button', { name: 'Edit' }).press('Enter')
    await page.getByLabel('Note for the desk').fill('Prefers Ewa')
    await page.keyboard.press('F8')
    await givePin(page, managerPin)
    await expect(page.getByLabel('Note for the desk')).toHaveValue('Prefers Ewa')
    await page.keyboard.press('Escape')
  })

  test('another client in between loses nothing', async () => {
    const { page } = desk
    await page.keyboard.press('F3')
    await page.getByRole('button', { name: /Five facials/ }).press('Space')
    await expect(page.getByRole('button', { name: /^Take 260/ })).toBeEnabled()
    await desk.answer('/save-client', { operationId: v7(), clientId: null, client: { name: 'Jan Nowak', phones: ['602 111 999'], email: '', note: '' } })
    await page.keyboard.press('F2')
    await page.keyboard.type('1999')
    await expect(page.getByRole('option', { name: /Jan Nowak/ })).toBeVisible()
    await page.keyboard.press('Enter')
    await page.keyboard.press('F3')
    await page.getByRole('button', { name: /Ten massages/ }).press('Space')
    await page.keyboard.press('F9')
    await expect(page.getByText('Sold and saved')).toBeVisible()
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: new RegExp(`^${client}`) }).first().press('Enter')
    await expect(page.getByRole('button', { name: /^Take 260/ })).toBeEnabled()
  })
})
