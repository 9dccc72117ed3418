/** Words of the whole bill: what besides memberships is sold and how it is paid, gift cards, parked sales. */
export const billTexts = {
  'method.gift-card': 'Gift card',
  'method.client-account': 'Account',
  'receipt.by-gift-card': 'Gift card {number}',
  'receipt.top-up': 'Account top-up',
  'receipt.pay-out': 'Paid out of the account',
  'receipt.covered': 'Paid by a visit',
  'receipt.covered-by': 'Paid by a visit of {number}',
  'gift.single': 'pays once',
  'gift.multiple': 'pays until it is empty',
  'gift.no-end': 'no end date',
  'gift.valid-to': 'valid to {day}',
} as const
