import type { Texts } from '#core/texts/format-text.ts'
import type { SaleDiscount } from '../../stores/sale-store.ts'

/** Why, and how much of a hundred. */
export function discountWords({ kind, basisPoints, reason }: SaleDiscount, { text, number }: Texts): string {
  return kind === 'percent' ? `${text(`discount.${reason}`)}, ${number(basisPoints / 100)} %` : text(`discount.${reason}`)
}
