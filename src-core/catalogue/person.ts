import { z } from 'zod'

export const roles = ['receptionist', 'branch-manager', 'network-admin', 'it'] as const
export type Role = (typeof roles)[number]

/** Somebody who may unlock a desk. The PIN is kept only as a salted scrypt hash. */
export const personSchema = z.object({
  id: z.string().min(1).max(64),
  name: z.string().trim().min(1).max(120),
  role: z.enum(roles),
  pinHash: z.string().min(1).max(512),
  archived: z.boolean(),
})
export type Person = z.infer<typeof personSchema>

/** Everything that is not open to everybody at a desk (domain.md §9). */
export const rights = [
  'refund',
  'discount-above-limit',
  'backdate',
  'edit-balance',
  'edit-end-date',
  'open-drawer-without-sale',
  'pay-out-account',
  'close-others-shift',
  'see-reports',
  'edit-types',
  'manage-people',
  'answer-questions',
  'override-limits',
  'manage-desks',
] as const
export type Right = (typeof rights)[number]

const rightsOfRole: Record<Role, readonly Right[]> = {
  receptionist: [],
  'branch-manager': rights.filter((right) => right !== 'manage-desks'),
  'network-admin': rights,
  it: ['manage-desks', 'see-reports'],
}

/** Whether a role carries a right. Asked again at every action, never remembered. */
export function mayDo(role: Role, right: Right): boolean {
  return rightsOfRole[role].includes(right)
}

/** A discount above this share of the bill, in basis points, needs the right `discount-above-limit`. */
export const discountLimitBasisPoints = 1_000
