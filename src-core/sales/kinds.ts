import { bodyKind } from '../ledger/body-kind.ts'
import { recordReceiptHeadingBody, sellBody } from './bodies.ts'
import { saleEffects } from './sale-effects.ts'

/** The kinds of operations by which things are sold. */
export const saleKinds = {
  'record-receipt-heading': bodyKind({ version: 1, schema: recordReceiptHeadingBody, effects: () => ({ entries: [], facts: [] }) }),
  sell: bodyKind({ version: 1, schema: sellBody, effects: saleEffects }),
}
