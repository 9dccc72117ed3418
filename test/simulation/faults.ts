import type { Chance } from './simulated-world.ts'

/** Everything that goes wrong in a simulated world; each run draws some of it (sync.md §4). */
export const faultKinds = [
  'request-lost', 'answer-lost', 'request-twice', 'answer-late', 'black-hole', 'hotspot-page', 'answer-cut', 'request-bent', 'server-killed', 'server-disk-full', 'server-restored',
  'desk-killed', 'desk-disk-full', 'desk-restored', 'clock-jump', 'poke-lost', 'desk-offline',
] as const
export type FaultKind = (typeof faultKinds)[number]

/** How often each fault comes in this run, and how often it came. */
export type Faults = { readonly share: (kind: FaultKind) => number; readonly comes: (kind: FaultKind) => boolean; readonly hit: Record<FaultKind, number>; readonly begin: () => void; readonly heal: () => void }

const shares: Record<FaultKind, number> = {
  'request-lost': 0.05, 'answer-lost': 0.08, 'request-twice': 0.08, 'answer-late': 0.1, 'black-hole': 0.02, 'hotspot-page': 0.03, 'answer-cut': 0.04, 'request-bent': 0.03, 'server-killed': 0.02, 'server-disk-full': 0.02,
  'server-restored': 0.05, 'desk-killed': 0.04, 'desk-disk-full': 0.02, 'desk-restored': 0.04, 'clock-jump': 0.05, 'poke-lost': 0.2, 'desk-offline': 0.05,
}

/** A random half of the faults, so that rare meetings of two of them are not drowned by the others. */
export function drawFaults(chance: Chance, which: 'all' | 'none' | readonly FaultKind[]): Faults {
  const drawn = new Set(which === 'none' ? [] : faultKinds.filter((kind) => (which === 'all' ? chance.once(0.5) : which.includes(kind))))
  const hit = Object.fromEntries(faultKinds.map((kind) => [kind, 0])) as Record<FaultKind, number>
  let isOn = false
  const share = (kind: FaultKind): number => (!isOn || !drawn.has(kind) ? 0 : shares[kind])
  return {
    share,
    hit,
    comes: (kind) => {
      const does = share(kind) > 0 && chance.once(share(kind))
      if (does) hit[kind] += 1
      return does
    },
    begin: () => { isOn = true },
    heal: () => { isOn = false },
  }
}
