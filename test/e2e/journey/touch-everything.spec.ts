import { expect, test } from '@playwright/test'
import { client, openBusinessDesk, sellTo } from '../../fixtures/business-desk.ts'
import type { BusinessDesk } from '../../fixtures/business-desk.ts'
import { findBrowser } from '../../fixtures/find-browser.ts'
import { smallTargets } from '../../fixtures/small-targets.ts'

test.describe.serial('the whole bill and the card by touch alone', () => {
  let desk: BusinessDesk
  let taps = 0
  test.beforeAll(async () => {
    const { part, lacking } = await findBrowser()
    test.skip(part === null, lacking ?? '')
    desk = await openBusinessDesk({ browser: { hasTouch: true } })
    await sellTo(desk, 0)
  })
  test.afterAll(() => desk?.close())
  const tap = async (name: string | RegExp, role: 'button' | 'tab' | 'menuitem' = 'button') => {
    taps += 1
    await desk.page.getByRole(role, { name }).first().tap()
  }
  const inReach = async () => expect.soft(await smallTargets(desk.page)).toEqual([])
  const openCard = async () => {
    await desk.page.getByRole('button', { name: 'Clients', exact: true }).tap()
    await desk.page.getByRole('button', { name: new RegExp(client) }).first().tap()
    await expect(desk.page.getByRole('button', { name: /Deduct 1 visit/ })).toBeVisible()
    taps = 0
  }

  test('a gift card within four taps', async () => {
    const { page } = desk
    await openCard()
    await inReach()
    await tap('Sell')
    await tap(/^Gift cards/, 'tab')
    await inReach()
    await tap(/^50\.00/)
    await expect(page.getByRole('button', { name: /^Take 50/ })).toBeEnabled()
    await tap(/^Take 50/)
    await expect(page.getByText('Sold and saved')).toBeVisible()
    expect(taps).toBeLessThanOrEqual(4)
    await inReach()
    await tap(/Back to the client/)
  })

  test('a service with its number of times and a discount, and a top-up', async () => {
    const { page } = desk
    await openCard()
    await tap('Sell')
    await tap(/^Services/, 'tab')
    await tap(/^30-minute massage/)
    await tap(/^30-minute massage/)
    await expect(page.locator('[data-total]')).toBeVisible()
    await inReach()
    await tap(/^Top up the account/, 'tab')
    await inReach()
    await tap(/^50\.00/)
    await expect(page.getByRole('button', { name: /^Take/ })).toBeEnabled()
    await tap('Add a discount')
    await inReach()
    await tap('Cancel')
    await tap(/^Take/)
    await expect(page.getByText('Sold and saved')).toBeVisible()
    await tap(/Back to the client/)
  })

  test('what is seldom done with a card, and a visit given back from its history', async () => {
    const { page } = desk
    for (const [deed, title] of [['Move the end', /^Move the end of/], ['Correct the balance', /^Correct/], ['Refund', /^Refund/], ['Client account', /^Client account/]] as const) {
      await openCard()
      await tap('More')
      await expect(page.getByRole('menuitem').first()).toBeVisible()
      await inReach()
      await tap(new RegExp(`^${deed}`), 'menuitem')
      await expect(page.getByRole('heading', { name: title }).first()).toBeVisible()
      await inReach()
      await page.getByRole('button', { name: /^(Cancel|Back|Step back)/ }).first().tap()
    }
    await openCard()
    await tap(/Deduct 1 visit/)
    await expect(page.locator('[data-left]').first()).not.toHaveText('10')
    await page.getByRole('button', { name: /^Undo: Visit/ }).first().tap()
    await page.getByRole('menuitem').first().tap()
    await expect(page.locator('[data-left]').first()).toHaveText('10')
  })

  for (const place of ['Day', 'Shift', 'Gift cards', 'To review', 'Settings', 'Counter']) {
    test(`${place}: everything is large enough for a finger`, async () => {
      await desk.page.getByRole('navigation').getByRole('button', { name: new RegExp(`^${place}`) }).tap()
      await desk.page.waitForTimeout(400)
      await inReach()
    })
  }
})
