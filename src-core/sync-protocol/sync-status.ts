import { exhaustive } from '../std/exhaustive.ts'
import type { SyncRefusalCode } from './refusal.ts'

/** Why sending has stopped until a person acts. */
export type StopReason = SyncRefusalCode | 'disk-is-full' | 'ledger-is-damaged'

/** How a desk stands with its network: what the status chip says (sync.md §2.8, front-desk.md §4). */
export type SyncStatus =
  | { readonly state: 'alone' }
  | { readonly state: 'joining' }
  | { readonly state: 'catching-up'; readonly behind: number | null; readonly unsent: number }
  | { readonly state: 'in-step'; readonly sinceMs: number }
  | { readonly state: 'waiting'; readonly unsent: number }
  | { readonly state: 'offline'; readonly sinceMs: number; readonly unsent: number }
  | { readonly state: 'needs-a-look'; readonly questions: number; readonly unsent: number; readonly offlineSinceMs: number | null }
  | { readonly state: 'stopped'; readonly reason: StopReason; readonly unsent: number }

/** Everything a status depends on; the machine keeps it, the status is read from it. */
export type SyncFacts = {
  readonly phase: 'alone' | 'joining' | 'joined'
  readonly stopped: StopReason | null
  /** Null while the server answers. */
  readonly offlineSinceMs: number | null
  /** Null before the first answer of a session: nobody knows yet. */
  readonly behind: number | null
  readonly unsent: number
  readonly questions: number
  readonly inStepSinceMs: number
}

export type SyncEvent =
  | { readonly kind: 'join-asked' }
  | { readonly kind: 'join-refused' }
  | { readonly kind: 'joined'; readonly atMs: number }
  | { readonly kind: 'answered'; readonly atMs: number; readonly behind: number }
  | { readonly kind: 'not-answered'; readonly atMs: number }
  | { readonly kind: 'unsent-counted'; readonly unsent: number; readonly atMs: number }
  | { readonly kind: 'questions-counted'; readonly questions: number }
  | { readonly kind: 'stopped'; readonly reason: StopReason }
  | { readonly kind: 'started-again' }
  | { readonly kind: 'left' }

export const aloneFacts: SyncFacts = { phase: 'alone', stopped: null, offlineSinceMs: null, behind: null, unsent: 0, questions: 0, inStepSinceMs: 0 }

/** The facts after an event. Total: every event is understood in every state, and none throws (rule P10). */
export function afterSyncEvent(facts: SyncFacts, event: SyncEvent): SyncFacts {
  switch (event.kind) {
    case 'join-asked':
      return facts.phase === 'alone' ? { ...facts, phase: 'joining' } : facts
    case 'join-refused':
      return facts.phase === 'joining' ? { ...facts, phase: 'alone' } : facts
    case 'joined':
      return { ...facts, phase: 'joined', stopped: null, offlineSinceMs: null, behind: null, inStepSinceMs: event.atMs }
    case 'answered':
      return facts.phase === 'joined' ? { ...facts, offlineSinceMs: null, behind: event.behind, inStepSinceMs: isInStep(facts) ? facts.inStepSinceMs : event.atMs } : facts
    case 'not-answered':
      return facts.phase === 'joined' ? { ...facts, offlineSinceMs: facts.offlineSinceMs ?? event.atMs, behind: null } : facts
    case 'unsent-counted':
      return { ...facts, unsent: event.unsent, inStepSinceMs: facts.unsent > 0 && event.unsent === 0 ? event.atMs : facts.inStepSinceMs }
    case 'questions-counted':
      return { ...facts, questions: event.questions }
    case 'stopped':
      return facts.phase === 'joined' ? { ...facts, stopped: event.reason } : facts
    case 'started-again':
      return { ...facts, stopped: null }
    case 'left':
      return { ...aloneFacts, unsent: facts.unsent, questions: facts.questions }
    default:
      return exhaustive(event)
  }
}

/** What a person sees, the worst first: stopped, a look needed, offline, catching up, waiting, in step. */
export function syncStatusOf(facts: SyncFacts): SyncStatus {
  const { phase, stopped, offlineSinceMs, behind, unsent, questions, inStepSinceMs } = facts
  if (phase !== 'joined') return phase === 'joining' ? { state: 'joining' } : { state: 'alone' }
  if (stopped !== null) return { state: 'stopped', reason: stopped, unsent }
  if (questions > 0) return { state: 'needs-a-look', questions, unsent, offlineSinceMs }
  if (offlineSinceMs !== null) return { state: 'offline', sinceMs: offlineSinceMs, unsent }
  if (behind === null || behind > 0) return { state: 'catching-up', behind, unsent }
  return unsent > 0 ? { state: 'waiting', unsent } : { state: 'in-step', sinceMs: inStepSinceMs }
}

function isInStep({ offlineSinceMs, behind, unsent }: SyncFacts): boolean {
  return offlineSinceMs === null && behind === 0 && unsent === 0
}
