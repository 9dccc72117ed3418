/** Words of what is scanned, found and done by key. */
export const handsTexts = {
  'scan.unknown': 'Nothing here has the code {code}.',
  'scan.not-now': 'Finish or close this window first, then scan again.',
  'scan.search-by-phone': 'Search by phone',
  'search.gift-card': 'Gift card {number}',
  'search.receipt': 'Receipt {number}',
  'search.membership': 'Membership {number}',
  'search.to-spend': '{amount} to spend',
  'search.total': '{day}, {amount}',
  'search.nobody-named': 'Sold to nobody by name: its receipt',
  'keys.return': 'Give back the last visit',
  'commands.at': '{place}: {what}',
  'commands.open-sale': 'Go on with the sale: {name}',
  'keys.here': 'This screen',
  'keys.everywhere': 'Everywhere',
} as const
