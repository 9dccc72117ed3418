import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { openBrowserDesk } from '../../fixtures/browser-desk.ts'
import { demoTour } from '../../fixtures/demo-tour.ts'
import { findBrowser } from '../../fixtures/find-browser.ts'

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing serious on any screen, ${colorScheme}`, async () => {
    test.setTimeout(300_000)
    const { part, lacking } = await findBrowser()
    test.skip(part === null, lacking ?? '')
    const { page, close } = await openBrowserDesk({ browser: { colorScheme } })
    const found: string[] = []
    const seen: string[] = []
    await demoTour(page, async (screen) => {
      seen.push(screen)
      // Toasts fade in; what is half drawn has no contrast to judge.
      await page.waitForTimeout(300)
      const { violations } = await new AxeBuilder({ page }).analyze()
      for (const { id, impact, nodes } of violations) {
        if (impact === 'serious' || impact === 'critical') found.push(`${screen}: ${id} at ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
      }
    })
    expect(seen.length).toBeGreaterThan(12)
    expect(found).toEqual([])
    await close()
  })
}
