import type { DeductServiceView } from '#contract/shapes/deduct-choice.ts'
import type { SaleLine } from '../../stores/sale-store.ts'

type Covering = DeductServiceView['candidates'][number]

/** The client's memberships that can pay a visit of this service and pay no other line of the bill yet, the best first. */
export function freeToPay(lines: readonly SaleLine[], covered: readonly DeductServiceView[], serviceId: string): readonly Covering[] {
  const used = new Set(lines.map((line) => (line.kind === 'service' ? line.membershipId : null)))
  const service = covered.find((one) => one.serviceId === serviceId)
  return service?.candidates.filter(({ refusal, membershipId }) => refusal === null && !used.has(membershipId)) ?? []
}

/** One more of a service: a membership pays it where one can, else it is one more on the line that is paid for. */
export function withService(lines: readonly SaleLine[], covered: readonly DeductServiceView[], serviceId: string): SaleLine[] {
  const [membership] = freeToPay(lines, covered, serviceId)
  if (membership !== undefined) return [...lines, { kind: 'service', serviceId, quantity: 1, membershipId: membership.membershipId }]
  const index = lines.findIndex((line) => line.kind === 'service' && line.serviceId === serviceId && isPaid(line))
  if (index === -1) return [...lines, { kind: 'service', serviceId, quantity: 1 }]
  return lines.map((line, at) => (at === index && line.kind === 'service' ? { ...line, quantity: line.quantity + 1 } : line))
}

/** Paid with money, and for no visit that is owed. */
function isPaid(line: Extract<SaleLine, { kind: 'service' }>): boolean {
  return (line.membershipId ?? null) === null && (line.owedId ?? null) === null
}
