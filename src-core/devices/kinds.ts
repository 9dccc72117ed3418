import { bodyKind } from '../ledger/body-kind.ts'
import type { SubjectKey } from '../ledger/entry.ts'
import type { SubjectFact } from '../ledger/fact.ts'
import { factOf } from '../ledger/fact-of.ts'
import { enrolDeviceBody, revokeDeviceBody } from './bodies.ts'

export function deviceKey(deviceId: string): SubjectKey {
  return `desk:${deviceId}`
}

/** The kinds of operations that concern the network's devices. */
export const deviceKinds = {
  'enrol-device': bodyKind({
    version: 1,
    schema: enrolDeviceBody,
    effects: (operation) => {
      const { deviceId, role, publicKey, branchId: ofBranch, deskNumber, networkSignature } = operation.body
      return { entries: [], facts: [{ subject: deviceKey(deviceId), fact: { ...factOf(operation, 'enrolled'), role, publicKey, ofBranch, deskNumber, networkSignature } as SubjectFact['fact'] }] }
    },
  }),
  'revoke-device': bodyKind({
    version: 1,
    schema: revokeDeviceBody,
    effects: (operation) => ({ entries: [], facts: [{ subject: deviceKey(operation.body.deviceId), fact: { ...factOf(operation, 'revoked'), reason: operation.body.reason } as SubjectFact['fact'] }] }),
  }),
}
