import { expect, test } from '@playwright/test'
import { client, openBusinessDesk, openCard, sellTo } from '../../fixtures/business-desk.ts'
import { findBrowser } from '../../fixtures/find-browser.ts'
import { joinInBrowser, openNetwork } from '../../fixtures/network-in-browser.ts'

test('a desk that began alone joins with what it has: first it says what is the network’s, then everything goes out', async () => {
  test.setTimeout(200_000)
  const { part, lacking } = await findBrowser()
  test.skip(part === null, lacking ?? '')
  const network = await openNetwork()
  const lone = await openBusinessDesk()
  await sellTo(lone, 0)
  const { page } = lone
  await page.getByText('Settings', { exact: true }).first().click()
  await page.getByRole('tab', { name: 'Network' }).click()
  await expect(page.getByRole('heading', { name: 'This desk works alone' })).toBeVisible()
  await page.getByLabel('Address of the server').fill(network.wire.address)
  await page.getByLabel('Code', { exact: true }).fill(network.firstCode)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'What are these called in the network?' })).toBeVisible({ timeout: 30_000 })
  const folder = process.env['COUNTERFOIL_SCREENS']
  if (folder !== undefined) await page.screenshot({ path: `${folder}/match-light.png` })
  await expect(page.getByText('The branch is the one your code was made for.')).toBeVisible()
  await page.getByRole('button', { name: 'Go by these and send' }).click()
  await expect(page.getByRole('heading', { name: 'This desk belongs to Test' })).toBeVisible()
  await expect(page.locator('[data-status-chip]')).toHaveText('All saved', { timeout: 60_000 })
  const other = await joinInBrowser(network, await network.newCode())
  await expect(async () => { await openCard(other.page) }).toPass({ timeout: 30_000 })
  await expect(other.page.getByRole('heading', { name: client, exact: true })).toBeVisible()
  await expect(other.page.locator('[data-left]').first()).toHaveText('10')
  await other.close()
  await lone.close()
  await network.close()
})
