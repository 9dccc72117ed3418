import { macHeader, sessionHeader, syncPaths } from '#core/sync-protocol/paths.ts'
import type { SyncAnswer, SyncTransport } from '#main/ports/sync-transport.ts'
import { NotAnswered } from '#main/ports/sync-transport.ts'
import type { SessionMessage, SyncService } from '../../src-server/sync/sync-service.ts'
import type { Faults } from './faults.ts'
import type { World } from './simulated-world.ts'

const sessionMessages = Object.fromEntries(Object.entries(syncPaths).map(([name, path]) => [path, name])) as Record<string, SessionMessage | 'hello' | 'join'>
const timeOutMs = 20_000

/** The wire between desks and the server, with everything that can happen to a message on its way. */
export type SimulatedNetwork = { readonly transportOf: (isUp: () => boolean) => SyncTransport; readonly poke: () => void }

export function simulatedNetwork(world: World, faults: Faults, server: () => SyncService | null, headsText: () => Promise<string>): SimulatedNetwork {
  const { chance } = world
  const listeners = new Set<{ readonly hear: (text: string) => void; readonly end: () => void }>()
  const delay = (): number => 2 + chance.below(40) + (faults.comes('answer-late') ? chance.below(5_000) : 0)

  const atServer = async (path: string, sent: string, headers: Readonly<Record<string, string>>): Promise<SyncAnswer> => {
    const service = server()
    if (service === null) throw new NotAnswered('The server is down')
    const body = faults.comes('request-bent') ? bend(sent, chance.below(sent.length)) : sent
    const answer = await answerOf(service, path, body, headers)
    // A server that was killed while it worked answers nobody.
    if (server() !== service) throw new NotAnswered('The server went down')
    return { status: 200, body: JSON.stringify(answer) }
  }
  const post = (path: string, body: string, headers: Readonly<Record<string, string>>): Promise<SyncAnswer> =>
    new Promise((resolve, reject) => {
      const timeOut = world.after(timeOutMs, () => reject(new NotAnswered('No answer in time')))
      const back = (settle: () => void): void => void world.after(delay(), () => { timeOut(); settle() })
      const arrive = (): void => {
        atServer(path, body, headers).then(
          (answer) => {
            if (faults.comes('answer-lost')) return
            back(() => resolve(faults.comes('answer-cut') ? { ...answer, body: answer.body.slice(0, chance.below(answer.body.length)) } : answer))
          },
          () => back(() => reject(new NotAnswered('The server did not answer'))),
        )
      }
      if (faults.comes('black-hole')) return
      if (faults.comes('hotspot-page')) return back(() => resolve({ status: 200, body: '<html>Welcome to the hotel</html>' }))
      if (faults.comes('request-lost')) return
      world.after(delay(), arrive)
      // The same request once more, later: as a proxy or a second cable would send it.
      if (faults.comes('request-twice')) world.after(delay() + chance.below(3_000), () => void atServer(path, body, headers).catch(() => {}))
    })
  return {
    transportOf: (isUp) => ({
      post: (path, body, seal) => (isUp() ? post(path, body, seal(body)) : Promise.reject(new NotAnswered('The cable is out'))),
      listen: (_path, _headers, onMessage, onEnd) => {
        const listener = { hear: onMessage, end: onEnd }
        listeners.add(listener)
        return () => void listeners.delete(listener)
      },
    }),
    poke: () => {
      for (const { hear } of listeners) if (!faults.comes('poke-lost')) world.after(delay(), () => void headsText().then(hear))
    },
  }
}

async function answerOf(service: SyncService, path: string, body: string, headers: Readonly<Record<string, string>>): Promise<unknown> {
  const name = sessionMessages[path]
  if (name === undefined) throw new Error(`Nothing is answered at ${path}`)
  if (name === 'hello') return service.hello(jsonOf(body))
  if (name === 'join') return service.join(jsonOf(body), 'simulated')
  const who = await service.authorize({ sessionId: headers[sessionHeader] ?? '', mac: headers[macHeader] ?? '', method: 'POST', path, body: Buffer.from(body) })
  return who.ok ? service.answer(name, who, jsonOf(body)) : { ok: false, code: who.code, serverTimeMs: 0, retryAfterMs: null }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    // A bent body is what the server has to answer for.
    return undefined
  }
}

/** One character of a message turned into another. */
function bend(text: string, index: number): string {
  return `${text.slice(0, index)}${text[index] === '7' ? '3' : '7'}${text.slice(index + 1)}`
}
