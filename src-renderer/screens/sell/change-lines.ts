import type { SaleDraft, SaleLine } from '../../stores/sale-store.ts'
import { useSaleStore } from '../../stores/sale-store.ts'

/** What a line sells, as the worked-out bill names it: a type, a service; an account has no id. */
export function soldIn(line: SaleLine): string {
  if (line.kind === 'service') return line.serviceId
  return line.kind === 'account-top-up' ? '' : line.typeId
}

/** Puts other lines on the bill in hand. What was typed as given was meant for the bill before. */
export function useChangeLines(): (lines: SaleDraft['lines']) => void {
  const change = useSaleStore((store) => store.change)
  return (lines) => change({ lines, givenMinor: null })
}
