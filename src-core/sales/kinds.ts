import { bodyKind } from '../ledger/body-kind.ts'
import { recordReceiptHeadingBody, sellBody } from './bodies.ts'
import { refundMembershipBody } from './refund-body.ts'
import { cancelBillBody } from './cancel-body.ts'
import { cancelEffects } from './cancel-effects.ts'
import { payOutAccountBody, payOutAccountEffects } from './pay-out-account.ts'
import { refundEffects } from './refund-effects.ts'
import { saleEffects } from './sale-effects.ts'

/** The kinds of operations by which things are sold. */
export const saleKinds = {
  'record-receipt-heading': bodyKind({ version: 1, schema: recordReceiptHeadingBody, effects: () => ({ entries: [], facts: [] }) }),
  'cancel-bill': bodyKind({ version: 1, schema: cancelBillBody, effects: cancelEffects }),
  'pay-out-account': bodyKind({ version: 1, schema: payOutAccountBody, effects: payOutAccountEffects }),
  'refund-membership': bodyKind({ version: 1, schema: refundMembershipBody, effects: refundEffects }),
  sell: bodyKind({ version: 1, schema: sellBody, effects: saleEffects }),
}
