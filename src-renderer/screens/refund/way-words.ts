import { moneyMethods } from '#core/sales/bodies.ts'
import type { Texts } from '#core/texts/format-text.ts'

/** A way money goes back, and where it had come otherwise. */
export function wayWords({ method, insteadOf }: { readonly method: string; readonly insteadOf: string | null }, { text }: Texts): string {
  const plain = (name: string): string => {
    const known = moneyMethods.find((one) => one === name)
    return known === undefined ? name : text(`method.${known}`)
  }
  if (method === 'gift-card') return text('refund.to-gift-card')
  if (method !== 'client-account') return plain(method)
  return insteadOf === null ? text('refund.to-account') : text('refund.to-account-instead', { way: plain(insteadOf) })
}
