import type { DeductServiceView } from '#contract/shapes/deduct-choice.ts'
import type { Texts } from '#core/texts/format-text.ts'

export type Candidate = DeductServiceView['candidates'][number]

/** Where no visit can be taken, the reason that leaves most to be done comes first. */
const shortReasons = ['membership-is-frozen', 'membership-cap-is-reached', 'membership-is-not-valid-at-this-hour', 'membership-is-not-valid-at-this-branch', 'membership-has-not-started', 'membership-has-no-visits-left', 'membership-has-ended', 'membership-was-refunded', 'membership-was-cancelled'] as const

/** The membership chosen, else the one that fits best, else the one whose reason is worth telling. */
export function bestCandidate(service: DeductServiceView | null, membershipId: string | null): Candidate | null {
  const candidates = service?.candidates ?? []
  const chosen = candidates.find((item) => item.membershipId === membershipId) ?? candidates.find(({ refusal }) => refusal === null)
  return chosen ?? candidates.toSorted((left, right) => reasonRank(left) - reasonRank(right) || endOf(right).localeCompare(endOf(left)))[0] ?? null
}

/** Beside a service: from which membership a visit would come, or in a word why from none. */
export function candidateNote(service: DeductServiceView, { text }: Texts): string {
  const best = bestCandidate(service, null)
  if (best === null) return text('deduct.not-covered-short')
  if (best.refusal === null) return best.typeName
  const reason = shortReasons.find((code) => code === best.refusal?.code)
  return reason === undefined ? text('deduct.not-usable-short') : text(`deduct.short.${reason}`)
}

function reasonRank({ refusal }: Candidate): number {
  const rank = shortReasons.findIndex((code) => code === refusal?.code)
  return rank === -1 ? shortReasons.length : rank
}

/** Of several that ended the latest is the one the client means. */
function endOf({ refusal }: Candidate): string {
  return String(refusal?.facts['lastDay'] ?? '')
}
