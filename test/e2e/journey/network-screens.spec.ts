import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { findBrowser } from '../../fixtures/find-browser.ts'
import { networkTour } from '../../fixtures/network-tour.ts'

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing serious on the screens of a network, ${colorScheme}`, async () => {
    test.setTimeout(300_000)
    const { part, lacking } = await findBrowser()
    test.skip(part === null, lacking ?? '')
    const found: string[] = []
    const seen: string[] = []
    await networkTour({ colorScheme }, async (page, screen) => {
      seen.push(screen)
      await page.waitForTimeout(300)
      const folder = process.env['COUNTERFOIL_SCREENS']
      if (folder !== undefined) await page.screenshot({ path: `${folder}/${screen}-${colorScheme}.png` })
      const { violations } = await new AxeBuilder({ page }).analyze()
      for (const { id, impact, nodes } of violations) {
        if (impact === 'serious' || impact === 'critical') found.push(`${screen}: ${id} at ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
      }
    })
    expect(seen.length).toBeGreaterThan(10)
    expect(found).toEqual([])
  })
}
