import type { ClientView } from '#contract/shapes/client.ts'
import type { DeductServiceView } from '#contract/shapes/deduct-choice.ts'
import type { HistoryLineView } from '#contract/shapes/history-line.ts'
import type { TicketView } from '#contract/shapes/ticket.ts'

export type ClientCardView = {
  readonly client: ClientView
  readonly currency: string
  readonly tickets: readonly TicketView[]
  readonly history: readonly HistoryLineView[]
  readonly services: readonly DeductServiceView[]
}
