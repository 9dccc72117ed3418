import { implement } from '@orpc/server'
import type { Right } from '#core/catalogue/person.ts'
import { mayDo } from '#core/catalogue/person.ts'
import { serverActor, revocationDraft } from '../sync/enrol-device.ts'
import { handInEndMs } from '../sync/hand-in.ts'
import type { Network } from '../sync/network-store.ts'
import { pairingCodeMs } from '../sync/answer-join.ts'
import { joinFileOf, makePairingCode } from '../sync/pairing-code.ts'
import type { AdminParts } from './admin-parts.ts'
import { adminRefusal } from './admin-refusal.ts'
import { readAdminToken } from './admin-token.ts'
import { adminContract } from './contract.ts'
import { saveReference, shownTo } from './references.ts'
import { adminsOf, signIn } from './sign-in.ts'

export type AdminContext = { readonly token: string | null }

/** The administration, one line each. Who asks and what they may is looked up again at every call. */
export function adminRouter(parts: AdminParts) {
  const served = implement(adminContract).$context<AdminContext>()
  const as = async (context: AdminContext, right: Right): Promise<{ network: Network; personId: string }> => {
    const read = context.token === null ? null : await readAdminToken(context.token, parts.service.networkOf, parts.crypto, parts.clock.now())
    if (read === null) throw adminRefusal('not-signed-in')
    const person = (await adminsOf(parts, read.network.networkId)).find(({ id }) => id === read.session.personId)
    if (person === undefined) throw adminRefusal('not-signed-in')
    if (!mayDo(person.role, right)) throw adminRefusal('right-is-missing')
    return { network: read.network, personId: person.id }
  }
  return served.router({
    signIn: served.signIn.handler(({ input }) => signIn(parts, input)),
    listDesks: served.listDesks.handler(async ({ context }) => parts.list.desks((await as(context, 'manage-desks')).network.networkId)),
    makePairingCode: served.makePairingCode.handler(async ({ context, input }) => {
      const { network, personId } = await as(context, 'manage-desks')
      const branches = await parts.references(network.networkId, 'branch')
      if (!branches.some(({ id }) => id === input.branchId)) throw adminRefusal('branch-is-unknown')
      const code = await makePairingCode(parts, network, input.branchId, personId)
      return { code, expiresAtMs: parts.clock.now() + pairingCodeMs, joinFile: joinFileOf(parts, network, input.serverUrl, code) }
    }),
    revokeDesk: served.revokeDesk.handler(async ({ context, input }) => {
      const { network, personId } = await as(context, 'manage-desks')
      return { handInUntilMs: await revokeDesk(parts, network, personId, input) }
    }),
    readStanding: served.readStanding.handler(async ({ context }) => {
      const { operations, quarantined, alarms } = await parts.list.standing((await as(context, 'manage-desks')).network.networkId)
      return { operations, quarantined, alarms: [...alarms] }
    }),
    listReferences: served.listReferences.handler(async ({ context, input }) => (await parts.references((await as(context, 'edit-types')).network.networkId, input.kind)).map(shownTo)),
    saveReference: served.saveReference.handler(async ({ context, input }) => {
      const { network, personId } = await as(context, 'edit-types')
      return saveReference(parts, network, personId, input)
    }),
  })
}

async function revokeDesk({ store, service, crypto, clock }: AdminParts, network: Network, personId: string, input: { readonly deviceId: string; readonly reason: 'lost' | 'replaced' | 'cloned' | 'closed' | 'other' }): Promise<number> {
  const device = await store.device(network.networkId, input.deviceId)
  if (device === null || device.role !== 'desk') throw adminRefusal('desk-is-unknown')
  const nowMs = clock.now()
  if (device.revokedAtMs === null) {
    await service.record(network, [revocationDraft(network, input, { nowMs, actorId: personId, branchId: device.branchId ?? serverActor }, crypto)])
  }
  return handInEndMs(device) ?? handInEndMs({ revokedAtMs: nowMs }) ?? nowMs
}
