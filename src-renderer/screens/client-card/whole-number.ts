/** A whole number as it is typed, with a minus or a hyphen where it takes away; null when it is none. */
export function wholeNumber(typed: string): number | null {
  const plain = typed.trim().replace('−', '-').replace('+', '')
  return /^-?\d{1,5}$/.test(plain) ? Number(plain) : null
}
