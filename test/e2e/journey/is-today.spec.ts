import { expect, test } from '@playwright/test'
import { openBrowserDesk } from '../../fixtures/browser-desk.ts'
import { clockShift, givePin, managerPin, openBusinessDesk } from '../../fixtures/business-desk.ts'
import { findBrowser } from '../../fixtures/find-browser.ts'
import { tempFolder } from '../../fixtures/temp-folder.ts'

test('a clock a week off asks once whether that is today, and what is answered is the day', async () => {
  const { part, lacking } = await findBrowser()
  test.skip(part === null, lacking ?? '')
  const folder = tempFolder()
  await (await openBusinessDesk({ dataFolder: folder.path })).close()
  const { page, close } = await openBrowserDesk({ dataFolder: folder.path, env: clockShift(-7) })
  await givePin(page, managerPin)
  const question = page.getByRole('dialog', { name: /^Is today/ })
  await expect(question).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(question).toBeVisible()
  // The last working day stands in the field: it is the likeliest answer to a clock set back.
  await question.getByRole('button', { name: 'Another day' }).press('Enter')
  await question.getByRole('button', { name: 'Use this day' }).press('Enter')
  await expect(question).toHaveCount(0)
  await page.reload()
  await givePin(page, managerPin)
  await expect(page.getByText('Who is at the counter?')).toBeVisible()
  await expect(question).toHaveCount(0)
  const shown = new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'Europe/Warsaw' })
  // Business days begin at four in the morning; whichever of the two it is, it is not a week ago.
  const days = [0, 1].map((back) => shown.format(Date.now() - back * 86_400_000))
  await expect(page.getByText(new RegExp(days.join('|'))).first()).toBeVisible()
  await close()
  folder.remove()
})
