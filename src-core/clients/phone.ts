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

/** The last four digits of a phone, two and two: enough to recognise, too little to copy. Empty for no phone. */
export function maskedPhone(text: string): string {
  const last = phoneDigits(text).slice(-fewestDigits)
  return last === '' ? '' : `•••• ${last.slice(0, 2)} ${last.slice(2)}`.trimEnd()
}
