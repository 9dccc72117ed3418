import { v7 } from 'uuid'
import { deskInProcess, openForBusiness, valueOf } from '../fixtures/desk-in-process.ts'

/** So many visits taken one after another, each through the whole path of an action. */
const [dataFolder = '', commits = '0'] = process.argv.slice(2)
const { client, close } = await deskInProcess(dataFolder)
const { clientId, membershipId, serviceId } = await openForBusiness(client)
for (let taken = 0; taken < Number(commits); taken += 2) {
  const visit = valueOf(await client.deductVisit({ operationId: v7(), clientId, membershipId, serviceId, sameVisitConfirmed: true }))
  valueOf(await client.returnVisit({ operationId: v7(), originalOperationId: visit.operationId, reason: 'undo' }))
}
await close()
