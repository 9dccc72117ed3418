import { canonicalJson } from '#core/std/canonical-json.ts'
import type { JoinReply } from '#core/sync-protocol/join.ts'
import { renewRequest, signedJoin } from '#core/sync-protocol/join.ts'
import { enrolmentDraft, serverActor } from './enrol-device.ts'
import { openSlowDown } from './slow-down.ts'
import type { Network } from './network-store.ts'
import type { openRecordOperation } from './record-operation.ts'
import type { Session } from './session.ts'
import type { SyncAnswer } from './sync-answer.ts'
import { syncRefusalOf } from './sync-answer.ts'
import type { SyncCrypto } from './sync-crypto.ts'
import type { SyncParts } from './sync-parts.ts'

/** How long a pairing code can be used (front-desk.md §7). */
export const pairingCodeMs = 48 * 60 * 60_000

/** Codes are kept only as their hash: who reads the database cannot join. */
export function pairingCodeHash(code: string, crypto: SyncCrypto): string {
  return crypto.sha256(`counterfoil pairing code ${code}`)
}

type NewDevice = { readonly deviceId: string; readonly publicKey: string; readonly branchId: string; readonly deskNumber: number }
type JoinParts = { readonly parts: SyncParts; readonly networkOf: (networkId: string) => Promise<Network | null>; readonly record: ReturnType<typeof openRecordOperation> }

/** Makes a desk part of the network its code belongs to. Asked again by the same desk it gives the same answer. */
export function openAnswerJoin({ parts, networkOf, record }: JoinParts) {
  const { store, crypto, clock } = parts
  const slowDown = openSlowDown(clock)
  const enrol = openEnrol(parts, record)
  return async (message: unknown, from: string): Promise<SyncAnswer<JoinReply>> => {
    const nowMs = clock.now()
    const read = signedJoin.safeParse(message)
    if (!read.success) return syncRefusalOf('message-is-malformed', nowMs)
    const { join, signature } = read.data
    const waitMs = slowDown.waitMs(from)
    if (waitMs > 0) return syncRefusalOf('too-many-requests', nowMs, waitMs)
    if (!crypto.verify(join.publicKey, canonicalJson((message as { join: unknown }).join), signature)) return syncRefusalOf('signature-is-wrong', nowMs)
    const codeHash = pairingCodeHash(join.code, crypto)
    const networkId = await store.networkOfCode(codeHash)
    const network = networkId === null ? null : await networkOf(networkId)
    if (network === null) {
      slowDown.wrong(from)
      return syncRefusalOf('code-is-wrong', nowMs)
    }
    const known = await store.device(network.networkId, join.deviceId)
    if (known !== null && known.publicKey !== join.publicKey) return syncRefusalOf('signature-is-wrong', nowMs)
    if (known !== null && known.revokedAtMs !== null) return syncRefusalOf('device-is-revoked', nowMs)
    const taken = await store.takeCode(network.networkId, codeHash, join, nowMs, nowMs - pairingCodeMs)
    if (!taken.ok) {
      slowDown.wrong(from)
      return syncRefusalOf(taken.code, nowMs)
    }
    slowDown.right(from)
    return enrol(network, { deviceId: join.deviceId, publicKey: join.publicKey, branchId: taken.branchId, deskNumber: taken.deskNumber })
  }
}

/** A cloned desk becomes a device of its own: a new key and a new number in the branch of the old one. */
export function openAnswerRenew({ parts, record }: Pick<JoinParts, 'parts' | 'record'>) {
  const { store, crypto, clock } = parts
  const enrol = openEnrol(parts, record)
  return async (network: Network, session: Session, message: unknown): Promise<SyncAnswer<JoinReply>> => {
    const nowMs = clock.now()
    const read = renewRequest.safeParse(message)
    if (!read.success) return syncRefusalOf('message-is-malformed', nowMs)
    const { renew, signature } = read.data
    if (!crypto.verify(renew.publicKey, canonicalJson((message as { renew: unknown }).renew), signature)) return syncRefusalOf('signature-is-wrong', nowMs)
    const old = await store.device(network.networkId, session.deviceId)
    if (old === null || old.branchId === null || renew.oldDeviceId !== session.deviceId) return syncRefusalOf('device-is-unknown', nowMs)
    if (old.revokedAtMs !== null) return syncRefusalOf('device-is-revoked', nowMs)
    const known = await store.device(network.networkId, renew.deviceId)
    if (known !== null && known.publicKey !== renew.publicKey) return syncRefusalOf('signature-is-wrong', nowMs)
    const deskNumber = known?.deskNumber ?? (await store.takeDeskNumber(network.networkId, old.branchId, renew.deviceId))
    if (deskNumber === null) return syncRefusalOf('too-many-requests', nowMs)
    return enrol(network, { deviceId: renew.deviceId, publicKey: renew.publicKey, branchId: old.branchId, deskNumber })
  }
}

function openEnrol({ store, crypto, clock }: SyncParts, record: JoinParts['record']) {
  return async (network: Network, device: NewDevice): Promise<JoinReply> => {
    const nowMs = clock.now()
    const { deviceId, branchId } = device
    if ((await store.device(network.networkId, deviceId)) === null) {
      await record(network, [enrolmentDraft(network, { ...device, role: 'desk' }, { nowMs, actorId: serverActor, branchId }, crypto)])
    }
    const { networkId, name, publicKey, epoch } = network
    return { ok: true, networkId, networkName: name, networkPublicKey: publicKey, branchId, deskNumber: device.deskNumber, epoch, serverTimeMs: nowMs }
  }
}
