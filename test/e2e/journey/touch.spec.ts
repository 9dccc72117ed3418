import { expect, test } from '@playwright/test'
import { openBrowserDesk } from '../../fixtures/browser-desk.ts'
import { findBrowser } from '../../fixtures/find-browser.ts'

test('a visit, a freeze and a sale by touch alone', async () => {
  const { part, lacking } = await findBrowser()
  test.skip(part === null, lacking ?? '')
  const { page, close } = await openBrowserDesk({ browser: { hasTouch: true } })
  const tap = (name: string | RegExp) => page.getByRole('button', { name }).first().tap()
  const write = async (label: string | RegExp, text: string): Promise<void> => {
    const field = page.getByRole('textbox', { name: label })
    await field.tap()
    await field.fill(text)
  }

  await tap('Start')
  await write('Business', 'Morning Studio')
  await write('Branch', 'Warsaw')
  await tap(/Next/)
  await tap(/Next/)
  await write('Your name', 'Ewa Lis')
  for (const label of ['PIN', 'The same PIN again']) await page.getByLabel(label, { exact: true }).fill('2468')
  await tap(/Next/)
  await page.getByText('Beauty').tap()
  await tap(/Open the desk/)
  await page.getByRole('button', { name: 'Shift', exact: true }).or(page.getByRole('link', { name: 'Shift', exact: true })).or(page.getByText('Shift', { exact: true })).first().tap()
  await write(/Cash to begin with/, '100')
  await tap(/Open a shift/)
  await expect(page.getByText('Shift 1 is open')).toBeVisible()

  await page.getByText('Clients', { exact: true }).first().tap()
  await tap(/New client/)
  await write('Name', 'Anna Nowak')
  await write('Phone', '601 234 821')
  await tap(/Save client/)
  await expect(page.getByRole('heading', { name: 'Anna Nowak', exact: true })).toBeVisible()

  let taps = 0
  const counted = async (name: string | RegExp): Promise<void> => {
    taps += 1
    await tap(name)
  }
  await counted(/^Sell/)
  await counted(/Ten massages/)
  await expect(page.getByRole('button', { name: /^Take/ })).toBeEnabled()
  await counted(/^Take/)
  await expect(page.getByText('Sold and saved')).toBeVisible()
  expect(taps).toBeLessThanOrEqual(5)
  await tap(/Back to the client/)

  taps = 0
  await expect(page.getByRole('button', { name: /Deduct 1 visit/ })).toBeEnabled()
  await counted(/Deduct 1 visit/)
  await expect(page.locator('[data-left]').first()).toHaveText('9')
  expect(taps).toBeLessThanOrEqual(2)

  taps = 0
  await counted(/^Freeze/)
  await expect(page.getByRole('heading', { name: /^Freeze/ })).toBeVisible()
  taps += 1
  await page.getByRole('main').getByRole('button', { name: /^Freeze/ }).last().tap()
  await expect(page.getByText(/is frozen$/)).toBeVisible()
  expect(taps).toBeLessThanOrEqual(4)
  await close()
})
