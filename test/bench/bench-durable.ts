import { v7 } from 'uuid'
import { deskInProcess, openForBusiness, valueOf } from '../fixtures/desk-in-process.ts'
import { tempFolder } from '../fixtures/temp-folder.ts'
import type { Percentiles } from './figures.ts'
import { median, percentiles, rawWriter, timed } from './figures.ts'

export type DurableFigures = { readonly floor: Percentiles; readonly deduct: Percentiles; readonly sell: Percentiles; readonly deductToFloor: number; readonly sellToFloor: number }

const alternations = 5
/** Calls of one kind before the next kind's turn: the disk of a shared machine drifts within seconds, so turns are short. */
const blockCalls = 20

/** Deduct and sell through the whole command path, in short turns with the raw write they cannot be faster than. */
export async function benchDurable(perRound: number): Promise<DurableFigures> {
  const folder = tempFolder()
  const raw = rawWriter(folder.path)
  const { client, close } = await deskInProcess(folder.path)
  const { typeId, serviceId } = await openForBusiness(client)
  const clientIds = await Promise.all(Array.from({ length: perRound }, async (_, index) => valueOf(await client.saveClient({ operationId: v7(), clientId: null, client: { name: `Client ${index}`, phones: [], email: '', note: '' } })).clientId))
  const sellTo = async (clientId: string): Promise<string> =>
    valueOf(await client.sell({ operationId: v7(), clientId, lines: [{ typeId, startDay: null }], discount: null, tenders: [{ method: 'cash', amountMinor: 60_000 }] })).membershipIds[0] ?? ''
  const rounds: { floor: number[]; sell: number[]; deduct: number[] }[] = []
  for (let round = 0; round <= alternations; round += 1) {
    const taken: (typeof rounds)[number] = { floor: [], sell: [], deduct: [] }
    for (let first = 0; first < perRound; first += blockCalls) {
      const memberships: string[] = []
      const clientAt = (index: number): string => clientIds[(first + index) % perRound] ?? ''
      taken.floor.push(...(await timed(blockCalls, raw.write)))
      taken.sell.push(...(await timed(blockCalls, async (index) => void memberships.push(await sellTo(clientAt(index))))))
      taken.deduct.push(...(await timed(blockCalls, async (index) => valueOf(await client.deductVisit({ operationId: v7(), clientId: clientAt(index), membershipId: memberships[index] ?? '', serviceId, sameVisitConfirmed: true })))))
    }
    // The first round warms everything up.
    if (round > 0) rounds.push(taken)
  }
  await close()
  raw.close()
  folder.remove()
  const all = (of: 'floor' | 'sell' | 'deduct'): Percentiles => percentiles(rounds.flatMap((round) => round[of]))
  const ratio = (of: 'sell' | 'deduct'): number => median(rounds.map((round) => percentiles(round.floor).p50 / percentiles(round[of]).p50))
  return { floor: all('floor'), deduct: all('deduct'), sell: all('sell'), deductToFloor: ratio('deduct'), sellToFloor: ratio('sell') }
}
