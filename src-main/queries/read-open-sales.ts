import type { OpenSale } from '#contract/shapes/open-sale.ts'
import { openSaleShape } from '#contract/shapes/open-sale.ts'
import { localTimeAt } from '#core/dates/business-day.ts'
import { deskDay } from '../desk-state/desk-day.ts'
import type { DeskParts } from '../desk-state/desk-parts.ts'
import { knownDesk } from '../desk-state/known-desk.ts'
import { saleAskOf } from '../desk-state/sale-ask-of.ts'
import { settingsKeys } from '../desk-state/settings-keys.ts'
import type { DeskSession } from '../ports/session.ts'
import { quoteSale } from '#core/sales/quote-sale.ts'

export type OpenSaleRow = { readonly sale: OpenSale; readonly clientName: string; readonly begunTime: string; readonly totalMinor: number | null }

/** The bills open at this desk: taken up again after a restart, and listed before the shift is closed. Nothing while nobody is unlocked. */
export function readOpenSales(parts: DeskParts, session: DeskSession): { sales: OpenSaleRow[] } {
  const ledger = parts.ledger.read
  const desk = knownDesk(ledger, session)
  if (!desk.ok) return { sales: [] }
  const { branch } = desk.value
  const { today } = deskDay(ledger, branch, parts)
  const totalOf = (sale: OpenSale): number | null => {
    const ask = saleAskOf(ledger, { ...sale, tenders: [] }, { branch, today, mayDiscountAboveLimit: true })
    const quoted = ask.ok ? quoteSale(ask.value) : ask
    return quoted.ok ? quoted.value.totalMinor : null
  }
  // One that was paid a moment before a crash is no longer open: its sale stands in the ledger under the same id.
  const kept = (JSON.parse(ledger.setting(settingsKeys.openSales) ?? '[]') as unknown[]).flatMap((one) => openSaleShape.safeParse(one).data ?? []).filter(({ operationId }) => ledger.operation(operationId) === null)
  return {
    sales: kept.toSorted((left, right) => Number(right.inHand) - Number(left.inHand)).map((sale) => ({
      sale,
      clientName: sale.clientId === null ? '' : (ledger.client(sale.clientId)?.name ?? ''),
      begunTime: localTimeAt(sale.begunAt, branch.timeZone).time,
      totalMinor: totalOf(sale),
    })),
  }
}
