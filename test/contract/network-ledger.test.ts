import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Operation } from '#core/ledger/operation.ts'
import { sliceText } from '#core/ledger/slice.ts'
import type { PullReply } from '#core/sync-protocol/pull.ts'
import { rollingHashOfNothing } from '#core/sync-protocol/pull.ts'
import { foldOperations, membershipAsOf, tellStory, tenVisits } from '../fixtures/membership-story.ts'
import { serviceCarrier } from '../fixtures/service-carrier.ts'
import { deductionDraft, openWireDesk, testCrypto } from '../fixtures/wire-desk.ts'
import type { Scene, StoreUnderTest } from './store-under-test.ts'
import { openScene, openTestClock, pushed, storesUnderTest, write } from './store-under-test.ts'

describe.each(storesUnderTest)('a store of networks: $name', ({ open }) => {
  let under: StoreUnderTest
  const clock = openTestClock()
  const scene = (): Promise<Scene> => openScene(under.store, clock)
  beforeAll(async () => {
    under = await open()
  })
  afterAll(() => under.close())

  it('P1 numbers are dense, and an operation keeps its own', async () => {
    const { newDesk } = await scene()
    const [one, other] = [await newDesk(), await newDesk()]
    // The server's own enrolments came first: itself, and two desks.
    expect(await pushed(one, write(one, 3))).toEqual([4, 5, 6])
    expect(await pushed(other, write(other, 2))).toEqual([7, 8])
  })

  it('P2 what is sent twice is stored once, also in parts', async () => {
    const { newDesk } = await scene()
    const desk = await newDesk()
    const rows = write(desk, 4)
    const first = await pushed(desk, rows)
    expect(await pushed(desk, rows)).toEqual(first)
    expect(await pushed(desk, [...rows.slice(2), desk.write(deductionDraft(9))])).toEqual([first[2], first[3], 7])
  })

  it('P2 many desks at once: every row once, no number twice', async () => {
    const { newDesk, service, network } = await scene()
    const desks = await Promise.all(Array.from({ length: 5 }, newDesk))
    const batches = desks.map((desk) => Array.from({ length: 6 }, (_none, index) => ({ rows: [desk.write(deductionDraft(index))], head: desk.head() })))
    const results = await Promise.all(desks.flatMap((desk, index) => (async () => {
      const numbers: (number | string)[] = []
      for (const { rows, head } of batches[index] ?? []) numbers.push(...(await pushed(desk, rows, [head])))
      return numbers
    })()))
    const numbers = results.flat() as number[]
    expect(new Set(numbers).size).toBe(30)
    expect(Math.max(...numbers)).toBe(36)
    expect((await under.store.heads(network.networkId)).ledger.number).toBe(36)
    expect(service).toBeDefined()
  })

  it('P3 a pull gives every row once, in order, and its rolling hash', async () => {
    const { newDesk, network } = await scene()
    const desk = await newDesk()
    const rows = write(desk, 25)
    await pushed(desk, rows)
    const texts: (string | null)[] = []
    let cursor = { number: 0, rollingHash: rollingHashOfNothing }
    for (;;) {
      const reply = (await desk.pull('ledger', cursor, 7)) as PullReply
      if (reply.rows.length === 0) break
      for (const { hash, text } of reply.rows) {
        expect(testCrypto.sha256(text ?? '')).toBe(hash)
        cursor = { number: cursor.number + 1, rollingHash: testCrypto.sha256(`${cursor.rollingHash} ${hash}`) }
        texts.push(text)
      }
      expect(reply.cursor).toEqual(cursor)
    }
    expect(texts.slice(-25)).toEqual(rows)
    expect((await under.store.heads(network.networkId)).ledger.rollingHash).toBe(cursor.rollingHash)
  })

  it('P3 a cursor that does not fit is rewound, of another epoch it is told so', async () => {
    const { newDesk } = await scene()
    const desk = await newDesk()
    await pushed(desk, write(desk, 2))
    expect(await desk.pull('ledger', { number: 1, rollingHash: 'f'.repeat(64) })).toMatchObject({ ok: false, code: 'rewind' })
    expect(await desk.pull('ledger', { number: 99, rollingHash: rollingHashOfNothing })).toMatchObject({ ok: false, code: 'rewind' })
    expect(await desk.ask('pull', { epoch: 'another', stream: 'ledger', after: { number: 0, rollingHash: rollingHashOfNothing }, most: 5 })).toMatchObject({ ok: false, code: 'new-epoch' })
  })

  it('P4 a gap waits, a fork is refused and told, and neither stops another segment', async () => {
    const { newDesk, network } = await scene()
    const desk = await newDesk()
    const [first = '', second = '', third = ''] = write(desk, 3)
    expect(await pushed(desk, [first, third])).toEqual([3, 'gap'])
    expect(await pushed(desk, [second, third])).toEqual([4, 5])
    // The same machine resumed from an image: it goes on from the first operation in another way.
    Object.assign(desk.state, { seq: 1, hash: testCrypto.sha256(first) })
    const forked = write(desk, 2, 50)
    expect(await pushed(desk, forked)).toEqual(['fork', 'fork'])
    expect(await under.alarms(network.networkId)).toContain('fork')
    desk.restart()
    expect(await pushed(desk, write(desk, 1, 60))).toEqual([6])
  })

  it('P4 a new segment that begins at an older place is taken, and IT is told', async () => {
    const { newDesk, network } = await scene()
    const desk = await newDesk()
    const [first = ''] = write(desk, 1)
    await pushed(desk, [first, ...write(desk, 1, 1)])
    desk.restart()
    Object.assign(desk.state, { hash: testCrypto.sha256(first) })
    expect(await pushed(desk, write(desk, 1, 2))).toEqual([5])
    expect(await under.alarms(network.networkId)).toContain('segment-begins-elsewhere')
  })

  it('P5 what cannot be read is put aside once; the rest goes on, in this push and the next', async () => {
    const { newDesk, network } = await scene()
    const desk = await newDesk()
    const [first = '', second = '', third = ''] = write(desk, 3)
    expect(await pushed(desk, [first, second.slice(0, -2), third])).toEqual([3, 'unreadable', 4])
    expect(await pushed(desk, ['{"not":"ours"}'])).toEqual(['unreadable'])
    // The unreadable one stood in the chain: what comes next names it.
    write(desk, 1, 3)
    expect(await pushed(desk, write(desk, 1, 4))).toEqual([5])
    expect(await pushed(desk, ['{"not":"ours"}', `"${'x'.repeat(10)}`])).toEqual(['unreadable', 'unreadable'])
    expect((await under.quarantined(network.networkId)).filter((reason) => reason === 'unreadable')).toHaveLength(3)
  })

  it('S5 an unknown kind and a newer version are kept byte for byte, without effect', async () => {
    const { newDesk } = await scene()
    const desk = await newDesk()
    const text = desk.write({ ...deductionDraft(1), kind: 'dance-on-the-table', bodyVersion: 7, body: { steps: ['α', '🕺', ' '] } })
    expect(await pushed(desk, [text])).toEqual([3])
    const reply = (await desk.pull()) as PullReply
    expect(reply.rows.at(-1)?.text).toBe(text)
  })

  it('L3 a body that is not what its kind says is kept without effect, and told', async () => {
    const { newDesk, network } = await scene()
    const desk = await newDesk()
    expect(await pushed(desk, [desk.write({ ...deductionDraft(1), body: { membershipId: 7 } }), desk.write(deductionDraft(2))])).toEqual([3, 4])
    expect(await under.quarantined(network.networkId)).toContain('without-effect')
  })

  it('L6 the same id with other bytes is kept apart and told, and the chain goes on', async () => {
    const { newDesk, network } = await scene()
    const desk = await newDesk()
    const draft = deductionDraft(1)
    expect(await pushed(desk, [desk.write(draft), desk.write({ ...draft, actorId: 'p-2' }), desk.write(deductionDraft(2))])).toEqual([3, 'same-id-other-hash', 4])
    expect(await under.alarms(network.networkId)).toContain('same-id-other-hash')
    expect(await under.quarantined(network.networkId)).toContain('same-id-other-hash')
  })

  it('P7 a foreign operation is taken up to a head its device signed, and no further', async () => {
    const { newDesk, network, parts, service } = await scene()
    const [writer, carrier] = [await newDesk(), await newDesk()]
    const rows = write(writer, 3)
    const head = writer.head()
    const more = write(writer, 1, 5)
    expect(await pushed(carrier, [...rows, ...more], [head])).toEqual([4, 5, 6, 'unsigned'])
    expect(await pushed(carrier, more, [{ ...writer.head(), signature: head.signature }])).toEqual(['unsigned'])
    const stranger = openWireDesk(serviceCarrier(service))
    expect(await pushed(carrier, [stranger.write(deductionDraft(7))], [stranger.head()])).toEqual(['unsigned'])
    expect(await pushed(carrier, [openWireDesk(serviceCarrier(service), { deviceId: carrier.deviceId }).write(deductionDraft(8))], [])).toEqual(['unsigned'])
    const reply = (await carrier.pull()) as PullReply
    expect(reply.signedHeads).toContainEqual(head)
    expect(network.networkId).toBe((await parts.store.network(network.networkId))?.networkId)
  })

  it('P7 an operation in a segment of another device is put aside', async () => {
    const { newDesk } = await scene()
    const [one, other] = [await newDesk(), await newDesk()]
    await pushed(one, write(one, 1))
    Object.assign(other.state, { segmentId: one.state.segmentId, seq: 1, hash: one.state.hash })
    expect(await pushed(other, write(other, 1))).toEqual(['wrong-device'])
  })

  it('L5 slices are the fold of the operations, whatever order they came in', async () => {
    const { newDesk, network } = await scene()
    const desk = await newDesk()
    const story = tellStory(tenVisits, '2026-03-01')
    const visit = story.visit('2026-03-02')
    story.giveBack('2026-03-03', visit)
    story.freeze('2026-03-05', '2026-03-06', '2026-03-10')
    story.extend('2026-03-06', 3)
    const shuffled = story.operations.toReversed().map(({ deviceId: _device, segmentId: _segment, seq: _seq, previousHash: _hash, ...draft }) => desk.write(draft))
    await pushed(desk, shuffled)
    const written = shuffled.map((text) => JSON.parse(text) as Operation)
    for (const [subject, slice] of foldOperations(written)) expect(sliceText(await under.slice(network.networkId, subject)), subject).toBe(sliceText(slice))
    expect(membershipAsOf(written, tenVisits, '2026-03-04')).toBeDefined()
  })

  it('ask first gives a card’s operations after a number, with heads to believe them by', async () => {
    const { newDesk } = await scene()
    const desk = await newDesk()
    await pushed(desk, write(desk, 120))
    const reply = await desk.ask<PullReply>('askFirst', { subjects: ['membership:m-3'], after: 40 })
    expect(reply).toMatchObject({ ok: true, head: 122 })
    if (reply.ok) expect(reply.rows.map(({ text }) => (JSON.parse(text ?? '') as Operation<string, { membershipId: string }>).body.membershipId)).toEqual(['m-3', 'm-3'])
    if (reply.ok) expect(reply.signedHeads).toHaveLength(1)
  })

  it('compared by parts, what one side lacks is found and fetched', async () => {
    const { newDesk, network } = await scene()
    const desk = await newDesk()
    const rows = write(desk, 40)
    await pushed(desk, rows)
    const digests = await under.store.partDigests(network.networkId, 'ledger')
    const missing = testCrypto.sha256(rows[17] ?? '')
    const part = Number.parseInt(missing.slice(0, 2), 16)
    const same = digests.map((digest, index) => (index === part ? { count: 0, sum: '0'.repeat(16) } : digest))
    const reply = await desk.ask<{ ok: true; differing: { part: number; hashes: string[] }[] }>('compareRanges', { stream: 'ledger', parts: same })
    expect(reply).toMatchObject({ ok: true, differing: [{ part }] })
    expect(reply.ok && reply.differing[0]?.hashes).toContain(missing)
    expect(await desk.ask('fetchRows', { stream: 'ledger', hashes: [missing] })).toMatchObject({ ok: true, rows: [{ hash: missing, text: rows[17] }] })
    const total = digests.reduce((sum, digest) => sum + BigInt(`0x${digest.sum}`), 0n) % 2n ** 64n
    expect((await under.store.heads(network.networkId)).ledger.digest).toEqual({ count: 42, sum: total.toString(16).padStart(16, '0') })
  })
})
