import { expect, test } from '@playwright/test'
import { v7 } from 'uuid'
import { must } from '#core/std/must.ts'
import { openBrowserDesk } from '../../fixtures/browser-desk.ts'
import { clockShift, givePin, managerPin, openBusinessDesk, openCard, sellTo } from '../../fixtures/business-desk.ts'
import type { BusinessDesk } from '../../fixtures/business-desk.ts'
import { findBrowser } from '../../fixtures/find-browser.ts'
import { tempFolder } from '../../fixtures/temp-folder.ts'

const [massages, trio] = [0, 3]

// Every refusal at the counter says why, and offers what may be done about it.
test.describe.serial('refused, and what then', () => {
  let desk: BusinessDesk
  test.beforeAll(async () => {
    const { part, lacking } = await findBrowser()
    test.skip(part === null, lacking ?? '')
    desk = await openBusinessDesk()
  })
  test.afterAll(() => desk?.close())

  test('nothing covers the service: sell one', async () => {
    const { page } = desk
    await openCard(page)
    await expect(page.getByText('No membership of this client covers this service.')).toBeVisible()
    await expect(page.getByRole('button', { name: /Deduct 1 visit/ })).toBeDisabled()
    await page.getByRole('button', { name: 'Sell a membership' }).press('Enter')
    await expect(page.getByRole('heading', { name: /^Sell to/ })).toBeVisible()
    await page.keyboard.press('Escape')
  })

  test('the same visit twice: asked once, in words, and answered either way', async () => {
    const { page } = desk
    await sellTo(desk, massages)
    await page.keyboard.press('Escape')
    await openCard(page)
    await page.keyboard.press('Enter')
    await expect(page.locator('[data-left]').first()).toHaveText('9')
    await page.getByRole('button', { name: 'Deduct another visit' }).press('Enter')
    await page.getByRole('button', { name: /Deduct 1 visit/ }).press('Enter')
    await expect(page.getByText(/Is it another visit\?/)).toBeVisible()
    await page.getByRole('button', { name: 'No, it is the same' }).press('Enter')
    await expect(page.getByText(/Is it another visit\?/)).toHaveCount(0)
    await expect(page.locator('[data-left]').first()).toHaveText('9')
    await page.getByRole('button', { name: /Deduct 1 visit/ }).press('Enter')
    await page.getByRole('button', { name: 'Yes, deduct another' }).press('Enter')
    await expect(page.locator('[data-left]').first()).toHaveText('8')
  })

  test('a visit given back from the history is asked for its reason, and the history tells it', async () => {
    const { page } = desk
    await page.getByRole('button', { name: /^Undo: Visit/ }).first().press('Enter')
    await page.getByRole('menuitem', { name: 'Wrong service' }).press('Enter')
    await expect(page.locator('[data-left]').first()).toHaveText('9')
    await expect(page.getByText(/Visit given back, .*, wrong service/)).toBeVisible()
  })

  test('used up: the stub is torn, and a new one can be sold', async () => {
    const { page } = desk
    const membershipId = await sellTo(desk, trio)
    const { services } = await desk.answer('/read-client-card', { clientId: desk.clientId })
    const covered = must(services?.find(({ candidates }) => candidates.some((one) => one.membershipId === membershipId)), 'The trio covers something')
    for (let visit = 0; visit < 3; visit += 1) await desk.answer('/deduct-visit', { operationId: v7(), clientId: desk.clientId, membershipId, serviceId: covered.serviceId, sameVisitConfirmed: true })
    await page.keyboard.press('Escape')
    await openCard(page)
    const ticket = page.getByRole('article', { name: 'First visit trio' })
    await expect(ticket.getByText('Used up')).toBeVisible()
    await expect(ticket).toHaveAttribute('data-spent', 'true')
  })

  test('no shift is open: the sale says so and leads there, and is still there afterwards', async () => {
    const { page } = desk
    const { shift } = await desk.answer('/read-shift')
    await desk.answer('/close-shift', { operationId: v7(), shiftId: shift?.shiftId, countedCashMinor: shift?.expectedCashMinor })
    await page.keyboard.press('Escape')
    await openCard(page)
    await page.keyboard.press('F3')
    await page.getByRole('button', { name: /Ten massages/ }).press('Space')
    await page.getByRole('button', { name: 'Open a shift' }).press('Enter')
    await page.getByRole('textbox', { name: /Cash to begin with/ }).press('Enter')
    await expect(page.getByRole('button', { name: /^Take 600/ })).toBeEnabled()
    await page.keyboard.press('F9')
    await expect(page.getByText('Sold and saved')).toBeVisible()
  })
})

test('frozen: unfreeze and deduct in one press', async () => {
  const { part, lacking } = await findBrowser()
  test.skip(part === null, lacking ?? '')
  const folder = tempFolder()
  // Sold and begun two days ago, frozen from the day after.
  const before = await openBusinessDesk({ dataFolder: folder.path, env: clockShift(-2) })
  const membershipId = await sellTo(before, massages)
  const { services } = await before.answer('/read-client-card', { clientId: before.clientId })
  await before.answer('/deduct-visit', { operationId: v7(), clientId: before.clientId, membershipId, serviceId: services?.[0]?.serviceId, sameVisitConfirmed: true })
  const { tickets } = await before.answer('/read-client-card', { clientId: before.clientId })
  await before.answer('/freeze-membership', { operationId: v7(), membershipId, from: tickets?.[0]?.freeze.earliestFrom, until: null })
  await before.close()
  const { page, close } = await openBrowserDesk({ dataFolder: folder.path })
  await givePin(page, managerPin)
  await openCard(page)
  await expect(page.getByText(/This membership is frozen/)).toBeVisible()
  await expect(page.getByRole('button', { name: /Deduct 1 visit/ })).toBeDisabled()
  await page.getByRole('button', { name: 'Unfreeze and deduct' }).press('Enter')
  await expect(page.getByRole('article', { name: 'Ten massages' }).locator('[data-left]')).toHaveText('8')
  await close()
  folder.remove()
})
