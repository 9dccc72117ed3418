import { answerKinds } from './answer-question.ts'
import { deviceKinds } from '../devices/kinds.ts'
import { membershipKinds } from '../memberships/kinds.ts'
import { saleKinds } from '../sales/kinds.ts'
import { shiftKinds } from '../shifts/kinds.ts'

/** Every kind of operation this program understands. A later kind is one more row in one of these tables. */
export const operationKinds = { ...membershipKinds, ...saleKinds, ...shiftKinds, ...deviceKinds, ...answerKinds }
export type OperationKind = keyof typeof operationKinds

export function isOperationKind(kind: string): kind is OperationKind {
  return Object.hasOwn(operationKinds, kind)
}
