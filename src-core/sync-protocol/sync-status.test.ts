import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SyncEvent, SyncFacts, SyncStatus } from './sync-status.ts'
import { afterSyncEvent, aloneFacts, syncStatusOf } from './sync-status.ts'

const after = (...events: SyncEvent[]): SyncFacts => events.reduce(afterSyncEvent, aloneFacts)
const joined: SyncEvent = { kind: 'joined', atMs: 1_000 }
const answered = (behind: number, atMs = 2_000): SyncEvent => ({ kind: 'answered', atMs, behind })
const silent: SyncEvent = { kind: 'not-answered', atMs: 5_000 }
const unsent = (count: number, atMs = 3_000): SyncEvent => ({ kind: 'unsent-counted', unsent: count, atMs })

const stories: readonly { title: string; events: readonly SyncEvent[]; status: SyncStatus }[] = [
  { title: 'a desk of its own is alone, however much it sold', events: [unsent(40)], status: { state: 'alone' } },
  { title: 'a code was typed', events: [{ kind: 'join-asked' }], status: { state: 'joining' } },
  { title: 'the code was wrong', events: [{ kind: 'join-asked' }, { kind: 'join-refused' }], status: { state: 'alone' } },
  { title: 'just joined, nothing heard yet', events: [joined], status: { state: 'catching-up', behind: null, unsent: 0 } },
  { title: 'a thousand behind', events: [joined, answered(1000)], status: { state: 'catching-up', behind: 1000, unsent: 0 } },
  { title: 'everything sent and heard', events: [joined, answered(0)], status: { state: 'in-step', sinceMs: 2_000 } },
  { title: 'hearing it again keeps the moment', events: [joined, answered(0), answered(0, 9_000)], status: { state: 'in-step', sinceMs: 2_000 } },
  { title: 'a sale waits to be sent', events: [joined, answered(0), unsent(1)], status: { state: 'waiting', unsent: 1 } },
  { title: 'it was sent', events: [joined, answered(0), unsent(1), unsent(0, 4_000)], status: { state: 'in-step', sinceMs: 4_000 } },
  { title: 'the server is silent', events: [joined, answered(0), unsent(3), silent], status: { state: 'offline', sinceMs: 5_000, unsent: 3 } },
  { title: 'silent again keeps since when', events: [joined, answered(0), silent, { kind: 'not-answered', atMs: 99_000 }], status: { state: 'offline', sinceMs: 5_000, unsent: 0 } },
  { title: 'heard again after silence', events: [joined, silent, answered(0, 7_000)], status: { state: 'in-step', sinceMs: 7_000 } },
  { title: 'questions need a look, also offline', events: [joined, answered(0), { kind: 'questions-counted', questions: 2 }, silent], status: { state: 'needs-a-look', questions: 2, unsent: 0, offlineSinceMs: 5_000 } },
  { title: 'a revoked desk has stopped', events: [joined, { kind: 'stopped', reason: 'device-is-revoked' }, answered(0)], status: { state: 'stopped', reason: 'device-is-revoked', unsent: 0 } },
  { title: 'started again by a person', events: [joined, { kind: 'stopped', reason: 'disk-is-full' }, { kind: 'started-again' }, answered(0)], status: { state: 'in-step', sinceMs: 2_000 } },
  { title: 'left the network', events: [joined, answered(0), { kind: 'left' }], status: { state: 'alone' } },
]

describe('P10 the status follows from what happened', () => {
  it.each(stories)('$title', ({ events, status }) => {
    expect(syncStatusOf(after(...events))).toEqual(status)
  })
})

const anyEvent: fc.Arbitrary<SyncEvent> = fc.oneof(
  fc.constantFrom<SyncEvent>({ kind: 'join-asked' }, { kind: 'join-refused' }, { kind: 'started-again' }, { kind: 'left' }, { kind: 'stopped', reason: 'device-is-revoked' }),
  fc.nat(1_000_000).map((atMs): SyncEvent => ({ kind: 'joined', atMs })),
  fc.tuple(fc.nat(1_000_000), fc.nat(10)).map(([atMs, behind]): SyncEvent => ({ kind: 'answered', atMs, behind })),
  fc.nat(1_000_000).map((atMs): SyncEvent => ({ kind: 'not-answered', atMs })),
  fc.tuple(fc.nat(1_000_000), fc.nat(10)).map(([atMs, count]): SyncEvent => ({ kind: 'unsent-counted', unsent: count, atMs })),
  fc.nat(5).map((questions): SyncEvent => ({ kind: 'questions-counted', questions })),
)

it('P10 every event is understood in every state, and what waits to be sent is never forgotten', () => {
  fc.assert(
    fc.property(fc.array(anyEvent, { maxLength: 40 }), (events) => {
      const facts = after(...events)
      const counted = events.findLast((event) => event.kind === 'unsent-counted')
      expect(facts.unsent).toBe(counted?.kind === 'unsent-counted' ? counted.unsent : 0)
      expect(syncStatusOf(facts).state).toBeTypeOf('string')
    }),
  )
})
