import { chromium } from '@playwright/test'
import { startDeskProcess } from '../fixtures/desk-process.ts'
import { findBrowser } from '../fixtures/find-browser.ts'
import { benchPin } from './big-ledger.ts'
import type { Percentiles } from './figures.ts'
import { percentiles } from './figures.ts'

const typed = ['now', 'kow', 'wis', 'zie', 'smi', 'tay', 'pap', 'she', '4821', '1290', 'anna n', 'nowak e', 'zofia k', 'lucja', 'dabro', 'szcz']

/** From the last key of what is typed to its results painted, in a real browser on the big ledger; null where there is none. */
export async function benchPainted(folder: string): Promise<Percentiles | null> {
  const { part } = await findBrowser()
  if (part === null) return null
  const desk = await startDeskProcess(folder)
  const browser = await chromium.launch(part)
  const page = await (await browser.newContext({ viewport: { width: 1366, height: 768 } })).newPage()
  await page.goto(desk.windowAddress)
  await page.getByText('Maja Wilk').first().click()
  await page.getByText('Enter your PIN').waitFor()
  await page.keyboard.type(benchPin)
  await page.keyboard.press('Enter')
  await page.getByText('Who is at the counter?').waitFor()
  const taken: number[] = []
  for (let round = 0; round < 4; round += 1) {
    for (const text of typed) {
      await page.keyboard.press('F2')
      await page.keyboard.press('Control+a')
      await page.keyboard.press('Delete')
      await page.keyboard.type(text.slice(0, -1))
      await page.waitForTimeout(120)
      const painted = page.evaluate(() => new Promise<number>((resolve) => {
        const box = document.querySelector('input[type=search]')
        box?.addEventListener('keydown', () => {
          const pressed = performance.now()
          const watcher = new MutationObserver(() => {
            watcher.disconnect()
            requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - pressed)))
          })
          const list = document.querySelector('#search-results') ?? document.querySelector('header')
          if (list !== null) watcher.observe(list, { childList: true, subtree: true, characterData: true })
          // What is already on the screen may be the answer: then nothing changes and nothing is waited for.
          setTimeout(() => resolve(performance.now() - pressed), 400)
        }, { once: true })
      }))
      await page.waitForTimeout(20)
      await page.keyboard.type(text.slice(-1))
      const one = await painted
      if (one < 400) taken.push(one)
    }
  }
  await browser.close()
  await desk.stop()
  return percentiles(taken)
}
