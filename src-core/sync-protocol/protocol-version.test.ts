import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { z } from 'zod'
import { canonicalJson } from '../std/canonical-json.ts'
import { messages, otherShapes } from './messages.ts'
import { chooseProtocol, newestProtocol, oldestProtocol, protocolHistory } from './protocol-version.ts'

/** The wire of each version of the protocol, as one hash of all schemas. A new line for a new version; an old line never changes. */
const wireOf: Readonly<Record<number, string>> = {
  2: '69d9bd8edf41223b0c23dda3db1de00661bbe02286dd529a9b3d146bee790cf1',
}

function wireHash(): string {
  const shapes = { ...Object.fromEntries(Object.entries(messages).map(([name, { since, asked, answered }]) => [name, { since, asked: z.toJSONSchema(asked), answered: z.toJSONSchema(answered) }])), ...Object.fromEntries(Object.entries(otherShapes).map(([name, shape]) => [name, z.toJSONSchema(shape)])) }
  return createHash('sha256').update(canonicalJson(shapes)).digest('hex')
}

it('the wire moves only with its version', () => {
  expect(wireHash(), 'A message changed: add a version to protocol-version.ts, and the new hash here').toBe(wireOf[newestProtocol])
})

it('the history names every version once, oldest first', () => {
  expect(protocolHistory.map(({ version }) => version)).toEqual(Array.from({ length: newestProtocol }, (_none, index) => index + 1))
})

const pairs = [
  { desk: [1, 2], server: [1, 2], chosen: 2, title: 'both new' },
  { desk: [1, 1], server: [1, 2], chosen: 1, title: 'an old desk with a new server' },
  { desk: [1, 2], server: [1, 1], chosen: 1, title: 'a new desk with an old server' },
  { desk: [3, 4], server: [1, 2], chosen: null, title: 'a desk that forgot the old wire' },
  { desk: [1, 1], server: [2, 2], chosen: null, title: 'a server that forgot the old wire' },
] as const

it.each(pairs)('P9 $title', ({ desk, server, chosen }) => {
  expect(chooseProtocol({ oldest: desk[0], newest: desk[1] }, { oldest: server[0], newest: server[1] })).toBe(chosen)
})

it('P9 this program speaks every version of its history', () => {
  expect(oldestProtocol).toBe(protocolHistory[0].version)
})
