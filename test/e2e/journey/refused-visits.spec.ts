import { expect, test } from '@playwright/test'
import type { Locator, Page } from '@playwright/test'
import { openBrowserDesk } from '../../fixtures/browser-desk.ts'
import type { BrowserDesk } from '../../fixtures/browser-desk.ts'
import { givePin } from '../../fixtures/business-desk.ts'
import { firstManager } from '../../fixtures/desk-in-process.ts'
import { findBrowser } from '../../fixtures/find-browser.ts'
import { holder, prepareRefusals, receptionist, refusedServices } from '../../fixtures/refused-desk.ts'
import type { TempFolder } from '../../fixtures/temp-folder.ts'
import { tempFolder } from '../../fixtures/temp-folder.ts'

const left = (page: Page, ticket: string): Locator => page.getByRole('article', { name: ticket }).locator('[data-left]')

/** The service in the panel, whether it stands in the list or behind "Another service". */
async function chooseService(page: Page, service: string): Promise<void> {
  const radio = page.getByRole('radio', { name: new RegExp(`^${service}`) })
  if ((await radio.count()) > 0) {
    await radio.focus()
    await page.keyboard.press('Space')
    return
  }
  await page.getByRole('button', { name: /Another service/ }).press('Enter')
  await page.getByRole('option', { name: new RegExp(`^${service}`) }).press('Enter')
}

/** The manager beside gives their PIN; whoever is at the desk stays there. */
async function managerAllows(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { name: 'A manager’s PIN' })).toBeVisible()
  await page.keyboard.type(firstManager.pin)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'A manager’s PIN' })).toHaveCount(0)
}

/** A receptionist takes the way out, a manager beside them gives their PIN. */
async function letItPass(page: Page, reason: string): Promise<void> {
  await page.getByRole('button', { name: 'Let it pass' }).press('Enter')
  await page.getByRole('menuitem', { name: reason }).press('Enter')
  await managerAllows(page)
}

// Every refusal of a visit is met on the screen, and its way out is taken from there.
test.describe.serial('a refused visit and its way out', () => {
  let desk: BrowserDesk
  let folder: TempFolder
  test.beforeAll(async () => {
    const { part, lacking } = await findBrowser()
    test.skip(part === null, lacking ?? '')
    folder = tempFolder()
    await prepareRefusals(folder.path)
    desk = await openBrowserDesk({ dataFolder: folder.path })
    const { page } = desk
    await page.getByRole('button', { name: new RegExp(receptionist.name) }).press('Enter')
    await givePin(page, receptionist.pin)
    await page.keyboard.press('F2')
    await page.keyboard.type('4821')
    await expect(page.getByRole('option').first()).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { name: holder, exact: true })).toBeVisible()
  })
  test.afterAll(async () => {
    await desk?.close()
    folder?.remove()
  })

  const passable = [
    ['ended', 'Short and over', /This membership ended on/],
    ['elsewhere', 'Other branch', 'This membership is not valid at this branch.'],
    ['wrongHour', 'Other weekday', 'This membership is not valid on this day and hour.'],
  ] as const
  for (const [reason, ticket, words] of passable) {
    test(`${ticket}: a manager’s PIN in place lets it pass, and the receptionist stays`, async () => {
      const { page } = desk
      await chooseService(page, refusedServices[reason])
      await expect(page.getByText(words)).toBeVisible()
      await expect(page.getByRole('button', { name: /^Deduct 1 visit/ })).toBeDisabled()
      await letItPass(page, 'Illness')
      await expect(page.getByText(`Visit deducted: ${refusedServices[reason]}`)).toBeVisible()
      if (reason !== 'ended') await expect(left(page, ticket)).toHaveText('9')
      await expect(page.getByRole('button', { name: new RegExp(receptionist.name) })).toBeVisible()
    })
  }

  test('a cap reached: passed the same way, and it is asked first whether it is another visit', async () => {
    const { page } = desk
    await chooseService(page, refusedServices.cap)
    await expect(page.getByText('This membership allows 1 visit per day, and they are used.')).toBeVisible()
    await letItPass(page, 'Goodwill')
    await expect(page.getByText(/Is it another visit\?/)).toBeVisible()
    await page.getByRole('button', { name: 'Yes, deduct another' }).press('Enter')
    await managerAllows(page)
    await expect(left(page, 'Once a day')).toHaveText('8')
  })

  test('not started: the visit is paid for by itself', async () => {
    const { page } = desk
    await chooseService(page, refusedServices.notStarted)
    await expect(page.getByText(/Before that day no visit can be taken/)).toBeVisible()
    await page.getByRole('button', { name: 'Pay for this visit' }).press('Enter')
    await expect(page.getByRole('heading', { name: refusedServices.notStarted })).toBeVisible()
    await page.getByRole('textbox', { name: /Cash given/ }).focus()
    await page.keyboard.type('50')
    await expect(page.locator('[data-change]')).toHaveText(/10\.00/)
    await page.keyboard.press('F9')
    await expect(page.getByText('Paid and saved')).toBeVisible()
    await expect(page.locator('[data-change]')).toHaveText(/10\.00/)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('radio', { name: new RegExp(refusedServices.notStarted) })).toBeVisible()
  })

  test('used up: recorded as owed, paid, owed again, written off with a manager’s PIN', async () => {
    const { page } = desk
    await chooseService(page, refusedServices.usedUp)
    await expect(page.getByText('No visits are left on this membership. Sell a new one.')).toBeVisible()
    await page.getByRole('button', { name: 'Record as owed' }).press('Enter')
    const owed = page.getByRole('region', { name: 'Owed visits' })
    await expect(owed).toContainText(refusedServices.usedUp)
    await owed.getByRole('button', { name: /^Pay/ }).press('Enter')
    await page.getByRole('button', { name: 'Card', exact: true }).press('Enter')
    await page.keyboard.press('F9')
    await expect(page.getByText('Paid and saved')).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(owed).toHaveCount(0)
    await expect(page.getByText(`Owed visit paid, ${refusedServices.usedUp}`)).toBeVisible()
    await chooseService(page, refusedServices.usedUp)
    await page.getByRole('button', { name: 'Record as owed' }).press('Enter')
    await owed.getByRole('button', { name: /^Write off/ }).press('Enter')
    await page.getByRole('menuitem', { name: 'Our mistake' }).press('Enter')
    await managerAllows(page)
    await expect(page.getByText(new RegExp(`Owed visit written off, ${refusedServices.usedUp}, our mistake`))).toBeVisible()
    await expect(owed).toHaveCount(0)
  })

  test('used up: owed, and settled from the next membership that fits best', async () => {
    const { page } = desk
    await chooseService(page, refusedServices.usedUp)
    await page.getByRole('button', { name: 'Record as owed' }).press('Enter')
    await expect(page.getByRole('region', { name: 'Owed visits' })).toBeVisible()
    await page.getByRole('button', { name: 'Sell a membership' }).press('Enter')
    await page.getByRole('button', { name: /Ten massages/ }).press('Space')
    await expect(page.getByRole('button', { name: /^Take/ })).toBeEnabled()
    await page.keyboard.press('F9')
    await expect(page.getByText('Sold and saved')).toBeVisible()
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Take it from Ten massages' }).press('Enter')
    await expect(left(page, 'Ten massages')).toHaveText('9')
    await expect(page.getByRole('region', { name: 'Owed visits' })).toHaveCount(0)
  })
})
