import { oc } from '@orpc/contract'
import { z } from 'zod'
import { referenceKinds } from '#core/catalogue/reference-record.ts'
import { joinFile, pairingCode } from '#core/sync-protocol/join.ts'

const id = z.string().min(1).max(64)
const moment = z.int().min(0).describe('Epoch milliseconds')
const kind = z.enum(referenceKinds)

const listedDesk = z.object({
  deviceId: id,
  branchId: id.nullable(),
  deskNumber: z.int().nullable(),
  appVersion: z.string().nullable(),
  protocol: z.int().nullable(),
  unsent: z.int().nullable().describe('Operations that it had not sent when it last said hello'),
  skewMs: z.int().nullable().describe('Its clock less the clock of the server'),
  heardAtMs: moment.nullable(),
  revokedAtMs: moment.nullable(),
})
const alarm = z.object({ kind: z.string(), deviceId: z.string(), segmentId: z.string(), seq: z.int(), sinceMs: moment })
const reference = z.object({ id, version: z.int().min(1), hash: z.string(), value: z.unknown() })

/** The administration of a network, as plain HTTP below `/api/v1` and described at `/openapi.json`. */
export const adminContract = {
  signIn: oc
    .route({ method: 'POST', path: '/sign-in', summary: 'Sign in as an admin of a network' })
    .input(z.object({ networkId: id.optional(), name: z.string().min(1).max(120), pin: z.string().min(4).max(200) }))
    .output(z.object({ token: z.string(), networkId: id, personId: id, expiresAtMs: moment })),
  listDesks: oc.route({ method: 'GET', path: '/desks', summary: 'Desks with version, last heard, unsent count and clock skew' }).output(z.array(listedDesk)),
  makePairingCode: oc
    .route({ method: 'POST', path: '/pairing-codes', summary: 'A code, and a file, by which one desk joins a branch within 48 hours' })
    .input(z.object({ branchId: id, serverUrl: z.url().max(500) }))
    .output(z.object({ code: pairingCode, expiresAtMs: moment, joinFile })),
  revokeDesk: oc
    .route({ method: 'POST', path: '/desks/{deviceId}/revoke', summary: 'A desk is no longer part of the network; it may hand in what it had not sent until then' })
    .input(z.object({ deviceId: id, reason: z.enum(['lost', 'replaced', 'cloned', 'closed', 'other']) }))
    .output(z.object({ handInUntilMs: moment })),
  readStanding: oc.route({ method: 'GET', path: '/standing', summary: 'How the network stands: operations kept, rows put aside, alarms for IT' }).output(z.object({ operations: z.int(), quarantined: z.int(), alarms: z.array(alarm) })),
  listReferences: oc.route({ method: 'GET', path: '/references/{kind}', summary: 'Records of the catalogue as they show; PINs are left out' }).input(z.object({ kind })).output(z.array(reference)),
  saveReference: oc
    .route({ method: 'PUT', path: '/references/{kind}/{id}', summary: 'A new version of a record; a person may be given a new PIN' })
    .input(z.object({ kind, id, value: z.unknown(), edited: z.string().max(64).nullable(), pin: z.string().regex(/^\d{4,8}$/).optional() }))
    .output(z.object({ version: z.int().min(1), wasEditedMeanwhile: z.boolean() })),
}
