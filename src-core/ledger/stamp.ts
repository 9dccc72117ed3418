import type { OperationDraft } from './operation.ts'

/** Who acts, where and when: given by the desk to every decision, which adds only what was decided. */
export type Stamp = Pick<OperationDraft, 'id' | 'occurredAt' | 'businessDay' | 'actorId' | 'branchId'>

/** The draft of an operation from its stamp and what was decided. */
export function draftOf<Kind extends string, Body>(stamp: Stamp, kind: Kind, body: Body, clientId: string | null, bodyVersion = 1): OperationDraft<Kind, Body> {
  return { ...stamp, kind, bodyVersion, body, clientId }
}
