/** Reasons are coded: free text would carry personal data into the ledger (domain.md §10). */
export const discountReasons = ['regular-client', 'promotion', 'staff', 'complaint', 'other'] as const
export type DiscountReason = (typeof discountReasons)[number]

export const returnReasons = ['undo', 'did-not-take-place', 'wrong-service', 'wrong-client', 'other'] as const
export type ReturnReason = (typeof returnReasons)[number]

export const correctionReasons = ['goodwill', 'mistake', 'closure', 'illness', 'other'] as const
