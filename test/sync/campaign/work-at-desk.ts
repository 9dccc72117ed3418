import { v7 } from 'uuid'
import type { DeskClient } from '../../fixtures/desk-in-process.ts'
import { valueOf } from '../../fixtures/desk-in-process.ts'

/** What people heard "done" for: an id that must stand everywhere once, whatever happens afterwards. */
export type Confirmed = Set<string>
export type Member = { readonly clientId: string; readonly membershipId: string; readonly serviceId: string }

export async function takePlace(client: DeskClient, personName: string, pin: string): Promise<void> {
  const person = (await client.readDesk({})).people.find(({ name }) => name === personName)
  valueOf(await client.unlock({ personId: person?.id ?? '', pin }))
  if ((await client.readShift({})).shift === null) valueOf(await client.openShift({ operationId: v7(), floatMinor: 0 }))
}

/** One member more: a client, a sale, the first visit. */
export async function welcome(client: DeskClient, confirmed: Confirmed, name: string): Promise<Member> {
  const { clientId } = valueOf(await client.saveClient({ operationId: v7(), clientId: null, client: { name, phones: [], email: '', note: '' } }))
  const [type] = (await client.listMembershipTypes({ withArchived: false })).types
  const saleId = v7()
  const sold = valueOf(await client.sell({ operationId: saleId, clientId, lines: [{ typeId: type?.id ?? '', startDay: null }], discount: null, tenders: [{ method: 'card', amountMinor: type?.terms.priceMinor ?? 0 }] }))
  confirmed.add(saleId)
  const serviceId = valueOf(await client.readClientCard({ clientId })).services[0]?.serviceId ?? ''
  const member = { clientId, membershipId: sold.membershipIds[0] ?? '', serviceId }
  await visit(client, confirmed, member)
  return member
}

/** A visit; of a membership without visits left it is taken back instead, so that a campaign never ends. */
export async function visit(client: DeskClient, confirmed: Confirmed, { clientId, membershipId, serviceId }: Member): Promise<void> {
  const operationId = v7()
  const outcome = await client.deductVisit({ operationId, clientId, membershipId, serviceId, sameVisitConfirmed: true })
  if (!outcome.ok) return
  confirmed.add(operationId)
  if ((outcome.value.left ?? 1) > 0) return
  const returnId = v7()
  valueOf(await client.returnVisit({ operationId: returnId, originalOperationId: operationId, reason: 'undo' }))
  confirmed.add(returnId)
}

/** Works until the desk stops answering or the day is called off. */
export async function workUntil(client: DeskClient, confirmed: Confirmed, isOver: () => boolean): Promise<void> {
  try {
    while (!isOver()) {
      const member = await welcome(client, confirmed, `Client ${confirmed.size}`)
      for (let visits = 0; visits < 4 && !isOver(); visits += 1) await visit(client, confirmed, member)
    }
  } catch (error) {
    // A desk that was killed answers nothing: what it had not answered is nobody's.
    if (!isOver()) throw error
  }
}
