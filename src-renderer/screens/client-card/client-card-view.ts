import type { ClientView } from '#contract/shapes/client.ts'
import type { DeductServiceView } from '#contract/shapes/deduct-choice.ts'
import type { HistoryLineView } from '#contract/shapes/history-line.ts'
import type { MomentView } from '#contract/shapes/moment.ts'
import type { OwedVisitView } from '#contract/shapes/owed-visit.ts'
import type { TicketView } from '#contract/shapes/ticket.ts'

export type ClientCardView = {
  readonly client: ClientView
  readonly maskedPhone: string
  readonly currency: string
  readonly tickets: readonly TicketView[]
  readonly history: readonly HistoryLineView[]
  readonly services: readonly DeductServiceView[]
  readonly owed: readonly OwedVisitView[]
  /** What the client's account holds. */
  readonly accountMinor: number
  /** Since when the balance goes by this desk alone; null while the others are heard. */
  readonly balanceAsOf: MomentView | null
}
