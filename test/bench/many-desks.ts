import { Agent, request } from 'node:http'
import { gzipSync } from 'node:zlib'
import { syncPaths } from '#core/sync-protocol/paths.ts'
import type { NetworkProcess } from '../fixtures/network-process.ts'
import type { WireDesk } from '../fixtures/wire-desk.ts'
import { deductionDraft, httpCarrier, openWireDesk, sessionHeaders } from '../fixtures/wire-desk.ts'

const desksOfABranch = 90
/** As it travels: packed and sealed before the clock starts, so that the server is measured and not who asks it. */
export type PackedPush = { readonly body: Buffer; readonly headers: Readonly<Record<string, string>> }

export async function joinDesks(network: NetworkProcess, count: number): Promise<WireDesk[]> {
  const desks: WireDesk[] = []
  for (let index = 0; index < count; index += 1) {
    const desk = openWireDesk(httpCarrier(network.directAddress()))
    const joined = await desk.join(await network.newCode(`branch-${Math.floor(index / desksOfABranch)}`))
    if (!joined.ok) throw new Error(joined.code)
    await desk.hello()
    desks.push(desk)
  }
  return desks
}

export function packedPush(desk: WireDesk, operations: number, from: number): PackedPush {
  const rows = Array.from({ length: operations }, (_none, index) => desk.write(deductionDraft(from + index, `m-${(from + index) % 20_000}`)))
  if (desk.state.session === null) throw new Error('Say hello first')
  const text = JSON.stringify({ epoch: desk.state.epoch, stream: 'ledger', rows, signedHeads: [desk.head()] })
  const body = text.length < 2_000 ? Buffer.from(text) : gzipSync(text, { level: 1 })
  return { body, headers: { 'content-type': 'application/json', ...(text.length < 2_000 ? {} : { 'content-encoding': 'gzip' }), ...sessionHeaders(desk.state.session, 'POST', syncPaths.push, body) } }
}

/** Posts on kept connections; gives the status and how long it took. */
export function poster(address: string, path: string): { readonly post: (push: PackedPush) => Promise<number>; readonly close: () => void } {
  const agent = new Agent({ keepAlive: true, maxSockets: Infinity })
  return {
    post: ({ body, headers }) =>
      new Promise((resolve, reject) => {
        const began = performance.now()
        const asked = request(`${address}${path}`, { agent, method: 'POST', headers: { ...headers, 'content-length': body.length } }, (answer) => {
          answer.resume()
          answer.once('end', () => (answer.statusCode === 200 ? resolve(performance.now() - began) : reject(new Error(`${path} is answered with ${answer.statusCode ?? 0}`))))
        })
        asked.once('error', reject)
        asked.end(body)
      }),
    close: () => agent.destroy(),
  }
}
