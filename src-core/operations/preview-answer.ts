import type { Question } from '../ledger/question.ts'
import type { Slice } from '../ledger/slice.ts'
import { applyToSlice } from '../ledger/slice.ts'
import type { Stamp } from '../ledger/stamp.ts'
import { draftOf } from '../ledger/stamp.ts'
import { answerKinds } from './answer-question.ts'

/** How the card's slice would stand with this answer: the same effects that the operation would have, and nothing recorded. */
export function previewAnswer(slice: Slice, { kind, subject, ordinal, on }: Question, answer: string, stamp: Stamp): Slice {
  const draft = draftOf(stamp, 'answer-question', { question: kind, subject, ordinal, on, answer }, null)
  const placed = { ...draft, deviceId: '', segmentId: '', seq: 1, previousHash: '' }
  return applyToSlice(slice, on, answerKinds['answer-question'].effects(placed))
}
