import { branchSchema } from '#core/catalogue/branch.ts'
import { giftCardTypeSchema } from '#core/catalogue/gift-card-type.ts'
import { membershipTypeSchema } from '#core/catalogue/membership-type.ts'
import { personSchema } from '#core/catalogue/person.ts'
import type { ReferenceKind } from '#core/catalogue/reference-record.ts'
import { serviceCategorySchema, serviceSchema } from '#core/catalogue/service.ts'
import { z } from 'zod'
import { hashPin } from '../host/pin-hash.ts'
import type { ShownReference } from '../ledger-db/reference-records.ts'
import { appendReferences } from '../sync/append-records.ts'
import type { Network } from '../sync/network-store.ts'
import type { AdminParts } from './admin-parts.ts'
import { adminRefusal } from './admin-refusal.ts'

const anyObject = z.record(z.string(), z.unknown())
const shapes: Record<ReferenceKind, z.ZodType> = {
  branch: branchSchema, service: serviceSchema, 'service-category': serviceCategorySchema, 'membership-type': membershipTypeSchema, person: personSchema, policy: anyObject, alias: anyObject,
  'gift-card-type': giftCardTypeSchema,
}

/** A record as an admin reads it: hashes of PINs stay here. */
export function shownTo({ id, version, hash, record }: ShownReference): { id: string; version: number; hash: string; value: unknown } {
  const { pinHash: _hidden, ...value } = record.value as Record<string, unknown>
  return { id, version, hash, value }
}

export type SaveReferenceInput = { readonly kind: ReferenceKind; readonly id: string; readonly value?: unknown; readonly edited: string | null; readonly pin?: string | undefined }

/** A new version of a record. Of two edits the later wins; who saved it is told that another came between (sync.md §2.10). */
export async function saveReference(parts: AdminParts, network: Network, author: string, input: SaveReferenceInput): Promise<{ version: number; wasEditedMeanwhile: boolean }> {
  const { kind, id, edited, pin } = input
  const shown = (await parts.references(network.networkId, kind)).find((reference) => reference.id === id)
  const value = kind === 'person' ? await withPin(input.value, pin, shown) : input.value
  const read = shapes[kind].safeParse(value)
  const namesItself = kind === 'policy' || kind === 'alias' || (value as { id?: unknown } | null)?.id === id
  if (!read.success || !namesItself) throw adminRefusal('value-is-not-valid')
  const [version = 0] = await appendReferences(parts, network, author, [{ kind, id, value: read.data, edited }])
  return { version, wasEditedMeanwhile: (shown?.hash ?? null) !== edited }
}

async function withPin(value: unknown, pin: string | undefined, shown: ShownReference | undefined): Promise<unknown> {
  const known = (shown?.record.value as { pinHash?: unknown } | undefined)?.pinHash
  return { ...(value as object), pinHash: pin === undefined ? known : await hashPin(pin) }
}
