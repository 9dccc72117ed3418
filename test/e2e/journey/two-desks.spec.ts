import { expect, test } from '@playwright/test'
import type { Locator, Page } from '@playwright/test'
import { findBrowser } from '../../fixtures/find-browser.ts'
import { joinInBrowser, networkManager, openCardOf, openNetwork } from '../../fixtures/network-in-browser.ts'

const client = 'Łucja Żółkowska'
const chip = (page: Page): Locator => page.locator('[data-status-chip]')
const left = (page: Page): Locator => page.locator('[data-left]').first()

/** One more visit from the open card, and its balance as it shows then. */
async function takeVisit(page: Page, leftAfter: number): Promise<void> {
  const again = page.getByRole('button', { name: 'Deduct another visit' })
  if (await again.isVisible()) await again.click()
  await page.getByRole('button', { name: /^Deduct 1 visit/ }).click()
  const isAnother = page.getByRole('button', { name: 'Yes, deduct another' })
  await expect(isAnother.or(page.getByRole('button', { name: /^Deducted/ }))).toBeVisible()
  if (await isAnother.isVisible()) await isAnother.click()
  await expect(left(page)).toHaveText(String(leftAfter))
}

async function newClientWithTenVisits(page: Page): Promise<void> {
  await page.keyboard.press('F7')
  await page.getByRole('button', { name: 'Open a shift' }).click()
  await expect(page.getByText(/is open$/)).toBeVisible()
  await page.keyboard.press('F6')
  await page.getByLabel('Name', { exact: true }).fill(client)
  await page.getByLabel('Phone', { exact: true }).fill('+48 601 234 821')
  await page.getByRole('button', { name: /^Save client/ }).click()
  await expect(page.getByRole('heading', { name: client, exact: true })).toBeVisible()
  await page.keyboard.press('F3')
  await page.getByRole('button', { name: /Ten / }).first().click()
  await page.keyboard.press('F9')
  await expect(page.getByText('Sold and saved')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(left(page)).toHaveText('10')
}

test('sold at A, used at B, both take the last visit unheard, meet, the manager answers at A, B shows it', async () => {
  test.setTimeout(300_000)
  const { part, lacking } = await findBrowser()
  test.skip(part === null, lacking ?? '')
  const network = await openNetwork()
  const a = await joinInBrowser(network, network.firstCode)
  const b = await joinInBrowser(network, await network.newCode())
  await newClientWithTenVisits(a.page)
  await expect(chip(a.page)).toHaveText('All saved')
  await test.step('used at B, seen at A', async () => {
    await expect(async () => { await openCardOf(b.page, '4821', client) }).toPass({ timeout: 30_000 })
    await takeVisit(b.page, 9)
    await expect(left(a.page)).toHaveText('9', { timeout: 15_000 })
    for (let leftAfter = 8; leftAfter >= 1; leftAfter -= 1) await takeVisit(b.page, leftAfter)
    await expect(left(a.page)).toHaveText('1', { timeout: 15_000 })
  })
  await test.step('both take the last one while the wire is cut', async () => {
    network.wire.set('cut')
    for (const { page } of [a, b]) {
      await takeVisit(page, 0)
      await expect(chip(page)).toHaveText(/^Offline since \d\d:\d\d · 1 waiting$/, { timeout: 20_000 })
      await expect(page.getByText(/^Balance as of/).first()).toBeVisible()
    }
  })
  await test.step('they meet, and both are asked the same', async () => {
    network.wire.set('whole')
    for (const { page } of [a, b]) {
      await chip(page).click()
      await page.getByRole('button', { name: 'Send now' }).click()
      await page.keyboard.press('Escape')
    }
    for (const { page } of [a, b]) await expect(chip(page)).toHaveText('Needs a look (1)', { timeout: 90_000 })
    for (const { page } of [a, b]) {
      await page.getByRole('navigation').getByRole('button', { name: /^To review/ }).click()
      await expect(page.getByText('Two desks took the last visit.')).toBeVisible()
    }
  })
  await test.step('the manager answers at A, B shows it', async () => {
    await a.page.getByRole('button', { name: /Count as owed/ }).click()
    for (const { page } of [a, b]) {
      await expect(page.getByText(new RegExp(`Count as owed · ${networkManager.name}`))).toBeVisible({ timeout: 30_000 })
      await expect(page.getByRole('button', { name: /Count as owed/ })).toHaveCount(0)
      await expect(chip(page)).toHaveText('All saved', { timeout: 30_000 })
    }
  })
  for (const desk of [a, b]) await desk.close()
  await network.close()
})
