/** The digits of a phone, in order: how two spellings of one number are compared. */
export function phoneDigits(text: string): string {
  return text.replaceAll(/\D/g, '')
}

const fewestDigits = 4
const mostDigits = 15

/** Whether this can be a phone: digits with the usual signs between them, an extension aside, of a plausible length. */
export function isPhone(text: string): boolean {
  const digits = phoneDigits(text)
  return /^\+?[\d\s().\-/ ]+$/.test(text.trim()) && digits.length >= fewestDigits && digits.length <= mostDigits
}

/** A phone with all but its last four digits hidden, spaced as it was written: enough to recognise, too little to copy. */
export function maskedPhone(text: string): string {
  let toHide = phoneDigits(text).length - fewestDigits
  return text.replaceAll(/\d/g, (digit) => (toHide-- > 0 ? '•' : digit))
}
