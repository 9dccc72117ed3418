import type { Person } from '#core/catalogue/person.ts'
import { personSchema } from '#core/catalogue/person.ts'
import { pinFits } from '../host/pin-hash.ts'
import type { AdminParts } from './admin-parts.ts'
import { adminRefusal } from './admin-refusal.ts'
import { waitAfter } from '../sync/slow-down.ts'
import { adminSessionMs, makeAdminToken } from './admin-token.ts'

export type SignInInput = { readonly networkId?: string | undefined; readonly name: string; readonly pin: string }

/** Who may administer: people of these roles who are not archived. */
export async function adminsOf(parts: Pick<AdminParts, 'references'>, networkId: string): Promise<Person[]> {
  const people = (await parts.references(networkId, 'person')).flatMap(({ record }) => personSchema.safeParse(record.value).data ?? [])
  return people.filter(({ role, archived }) => !archived && (role === 'network-admin' || role === 'it'))
}

/** Opens an admin's session. Wrong tries are slowed for the person, at every server process and over restarts. */
export async function signIn(parts: AdminParts, input: SignInInput): Promise<{ token: string; networkId: string; personId: string; expiresAtMs: number }> {
  const { service, crypto, clock, tries } = parts
  const networkId = input.networkId ?? (await onlyNetwork(parts))
  const network = await service.networkOf(networkId)
  if (network === null) throw adminRefusal('sign-in-is-wrong')
  const person = (await adminsOf(parts, networkId)).find(({ name, id }) => name === input.name || id === input.name)
  if (person === undefined) throw adminRefusal('sign-in-is-wrong')
  const nowMs = clock.now()
  if (waitAfter(await tries.read(networkId, person.id), nowMs) > 0) throw adminRefusal('sign-in-is-slowed')
  if (!(await pinFits(input.pin, person.pinHash))) {
    await tries.wrong(networkId, person.id, nowMs)
    throw adminRefusal('sign-in-is-wrong')
  }
  await tries.forget(networkId, person.id)
  const session = { networkId, personId: person.id, expiresAtMs: nowMs + adminSessionMs }
  return { ...session, token: makeAdminToken(session, network.sessionSecret, crypto) }
}

async function onlyNetwork({ networks }: AdminParts): Promise<string> {
  const [first, ...more] = await networks()
  if (first === undefined) throw adminRefusal('sign-in-is-wrong')
  if (more.length > 0) throw adminRefusal('network-has-to-be-named')
  return first.networkId
}
