import { firstBranch } from '#core/catalogue/first-branch.ts'
import type { Person } from '#core/catalogue/person.ts'
import { starterCatalogue } from '#core/catalogue/starter-catalogue.ts'
import type { Trade } from '#core/catalogue/trades.ts'
import type { JoinFile } from '#core/sync-protocol/join.ts'
import { hashPin } from './host/pin-hash.ts'
import type { ReferenceDraft } from './sync/append-records.ts'
import { appendReferences } from './sync/append-records.ts'
import { createNetwork } from './sync/create-network.ts'
import { joinFileOf, makePairingCode } from './sync/pairing-code.ts'
import type { SyncService } from './sync/sync-service.ts'
import type { SyncParts } from './sync/sync-parts.ts'

export type NewNetwork = {
  readonly networkName: string
  readonly branchName: string
  readonly currency: string
  readonly timeZone: string
  readonly adminName: string
  readonly pin: string
  /** Null: the catalogue begins empty. */
  readonly trade: Trade | null
  readonly serverUrl: string
}
export type MadeNetwork = { readonly networkId: string; readonly branchId: string; readonly adminId: string; readonly pairingCode: string; readonly joinFile: JoinFile }

/** A network, its first branch, its first admin, a trade's catalogue if asked, and a pairing code, in one step. */
export async function makeNetwork(parts: SyncParts, record: SyncService['record'], asked: NewNetwork): Promise<MadeNetwork> {
  const { crypto } = parts
  const network = await createNetwork(parts, record, asked.networkName)
  const branch = firstBranch(crypto.newId(), { businessName: asked.networkName, branchName: asked.branchName, currency: asked.currency, timeZone: asked.timeZone, language: 'en' })
  const admin: Person = { id: crypto.newId(), name: asked.adminName, role: 'network-admin', pinHash: await hashPin(asked.pin), archived: false }
  const starter = asked.trade === null ? { categories: [], services: [], types: [] } : starterCatalogue(asked.trade, asked.currency, crypto.newId)
  const draft = (kind: ReferenceDraft['kind'], value: { readonly id: string }): ReferenceDraft => ({ kind, id: value.id, value, edited: null })
  await appendReferences(parts, network, admin.id, [
    draft('branch', branch),
    draft('person', admin),
    ...starter.categories.map((value) => draft('service-category', value)),
    ...starter.services.map((value) => draft('service', value)),
    ...starter.types.map((value) => draft('membership-type', value)),
  ])
  const pairingCode = await makePairingCode(parts, network, branch.id, admin.id)
  return { networkId: network.networkId, branchId: branch.id, adminId: admin.id, pairingCode, joinFile: joinFileOf(parts, network, asked.serverUrl, pairingCode) }
}
