import { deskInProcess, valueOf } from '../fixtures/desk-in-process.ts'
import { benchPin } from './big-ledger.ts'

/** A fresh process: from its start to the first answer of the search, and what memory it takes. One line of JSON. */
const [folder = ''] = process.argv.slice(2)
const { client, close } = await deskInProcess(folder)
const person = (await client.readDesk({})).people[0]
valueOf(await client.unlock({ personId: person?.id ?? '', pin: benchPin }))
const { clients } = await client.searchClients({ text: 'nowak anna' })
const startedMs = performance.now()
for (let index = 0; index < 200; index += 1) await client.searchClients({ text: 'kowal'.slice(0, 2 + (index % 4)) })
process.stdout.write(JSON.stringify({ startedMs, found: clients.length, residentMb: Math.round(process.memoryUsage().rss / 1_048_576) }))
await close()
