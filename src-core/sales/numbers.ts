import { assert } from '../std/assert.ts'
import { must } from '../std/must.ts'

/** Crockford's base 32: no I, L, O or U, so that a code can be read aloud. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const codeLetters = 10

/** `branch-desk-series-number`: the number of a receipt, gapless within its series (domain.md §6). */
export function receiptNumberText(branchCode: string, deskNumber: number, series: number, number: number): string {
  return `${branchCode}-${String(deskNumber).padStart(2, '0')}-${series}-${String(number).padStart(6, '0')}`
}

/** The serial number of a membership: it finds the membership and never redeems it (domain.md §4). */
export function membershipNumberText(branchCode: string, deskNumber: number, series: number, serial: number): string {
  const desk = `${branchCode}${String(deskNumber).padStart(2, '0')}`
  // A desk that was restored counts in a new series, and says so in the number.
  return [desk, ...(series === 1 ? [] : [String(series)]), String(serial).padStart(6, '0')].join('-')
}

/** The serial number of a gift card: it finds the card and never redeems it. */
export function giftCardNumberText(branchCode: string, deskNumber: number, series: number, serial: number): string {
  return `G${membershipNumberText(branchCode, deskNumber, series, serial)}`
}

/** The random code that redeems a bearer membership: desk prefix, ten random characters, one check character. */
export function redeemCode(branchCode: string, deskNumber: number, randomBytes: Uint8Array): string {
  assert(randomBytes.length === codeLetters, `A code needs ${codeLetters} random bytes`)
  const letters = [...randomBytes].map((byte) => letter(byte % 32)).join('')
  const payload = `${branchCode}${String(deskNumber).padStart(2, '0')}${letters}`
  return `${payload}${checkLetter(payload)}`
}

/** Whether the check character fits; anything mistyped in one place does not. */
export function isRedeemCode(text: string): boolean {
  return /^[0-9A-Z]{4}[0-9A-HJKMNP-TV-Z]{11}$/.test(text) && checkLetter(text.slice(0, -1)) === text.slice(-1)
}

/** Weights that are odd, so that every single wrong character among 32 changes the sum; letters outside count by their code. */
function checkLetter(payload: string): string {
  let sum = 0
  for (const [index, character] of [...payload].entries()) {
    const known = alphabet.indexOf(character)
    sum += (known === -1 ? character.charCodeAt(0) : known) * (2 * index + 1)
  }
  return letter(sum % 32)
}

function letter(index: number): string {
  return must(alphabet[index], 'The alphabet has 32 letters')
}
