import type { Operation } from '#core/ledger/operation.ts'
import type { ReadableLedger, WritableLedger } from '../ledger-db/ledger.ts'
import { printersOf, queuePrint } from './print-jobs.ts'
import { settingsKeys } from './settings-keys.ts'

/** Kinds that give the client a receipt. */
const receiptKinds: readonly string[] = ['sell', 'refund-membership', 'cancel-bill', 'pay-out-account']
/** Kinds for which somebody must reach into the drawer, whatever was paid. */
const drawerKinds: readonly string[] = ['pay-in', 'pay-out', 'open-drawer', 'open-shift']

/**
 * What an action just recorded sends to the printer, in its own transaction: the drawer first, where cash goes in or out,
 * then the receipt. An action that is asked for again was recorded before and sends nothing: one sale, one receipt, one kick.
 */
export function queuePaperOf(ledger: WritableLedger, operation: Operation): void {
  const printer = printersOf(ledger)[0]
  if (printer === undefined) return
  const { id, kind, occurredAt } = operation
  if (printer.hasDrawer && (drawerKinds.includes(kind) || movesCash(operation))) queuePrint(ledger, { id: `${id}:drawer`, what: { kind: 'drawer' }, printerId: printer.id, madeAt: occurredAt })
  if (printer.printsSales && kind === 'close-shift') queueReport(ledger, (operation.body as { readonly shiftId: string }).shiftId, id, { id: `${id}:z`, printerId: printer.id, madeAt: occurredAt, personId: operation.actorId })
  if (printer.printsSales && receiptKinds.includes(kind)) queueReceipt(ledger, id, { id: `${id}:receipt`, printerId: printer.id, madeAt: occurredAt })
}

/** Queues a receipt: the first that is given out is the receipt, every later one says COPY (domain.md §6). */
export function queueReceipt(ledger: WritableLedger, saleId: string, job: { readonly id: string; readonly printerId: string; readonly madeAt: number }): void {
  queuePrint(ledger, { ...job, what: { kind: 'receipt', saleId, copy: wasGiven(ledger, saleId) } })
  ledger.saveSetting(settingsKeys.receiptGiven + saleId, String(job.madeAt))
}

/** Queues X or Z; of a Z, told by its closing, the first is the report and every later one says COPY. */
export function queueReport(ledger: WritableLedger, shiftId: string, closingId: string | null, { personId, ...job }: { readonly id: string; readonly printerId: string; readonly madeAt: number; readonly personId: string }): void {
  queuePrint(ledger, { ...job, what: { kind: 'shift-report', shiftId, personId, copy: closingId !== null && wasGiven(ledger, closingId) } })
  if (closingId !== null) ledger.saveSetting(settingsKeys.receiptGiven + closingId, String(job.madeAt))
}

function wasGiven(ledger: ReadableLedger, saleId: string): boolean {
  return ledger.setting(settingsKeys.receiptGiven + saleId) !== null
}

function movesCash({ body }: Operation): boolean {
  const { tenders, tender } = body as { readonly tenders?: readonly { readonly method: string }[]; readonly tender?: { readonly method: string } }
  return [...(tenders ?? []), ...(tender === undefined ? [] : [tender])].some(({ method }) => method === 'cash')
}
