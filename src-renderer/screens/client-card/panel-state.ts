import type { TicketView } from '#contract/shapes/ticket.ts'
import type { SaleInput } from '#contract/shapes/quote.ts'

/** What is done on the card: beside it a visit or something with one ticket, in its place a refund or the account. */
export type PanelState =
  | { readonly kind: 'deduct' }
  | { readonly kind: 'account' }
  | { readonly kind: 'refund'; readonly membershipId: string }
  | { readonly kind: 'freeze' | 'unfreeze' | 'extend' | 'correct'; readonly membershipId: string }
  | { readonly kind: 'pay'; readonly what: string; readonly line: SaleInput['lines'][number] }

export type TicketDeed = 'freeze' | 'unfreeze' | 'extend' | 'correct' | 'refund'

/** What Z does: the ticket in hand first, frozen or not; else one that can be frozen; where none can, one that is. */
export function freezePanelFor(tickets: readonly TicketView[], inHandId: string | null): { readonly kind: 'freeze' | 'unfreeze'; readonly membershipId: string } | null {
  const ordered = inHandFirst(tickets, inHandId)
  const [inHand] = ordered
  if (inHand?.membershipId === inHandId && inHand.unfreezeRefusal === null) return { kind: 'unfreeze', membershipId: inHandId }
  const free = ordered.find((ticket) => ticket.freeze.refusal === null && ticket.unfreezeRefusal !== null)
  if (free !== undefined) return { kind: 'freeze', membershipId: free.membershipId }
  const frozen = ordered.find((ticket) => ticket.unfreezeRefusal === null)
  return frozen === undefined ? null : { kind: 'unfreeze', membershipId: frozen.membershipId }
}

/** Why a ticket cannot have this done to it; null when it can. */
export function deedRefusal(ticket: TicketView, deed: TicketDeed): TicketView['refundRefusal'] {
  const refusals = { freeze: ticket.freeze.refusal, unfreeze: ticket.unfreezeRefusal, extend: ticket.extendRefusal, correct: ticket.correctRefusal, refund: ticket.refundRefusal }
  return refusals[deed]
}

/** The ticket a key means: the one in hand where it can be, else the first that can. */
export function ticketFor(tickets: readonly TicketView[], inHandId: string | null, deed: TicketDeed): TicketView | null {
  const ordered = inHandFirst(tickets, inHandId)
  return ordered.find((ticket) => deedRefusal(ticket, deed) === null) ?? ordered[0] ?? null
}

function inHandFirst(tickets: readonly TicketView[], inHandId: string | null): TicketView[] {
  return tickets.toSorted((left, right) => Number(right.membershipId === inHandId) - Number(left.membershipId === inHandId))
}
