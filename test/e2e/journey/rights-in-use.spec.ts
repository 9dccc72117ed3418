import { expect, test } from '@playwright/test'
import type { Page } from '@playwright/test'
import { v7 } from 'uuid'
import { clockShift, givePin, managerPin, openBusinessDesk, openCard, sellTo } from '../../fixtures/business-desk.ts'
import { openBrowserDesk } from '../../fixtures/browser-desk.ts'
import { findBrowser } from '../../fixtures/find-browser.ts'
import { tempFolder } from '../../fixtures/temp-folder.ts'

const second = { name: 'Jan Kos', pin: '1357' }

async function become(page: Page, name: string, pin: string): Promise<void> {
  await page.keyboard.press('F4')
  await page.getByRole('dialog').getByRole('button', { name: new RegExp(name) }).press('Enter')
  await expect(page.getByText('Enter your PIN', { exact: true })).toBeVisible()
  await page.keyboard.type(pin)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
}

test('a right taken away while somebody uses it is gone at the next action, in words', async () => {
  const { part, lacking } = await findBrowser()
  test.skip(part === null, lacking ?? '')
  const desk = await openBusinessDesk()
  const { page, answer } = desk
  page.setDefaultTimeout(15_000)
  const save = (personId: string | null, role: string, archived = false) => answer('/save-person', { operationId: v7(), personId, name: second.name, role, pin: personId === null ? second.pin : null, archived }) as Promise<{ readonly personId?: string }>
  const { personId = '' } = await save(null, 'branch-manager')
  await sellTo(desk, 0)
  await become(page, second.name, second.pin)
  await openCard(page)
  await page.keyboard.press('r')
  await page.getByRole('button', { name: /Reason/ }).press('Enter')
  await page.getByRole('option', { name: 'The client asked' }).press('Enter')
  await page.getByRole('button', { name: /^Give back 600/ }).press('Enter')
  await expect(page.getByRole('heading', { name: /^Give back 600.*\?$/ })).toBeVisible()
  // The question stands on the screen when the office takes the right away.
  await save(personId, 'receptionist')
  await page.getByRole('dialog').getByRole('button', { name: /^Give back/ }).press('Enter')
  await expect(page.getByRole('heading', { name: 'A manager’s PIN' })).toBeVisible()
  await expect(page.getByText(/Refund Ten massages: 600/)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByText('Refunded and saved')).toHaveCount(0)
  // And when the person may not stand there any more at all.
  await save(personId, 'receptionist', true)
  await expect(page.getByText('Who is at the desk?').or(page.getByText('Enter your PIN', { exact: true }))).toBeVisible({ timeout: 20_000 })
  await desk.close()
})

test('an old freeze is taken back only after it was asked, with where the end comes to lie', async () => {
  const { part, lacking } = await findBrowser()
  test.skip(part === null, lacking ?? '')
  const folder = tempFolder()
  const before = await openBusinessDesk({ dataFolder: folder.path, env: clockShift(-2) })
  const membershipId = await sellTo(before, 0)
  const { services } = await before.answer('/read-client-card', { clientId: before.clientId })
  await before.answer('/deduct-visit', { operationId: v7(), clientId: before.clientId, membershipId, serviceId: services?.[0]?.serviceId, sameVisitConfirmed: true })
  const { tickets } = await before.answer('/read-client-card', { clientId: before.clientId })
  await before.answer('/freeze-membership', { operationId: v7(), membershipId, from: tickets?.[0]?.freeze.earliestFrom, until: null })
  await before.close()
  const { page, close } = await openBrowserDesk({ dataFolder: folder.path })
  await givePin(page, managerPin)
  await openCard(page)
  await page.getByRole('button', { name: /^Undo: Frozen from/ }).press('Enter')
  await expect(page.getByRole('heading', { name: 'Take this freeze back?' })).toBeVisible()
  await expect(page.getByRole('dialog').getByText('Then valid to')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('article', { name: 'Ten massages' }).getByText(/^Frozen/)).toBeVisible()
  await page.getByRole('button', { name: /^Undo: Frozen from/ }).press('Enter')
  await page.getByRole('button', { name: 'Take it back' }).press('Enter')
  await expect(page.getByText('The freeze was taken back')).toBeVisible()
  await expect(page.getByRole('article', { name: 'Ten massages' }).getByText(/^Frozen/)).toHaveCount(0)
  await close()
  folder.remove()
})
