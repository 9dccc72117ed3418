import { v7 } from 'uuid'
import { deskInProcess, firstManager, openForBusiness, valueOf } from '../fixtures/desk-in-process.ts'

/**
 * A busy day at a real desk, without end, until it is killed. Each line it writes is an id whose action was answered:
 * whatever stands there must be on disk. The line before an action names what is about to be asked.
 */
const say = (line: string): void => void process.stdout.write(`${line}\n`)
const [dataFolder = ''] = process.argv.slice(2)
const { client } = await deskInProcess(dataFolder)
const desk = await client.readDesk({})
if (desk.phase === 'first-run') await openForBusiness(client)
else valueOf(await client.unlock({ personId: desk.people[0]?.id ?? '', pin: firstManager.pin }))
if ((await client.readShift({})).shift === null) valueOf(await client.openShift({ operationId: v7(), floatMinor: 0 }))
const typeId = (await client.listMembershipTypes({ withArchived: false })).types[0]?.id ?? ''
say('ready')

/** Names the id, asks, and names it again once the answer is there. */
async function act<Value>(call: (operationId: string) => Promise<{ readonly ok: true; readonly value: Value } | { readonly ok: false; readonly refusal: { readonly code: string } }>): Promise<Value> {
  const operationId = v7()
  say(`asked ${operationId}`)
  const value = valueOf(await call(operationId))
  say(`done ${operationId}`)
  return value
}

for (let round = 0; ; round += 1) {
  const { clientId } = valueOf(await client.saveClient({ operationId: v7(), clientId: null, client: { name: `Client ${round}`, phones: [], email: '', note: '' } }))
  const sold = await act((operationId) => client.sell({ operationId, clientId, lines: [{ typeId, startDay: null }], discount: null, tenders: [{ method: 'card', amountMinor: 20_000 }, { method: 'cash', amountMinor: 50_000 }] }))
  const membershipId = sold.membershipIds[0] ?? ''
  const serviceId = valueOf(await client.readClientCard({ clientId })).services[0]?.serviceId ?? ''
  const deduct = () => act((operationId) => client.deductVisit({ operationId, clientId, membershipId, serviceId, sameVisitConfirmed: true }))
  const visit = await deduct()
  await act((operationId) => client.returnVisit({ operationId, originalOperationId: visit.operationId, reason: 'undo' }))
  await deduct()
  const today = (await client.readDesk({})).today
  const later = (days: number): string => new Date(Date.parse(today) + days * 86_400_000).toISOString().slice(0, 10)
  await act((operationId) => client.freezeMembership({ operationId, membershipId, from: later(1), until: later(8) }))
  await act((operationId) => client.unfreezeMembership({ operationId, membershipId }))
  if (round % 20 === 19) {
    const shiftId = (await client.readShift({})).shift?.shiftId ?? ''
    await act((operationId) => client.closeShift({ operationId, shiftId, countedCashMinor: 0 }))
    valueOf(await client.openShift({ operationId: v7(), floatMinor: 0 }))
  }
}
