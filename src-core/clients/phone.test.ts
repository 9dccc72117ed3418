import { expect, it } from 'vitest'
import { maskedPhone } from './phone.ts'

it.each([
  ['+48 601 234 821', '•••• 48 21'],
  ['(22) 555-01-09', '•••• 01 09'],
  ['112', '•••• 11 2'],
  ['', ''],
])('%s is shown as %s', (phone, masked) => {
  expect(maskedPhone(phone)).toBe(masked)
})
