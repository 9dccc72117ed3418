import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { openBrowserDesk } from '../fixtures/browser-desk.ts'
import { demoTour } from '../fixtures/demo-tour.ts'

/** `npm run screenshots`: the main screens of the demo network, light and dark, small enough to live in the repository. */
const folder = 'docs/screens'
const kept = ['first-run', 'counter', 'client-card', 'sell', 'sold', 'receipt', 'day', 'shift', 'settings', 'lock']
mkdirSync(folder, { recursive: true })
for (const colorScheme of ['light', 'dark'] as const) {
  const { page, close } = await openBrowserDesk({ browser: { colorScheme } })
  await demoTour(page, async (screen) => {
    if (!kept.includes(screen)) return
    await page.waitForTimeout(400)
    await page.screenshot({ path: join(folder, `${screen}-${colorScheme}.jpg`), type: 'jpeg', quality: 70 })
  })
  await close()
}
