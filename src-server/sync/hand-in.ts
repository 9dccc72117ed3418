import type { Device } from './network-store.ts'

/** How long a revoked desk may still hand in what it had signed and not sent. */
export const handInMs = 14 * 24 * 60 * 60_000

/** Epoch milliseconds until which a revoked device is heard; null for one that is not revoked. */
export function handInEndMs({ revokedAtMs }: Pick<Device, 'revokedAtMs'>): number | null {
  return revokedAtMs === null ? null : revokedAtMs + handInMs
}
