import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { languages } from '#core/std/language.ts'
import { openBrowserDesk } from '../../fixtures/browser-desk.ts'
import { demoTour } from '../../fixtures/demo-tour.ts'
import { findBrowser } from '../../fixtures/find-browser.ts'

const themes = ['light', 'dark'] as const
/** The long run looks at every screen in every language and theme; the short one at every screen, and at every pair of the two. */
const isLong = process.env['COUNTERFOIL_LONG'] === '1'

for (const [place, language] of languages.entries()) {
  test(`axe finds nothing serious on any screen, ${language}`, async () => {
    test.setTimeout(400_000)
    const { part, lacking } = await findBrowser()
    test.skip(part === null, lacking ?? '')
    const { page, close } = await openBrowserDesk({ browser: { locale: language === 'en' ? 'en-GB' : language } })
    const found: string[] = []
    const seen: string[] = []
    await demoTour(page, async (screen) => {
      seen.push(screen)
      // The short run looks at every screen in English, and in each other language at every third, one further on for the next language.
      if (!isLong && language !== 'en' && seen.length % 3 !== place - 1) return
      // In turns of light and dark.
      for (const colorScheme of isLong ? themes : [themes[(Math.floor(seen.length / 3) + seen.length + place) % 2] ?? 'light']) {
        await page.emulateMedia({ colorScheme })
        // Toasts fade in; what is half drawn has no contrast to judge.
        await page.waitForTimeout(300)
        const { violations } = await new AxeBuilder({ page }).analyze()
        for (const { id, impact, nodes } of violations) {
          if (impact === 'serious' || impact === 'critical') found.push(`${screen}, ${colorScheme}: ${id} at ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
        }
      }
    }, language)
    expect(seen.length).toBeGreaterThan(12)
    expect(found).toEqual([])
    await close()
  })
}
