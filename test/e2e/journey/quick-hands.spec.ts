import { expect, test } from '@playwright/test'
import { openBrowserDesk } from '../../fixtures/browser-desk.ts'
import type { BrowserDesk } from '../../fixtures/browser-desk.ts'
import { findBrowser } from '../../fixtures/find-browser.ts'
import { slowAnswers } from '../../fixtures/slow-answers.ts'
import type { SlowAnswers } from '../../fixtures/slow-answers.ts'
import * as receptionist from './keyboard-steps.ts'

const pin = '2468'
const name = 'Anna Nowak'
/** Slower than anybody types, so that every answer comes after the keys. */
const lateMs = 600

// A receptionist is quicker than a busy computer: what is typed counts, however late the desk answers.
test.describe.serial('hands quicker than the desk', () => {
  let opened: BrowserDesk
  let answers: SlowAnswers
  test.beforeAll(async () => {
    const { part, lacking } = await findBrowser()
    test.skip(part === null, lacking ?? '')
    opened = await openBrowserDesk({ beforeOpening: async (page) => { answers = await slowAnswers(page) } })
    await receptionist.firstRun(opened.page, pin)
    await receptionist.openShift(opened.page)
    await receptionist.newClient(opened.page, { name, phones: ['+48 601 234 821'] })
  })
  test.afterAll(() => opened?.close())
  test.afterEach(() => answers?.wait(0))

  test('an amount typed before the bill is answered stays, and replaces what was proposed', async () => {
    const { page } = opened
    await page.keyboard.press('F3')
    await page.getByRole('button', { name: /Ten massages/ }).press('Space')
    await page.getByRole('button', { name: 'Card', exact: true }).press('Enter')
    const amount = page.getByRole('textbox', { name: /Amount/ })
    await amount.focus()
    answers.wait(lateMs)
    await page.keyboard.type('200')
    await page.keyboard.press('F9')
    const given = page.getByRole('textbox', { name: /Cash given/ })
    await expect(given).toBeFocused()
    await page.keyboard.type('500')
    await expect(page.locator('[data-change]')).toHaveText(/100\.00/)
    await expect(given).toHaveValue('500')
  })

  test('emptying the field and writing cents never brings the proposed amount back under the cursor', async () => {
    const { page } = opened
    const given = page.getByRole('textbox', { name: /Cash given/ })
    await given.focus()
    await page.keyboard.press('Control+a')
    await page.keyboard.press('Backspace')
    await expect(given).toHaveValue('')
    await page.keyboard.type('450,5')
    await expect(given).toHaveValue('450,5')
    await expect(page.locator('[data-change]')).toHaveText(/50\.50/)
    await page.keyboard.type('x')
    await expect(page.getByText('This is not an amount. Write it like 12.50.')).toBeVisible()
    await expect(page.getByRole('button', { name: /^Take/ })).toBeDisabled()
    await page.keyboard.press('Backspace')
  })

  test('an amount and F9 in one go takes that amount as change, and only once', async () => {
    const { page } = opened
    await page.getByRole('textbox', { name: /Cash given/ }).focus()
    answers.wait(lateMs)
    await page.keyboard.press('Control+a')
    await page.keyboard.type('600')
    for (let press = 0; press < 5; press += 1) await page.keyboard.press('F9')
    await expect(page.getByText('Sold and saved')).toBeVisible()
    await expect(page.locator('[data-change]')).toHaveText(/200\.00/)
    answers.wait(0)
    await receptionist.backToClient(page, name)
    await expect(page.getByRole('article', { name: 'Ten massages' })).toHaveCount(1)
  })

  test('a card that comes late takes no focus from whoever types already', async () => {
    const { page } = opened
    await page.keyboard.press('Escape')
    await page.keyboard.press('F2')
    await page.keyboard.type('4821')
    await expect(page.getByRole('option').first()).toBeVisible()
    answers.wait(lateMs)
    await page.keyboard.press('Enter')
    await page.keyboard.press('F2')
    await page.keyboard.type('an')
    await expect(page.getByRole('button', { name: /Deduct 1 visit/ })).toBeVisible()
    await page.keyboard.type('na')
    await expect(page.getByRole('combobox')).toBeFocused()
    await expect(page.getByRole('combobox')).toHaveValue('anna')
  })
})
