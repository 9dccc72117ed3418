import { bodyKind } from '../ledger/body-kind.ts'
import { recordReceiptHeadingBody, refundMembershipBody, sellBody } from './bodies.ts'
import { refundEffects } from './refund-effects.ts'
import { saleEffects } from './sale-effects.ts'

/** The kinds of operations by which things are sold. */
export const saleKinds = {
  'record-receipt-heading': bodyKind({ version: 1, schema: recordReceiptHeadingBody, effects: () => ({ entries: [], facts: [] }) }),
  'refund-membership': bodyKind({ version: 1, schema: refundMembershipBody, effects: refundEffects }),
  sell: bodyKind({ version: 1, schema: sellBody, effects: saleEffects }),
}
