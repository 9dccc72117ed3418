/** Reasons are coded: free text would carry personal data into the ledger (domain.md §10). */
export const discountReasons = ['regular-client', 'promotion', 'staff', 'complaint', 'other'] as const
export type DiscountReason = (typeof discountReasons)[number]

export const returnReasons = ['undo', 'did-not-take-place', 'wrong-service', 'wrong-client', 'other'] as const
export type ReturnReason = (typeof returnReasons)[number]

export const correctionReasons = ['goodwill', 'mistake', 'closure', 'illness', 'other'] as const
export type CorrectionReason = (typeof correctionReasons)[number]

export const refundReasons = ['client-asked', 'did-not-take-place', 'complaint', 'closure', 'mistake', 'other'] as const
export type RefundReason = (typeof refundReasons)[number]

export const payInReasons = ['change', 'float', 'correction', 'other'] as const
export const payOutReasons = ['bank', 'supplier', 'change', 'wages', 'other'] as const
export const openDrawerReasons = ['change', 'check', 'mistake', 'other'] as const

export const cancelReasons = ['mistake', 'wrong-client', 'client-asked', 'paid-otherwise', 'other'] as const
export type CancelReason = (typeof cancelReasons)[number]

export const overrideReasons = ['goodwill', 'our-mistake', 'illness', 'closure', 'other'] as const
export type OverrideReason = (typeof overrideReasons)[number]

export const owedReasons = ['goodwill', 'our-mistake', 'client-left', 'other'] as const
