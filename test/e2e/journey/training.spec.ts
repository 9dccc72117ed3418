import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { managerPin, openBusinessDesk } from '../../fixtures/business-desk.ts'
import { findBrowser } from '../../fixtures/find-browser.ts'

test('practising: begun in Settings, marked on every screen, left by one press, and nothing of it is at work', async () => {
  const { part, lacking } = await findBrowser()
  test.skip(part === null, lacking ?? '')
  const desk = await openBusinessDesk()
  const { page } = desk
  // Another ledger is another desk to the window: it begins locked, and everybody's own PIN opens it.
  const unlock = async () => {
    await expect(page.getByText('Enter your PIN')).toBeVisible()
    await page.keyboard.type(managerPin)
    await page.keyboard.press('Enter')
    await expect(page.getByText('Who is at the counter?')).toBeVisible()
  }
  await page.getByRole('navigation').getByText('Settings', { exact: true }).click()
  await page.getByRole('tab', { name: 'This desk', exact: true }).click()
  await page.getByRole('button', { name: 'Begin training' }).press('Enter')
  await unlock()
  await expect(page.getByText('Training: nothing here counts')).toBeVisible()
  await page.keyboard.press('F2')
  await page.keyboard.type('zoe practice')
  await expect(page.getByRole('option', { name: /Zoë Practice/ })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Zoë Practice' })).toBeVisible()
  await expect(page.getByText('Training: nothing here counts')).toBeVisible()
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([])
  await page.getByRole('button', { name: 'Back to work' }).press('Enter')
  await unlock()
  await expect(page.getByText('Training: nothing here counts')).toBeHidden()
  await page.keyboard.press('F2')
  await page.keyboard.type('zoe practice')
  await expect(page.getByText('Nobody found')).toBeVisible()
  await desk.close()
})
