import { expect, test } from '@playwright/test'
import type { Page } from '@playwright/test'
import { v7 } from 'uuid'
import { findBrowser } from '../../fixtures/find-browser.ts'
import { askDesk, joinInBrowser, openNetwork, sellTenVisits, unlockScripts } from '../../fixtures/network-in-browser.ts'

const longestWaitMs = 300
/** Playwright's own way there and back, and the turns of a shared machine. */
const jitterMs = 150
const clients = ['Anna Nowak', 'Ewa Kos', 'Jan Lis', 'Maja Wilk', 'Olga Zych', 'Piotr Rak', 'Zofia Kot']

type Figures = { readonly search: number[]; readonly card: number[]; readonly deduct: number[]; readonly sell: number[] }

/** From a key to what it brings, painted. */
async function timed(page: Page, act: () => Promise<void>, isThere: () => boolean): Promise<number> {
  const before = performance.now()
  const there = page.waitForFunction(isThere, undefined, { polling: 'raf', timeout: 10_000 })
  await act()
  await there
  return performance.now() - before
}

const median = (values: readonly number[]): number => values.toSorted((left, right) => left - right)[Math.floor(values.length / 2)] ?? Number.NaN

async function oneClient(page: Page, name: string, figures: Figures): Promise<void> {
  await page.keyboard.press('F2')
  await page.keyboard.type(name.slice(0, -1))
  figures.search.push(await timed(page, () => page.keyboard.type(name.slice(-1)), () => document.querySelector('[role=option]') !== null))
  figures.card.push(await timed(page, () => page.keyboard.press('Enter'), () => document.querySelector('[data-left]') !== null))
  figures.deduct.push(await timed(page, () => page.keyboard.press('Enter'), () => document.querySelector('[data-left]')?.textContent === '9'))
  await page.keyboard.press('F3')
  await page.getByRole('button', { name: /Ten massages/ }).click()
  await expect(page.getByRole('button', { name: /^Take/ })).toBeEnabled()
  figures.sell.push(await timed(page, () => page.keyboard.press('F9'), () => document.body.innerText.includes('Sold and saved')))
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
}

for (const isNoticed of [false, true]) {
  test(`with the server in a black hole ${isNoticed ? 'that the desk has noticed' : 'since a moment'} nothing at the desk waits longer than 300 ms`, async () => {
    test.setTimeout(180_000)
    const { part, lacking } = await findBrowser()
    test.skip(part === null, lacking ?? '')
    const network = await openNetwork()
    const desk = await joinInBrowser(network, network.firstCode)
    desk.page.setDefaultTimeout(20_000)
    await unlockScripts(desk)
    await askDesk(desk, '/open-shift', { operationId: v7(), floatMinor: 10_000 })
    for (const [index, name] of clients.entries()) await sellTenVisits(desk, name, `+48 601 234 8${10 + index}`)
    await askDesk(desk, '/sync-now')
    network.wire.set('black-hole')
    // A desk with nothing to send does not look for a server that says nothing; one with a sale to send notices.
    if (isNoticed) await sellTenVisits(desk, 'Karol Nowy', '+48 601 234 899')
    if (isNoticed) await expect(desk.page.locator('[data-status-chip]')).toHaveText(/^Offline since/, { timeout: 90_000 })
    const figures: Figures = { search: [], card: [], deduct: [], sell: [] }
    for (const name of clients) await oneClient(desk.page, name, figures)
    const medians = Object.fromEntries(Object.entries(figures).map(([what, values]) => [what, Math.round(median(values))]))
    test.info().annotations.push({ type: 'medians, ms', description: JSON.stringify(medians) })
    console.log(JSON.stringify({ isNoticed, medians }))
    for (const [what, value] of Object.entries(medians)) expect(value, what).toBeLessThanOrEqual(longestWaitMs + jitterMs)
    await desk.close()
    await network.close()
  })
}
