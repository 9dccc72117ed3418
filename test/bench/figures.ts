import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs'
import { join } from 'node:path'

export type Percentiles = { readonly p50: number; readonly p95: number; readonly p99: number; readonly perSecond: number }

/** Milliseconds of each call. */
export async function timed(times: number, call: (index: number) => unknown): Promise<number[]> {
  const taken: number[] = []
  for (let index = 0; index < times; index += 1) {
    const before = performance.now()
    await call(index)
    taken.push(performance.now() - before)
  }
  return taken
}

export function percentiles(taken: readonly number[]): Percentiles {
  const sorted = taken.toSorted((left, right) => left - right)
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99), perSecond: (1000 * taken.length) / taken.reduce((sum, one) => sum + one, 0) }
}

export function median(values: readonly number[]): number {
  return values.toSorted((left, right) => left - right)[Math.floor(values.length / 2)] ?? 0
}

const floorBytes = Buffer.alloc(12_288, 1)

/** The least a durable write can cost on this disk: 12 KB written and synced. */
export function rawWriter(folder: string): { readonly write: () => void; readonly close: () => void } {
  const file = openSync(join(folder, 'floor.bin'), 'w')
  let position = 0
  return {
    write: () => {
      writeSync(file, floorBytes, 0, floorBytes.length, position)
      fsyncSync(file)
      position += floorBytes.length
    },
    close: () => closeSync(file),
  }
}
