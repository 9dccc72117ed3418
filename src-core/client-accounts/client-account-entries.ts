import type { Entry, SubjectKey } from '../ledger/entry.ts'

export function clientAccountKey(clientId: string): SubjectKey {
  return `client-account:${clientId}`
}

/** Store credit moves: positive tops it up, negative spends it. Owed to the client, hence booked as a credit. */
export function moveClientAccount(clientId: string, currency: string, amountMinor: number): Entry {
  return { subject: clientAccountKey(clientId), account: 'deposit', unit: currency, amount: -amountMinor }
}
