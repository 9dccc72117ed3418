import { v7 } from 'uuid'
import { deskInProcess, openForBusiness, valueOf } from '../fixtures/desk-in-process.ts'
import { tempFolder } from '../fixtures/temp-folder.ts'
import type { Percentiles } from './figures.ts'
import { median, percentiles, rawWriter, timed } from './figures.ts'

export type DurableFigures = { readonly floor: Percentiles; readonly deduct: Percentiles; readonly sell: Percentiles; readonly deductToFloor: number; readonly sellToFloor: number }

const alternations = 5

/** Deduct and sell through the whole command path, in turns with the raw write they cannot be faster than. */
export async function benchDurable(perRound: number): Promise<DurableFigures> {
  const folder = tempFolder()
  const raw = rawWriter(folder.path)
  const { client, close } = await deskInProcess(folder.path)
  const { typeId, serviceId } = await openForBusiness(client)
  const clientIds = await Promise.all(Array.from({ length: perRound }, async (_, index) => valueOf(await client.saveClient({ operationId: v7(), clientId: null, client: { name: `Client ${index}`, phones: [], email: '', note: '' } })).clientId))
  const rounds: { floor: number[]; sell: number[]; deduct: number[] }[] = []
  for (let round = 0; round <= alternations; round += 1) {
    const memberships: string[] = []
    const floor = await timed(perRound, raw.write)
    const sell = await timed(perRound, async (index) => {
      const sold = valueOf(await client.sell({ operationId: v7(), clientId: clientIds[index] ?? '', lines: [{ typeId, startDay: null }], discount: null, tenders: [{ method: 'cash', amountMinor: 60_000 }] }))
      memberships.push(sold.membershipIds[0] ?? '')
    })
    const deduct = await timed(perRound, async (index) => valueOf(await client.deductVisit({ operationId: v7(), clientId: clientIds[index] ?? '', membershipId: memberships[index] ?? '', serviceId, sameVisitConfirmed: true })))
    // The first round warms everything up.
    if (round > 0) rounds.push({ floor, sell, deduct })
  }
  await close()
  raw.close()
  folder.remove()
  const all = (of: 'floor' | 'sell' | 'deduct'): Percentiles => percentiles(rounds.flatMap((round) => round[of]))
  const ratio = (of: 'sell' | 'deduct'): number => median(rounds.map((round) => percentiles(round.floor).p50 / percentiles(round[of]).p50))
  return { floor: all('floor'), deduct: all('deduct'), sell: all('sell'), deductToFloor: ratio('deduct'), sellToFloor: ratio('sell') }
}
