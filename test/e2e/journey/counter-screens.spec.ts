import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { openBusinessDesk } from '../../fixtures/business-desk.ts'
import { cardTour } from '../../fixtures/card-tour.ts'
import { findBrowser } from '../../fixtures/find-browser.ts'
import { shiftTour } from '../../fixtures/shift-tour.ts'

const width = Number(process.env['COUNTERFOIL_SCREENS_WIDTH'] ?? '1366')

const tours = { 'what is done with a card': cardTour, 'a shift and its drawer': shiftTour }

for (const [name, tour] of Object.entries(tours)) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`axe finds nothing serious on ${name}, ${colorScheme}`, async () => {
      const { part, lacking } = await findBrowser()
      test.skip(part === null, lacking ?? '')
      const desk = await openBusinessDesk({ browser: { colorScheme, viewport: { width, height: Math.round((width * 9) / 16) } } })
      const { page } = desk
      page.setDefaultTimeout(15_000)
      const found: string[] = []
      const seen: string[] = []
      await tour(desk, async (screen) => {
        seen.push(screen)
        await page.waitForTimeout(300)
        const folder = process.env['COUNTERFOIL_SCREENS']
        if (folder !== undefined) await page.screenshot({ path: `${folder}/${screen}-${colorScheme}-${width}.png` })
        const { violations } = await new AxeBuilder({ page }).analyze()
        for (const { id, impact, nodes } of violations) {
          if (impact === 'serious' || impact === 'critical') found.push(`${screen}: ${id} at ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
        }
      })
      expect(seen.length).toBeGreaterThan(7)
      expect(found).toEqual([])
      await desk.close()
    })
  }
}
