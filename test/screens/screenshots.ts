import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { openBrowserDesk } from '../fixtures/browser-desk.ts'
import { demoTour } from '../fixtures/demo-tour.ts'

/** `npm run screenshots`: every screen of the demo network at 1366 × 768, light and dark, English and Arabic, small enough to live in the repository. */
const folder = 'docs/screens'
mkdirSync(folder, { recursive: true })
for (const language of ['en', 'ar'] as const) {
  for (const colorScheme of ['light', 'dark'] as const) {
    const { page, close } = await openBrowserDesk({ browser: { colorScheme, locale: language === 'en' ? 'en-GB' : language } })
    await demoTour(page, async (screen) => {
      await page.waitForTimeout(400)
      await page.screenshot({ path: join(folder, `${screen}-${colorScheme}${language === 'en' ? '' : `-${language}`}.jpg`), type: 'jpeg', quality: 62 })
    }, language)
    await close()
  }
}
