import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import type { Page } from '@playwright/test'
import { textsFor } from '#core/texts/format-text.ts'
import { givePin, managerPin, openBusinessDesk, sellTo } from '../../fixtures/business-desk.ts'
import type { BusinessDesk } from '../../fixtures/business-desk.ts'
import { findBrowser } from '../../fixtures/find-browser.ts'

// The settings of the catalogue, of people and of backups, each by keyboard, with the preview beside the form.
test.describe.serial('the pages of the settings', () => {
  let desk: BusinessDesk
  const tab = async (name: string): Promise<void> => {
    await desk.page.getByRole('navigation').getByText('Settings', { exact: true }).click()
    await desk.page.getByRole('tab', { name, exact: true }).click()
  }
  const press = async (name: string | RegExp): Promise<void> => desk.page.getByRole('tabpanel').getByRole('button', { name }).first().press('Enter')
  test.beforeAll(async () => {
    const { part, lacking } = await findBrowser()
    test.skip(part === null, lacking ?? '')
    desk = await openBusinessDesk()
  })
  test.afterAll(() => desk?.close())

  test('a new type from scratch: the ticket follows each field, a limit speaks at its field, and it is sold', async () => {
    const { page } = desk
    await tab('Memberships')
    await press('New type')
    const ticket = page.getByRole('region', { name: 'Preview' }).getByRole('article').first()
    await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Five evenings')
    await expect(ticket.getByRole('heading')).toHaveText('Five evenings')
    await page.getByRole('textbox', { name: 'Visits' }).fill('20000')
    await expect(page.getByText('A whole number from 1 to 10,000.')).toBeVisible()
    await press(/^Save/)
    await expect(page.getByText(/Something above is not right yet/)).toBeVisible()
    await expect(page.getByRole('textbox', { name: 'Visits' })).toBeFocused()
    await page.getByRole('textbox', { name: 'Visits' }).fill('5')
    await expect(ticket.locator('[data-left]')).toHaveText('5')
    await page.getByRole('textbox', { name: /^Price/ }).fill('250')
    await page.getByRole('checkbox', { name: 'It ends after a time' }).press('Space')
    await expect(page.getByText('“Five evenings” can be frozen only if it has an end.')).toBeVisible()
    await page.getByRole('checkbox', { name: 'It may be frozen' }).press('Space')
    await page.keyboard.press('Tab')
    await page.getByRole('textbox', { name: 'In a week' }).fill('2')
    await page.keyboard.press('Enter')
    await expect(page.getByText('Five evenings is saved')).toBeVisible()
    await expect(page.getByRole('list', { name: 'Memberships' }).getByRole('button', { name: /Five evenings/ })).toHaveAttribute('aria-current', 'true')
  })

  test('what was changed and not saved waits while another is looked at; archived it stands apart', async () => {
    const { page } = desk
    await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Five late evenings')
    await press(/^Ten massages/)
    await expect(page.getByRole('list', { name: 'Memberships' }).getByRole('button', { name: /Five evenings.*not saved/ })).toBeVisible()
    await press(/Five evenings/)
    await expect(page.getByRole('textbox', { name: 'Name', exact: true })).toHaveValue('Five late evenings')
    await press('Discard changes')
    await expect(page.getByRole('textbox', { name: 'Name', exact: true })).toHaveValue('Five evenings')
    await press('Archive')
    await expect(page.getByRole('list', { name: 'Archived' }).getByText('Five evenings')).toBeVisible()
    await press('Restore')
    await expect(page.getByRole('list', { name: 'Archived' })).toHaveCount(0)
  })

  test('a gift card of a fixed amount is added and drawn', async () => {
    const { page } = desk
    await tab('Gift cards')
    await press('New gift card')
    await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Two hundred')
    await page.getByRole('radio', { name: 'What the buyer likes' }).focus()
    await page.keyboard.press('ArrowRight')
    await page.getByRole('textbox', { name: /^Amount on the card/ }).fill('0')
    await expect(page.getByText('“Two hundred” must hold more than zero.')).toBeVisible()
    await page.getByRole('textbox', { name: /^Amount on the card/ }).fill('200')
    await expect(page.getByRole('region', { name: 'Preview' }).getByText('200.00')).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(page.getByText('Two hundred is saved')).toBeVisible()
  })

  test('a category with services is not archived, and says why', async () => {
    const { page } = desk
    await tab('Services')
    const categories = page.getByRole('region', { name: 'Categories' })
    await categories.getByRole('button', { name: /Treatments/ }).press('Enter')
    await categories.getByRole('button', { name: 'Archive' }).press('Enter')
    await expect(page.getByText(/6 services stand in “Treatments”\./)).toBeVisible()
  })

  test('every page is fit for a screen reader, light and dark, and mirrored', async () => {
    const { page } = desk
    const found: string[] = []
    for (const [name, scheme] of [['Memberships', 'dark'], ['Services', 'light'], ['Gift cards', 'dark'], ['People', 'light'], ['Branch', 'dark'], ['This desk', 'light']] as const) {
      await tab(name)
      await page.emulateMedia({ colorScheme: scheme })
      found.push(...(await serious(page, `${name}, ${scheme}`)))
    }
    await desk.answer('/save-display', { language: 'ar' })
    const { text } = textsFor('ar')
    await page.reload()
    await page.getByText(text('lock.enter-pin'), { exact: true }).waitFor()
    await page.keyboard.type(managerPin)
    await page.keyboard.press('Enter')
    await page.getByText(text('nav.settings'), { exact: true }).first().click()
    for (const key of ['settings.services', 'settings.people', 'settings.branch'] as const) {
      await page.getByRole('tab', { name: text(key), exact: true }).click()
      found.push(...(await serious(page, `${key}, ar`)))
    }
    expect(found).toEqual([])
    await desk.answer('/save-display', { language: 'en' })
    await page.reload()
    await givePin(page, managerPin)
  })

  test('a backup is put back after a clear question, and the desk works on with it', async () => {
    const { page } = desk
    await tab('This desk')
    await press('Back up now')
    await expect(page.getByText(/Backed up and opened to verify/)).toBeVisible()
    await sellTo(desk, 0)
    await press(/^Put back the backup of/)
    await expect(page.getByRole('dialog').getByText(/3 entries made since then are taken away\. Among them: 1 bill, 0 visits\./)).toBeVisible()
    await page.getByRole('dialog').getByRole('button', { name: 'Put it back' }).press('Enter')
    await expect(page.getByText(/^The ledger of .* is back$/)).toBeVisible({ timeout: 20_000 })
    await givePin(page, managerPin)
    expect((await desk.answer('/read-client-card', { clientId: desk.clientId })).tickets).toEqual([])
    await page.getByRole('navigation').getByText('Day', { exact: true }).click()
    await expect(page.getByRole('button', { name: /^Show receipt/ })).toHaveCount(0)
  })
})

async function serious(page: Page, where: string): Promise<string[]> {
  await page.waitForTimeout(300)
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id, nodes }) => `${where}: ${id} at ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
}
