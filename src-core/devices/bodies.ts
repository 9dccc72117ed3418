import { z } from 'zod'
import { idInBody } from '../catalogue/body-shapes.ts'
import type { Fact } from '../ledger/fact.ts'

const key = z.string().min(20).max(200)
const signature = z.string().min(40).max(200)

/** A device becomes part of the network. The network's own signature makes it true, whoever carries the operation. */
export const enrolDeviceBody = z.object({
  deviceId: idInBody,
  role: z.enum(['desk', 'server']),
  publicKey: key,
  branchId: idInBody.nullable(),
  /** Of the desk within its branch; null for a server. */
  deskNumber: z.int().min(1).max(99).nullable(),
  networkSignature: signature,
})
export type EnrolDeviceBody = z.infer<typeof enrolDeviceBody>

/** A device is no longer part of the network. What it signed before stays; it may hand in what it had not sent. */
export const revokeDeviceBody = z.object({ deviceId: idInBody, reason: z.enum(['lost', 'replaced', 'cloned', 'closed', 'other']), networkSignature: signature })
export type RevokeDeviceBody = z.infer<typeof revokeDeviceBody>

/** A device's enrolment as its slice keeps it. */
export type EnrolledFact = Fact & { readonly kind: 'enrolled'; readonly role: 'desk' | 'server'; readonly publicKey: string; readonly ofBranch: string | null; readonly deskNumber: number | null; readonly networkSignature: string }

/** The text the network's key signs for an enrolment. */
export function enrolmentText(networkId: string, body: Pick<EnrolDeviceBody, 'deviceId' | 'role' | 'publicKey' | 'branchId' | 'deskNumber'>): string {
  return `counterfoil enrolment ${networkId} ${body.deviceId} ${body.role} ${body.publicKey} ${body.branchId ?? '-'} ${body.deskNumber ?? '-'}`
}

/** The text the network's key signs for a revocation. */
export function revocationText(networkId: string, body: Pick<RevokeDeviceBody, 'deviceId' | 'reason'>): string {
  return `counterfoil revocation ${networkId} ${body.deviceId} ${body.reason}`
}
