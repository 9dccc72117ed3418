import { closeSync, copyFileSync, existsSync, fsyncSync, openSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { LedgerTrouble } from './ledger-trouble.ts'
import { readBackup } from './read-backup.ts'
import { ledgerFileName } from './open-ledger.ts'
import { syncFolder, takeSettings } from './replaceable-ledger.ts'

/**
 * Puts a backup in the place of a ledger that nobody holds open. What is local to the desk (its printers, its receipt series,
 * how it knows its network) stays as it is now. One rename decides; the backup itself stays where it is.
 */
export function putBack(file: string, directory: string, nativeBinding: string | undefined): void {
  const place = join(directory, ledgerFileName)
  const next = `${place}.putting-back`
  copyFileSync(file, next)
  takeSettings(next, place, nativeBinding)
  const log = `${place}-wal`
  // A log beside the old file would be written into the new one.
  if (existsSync(log) && statSync(log).size > 0) throw new LedgerTrouble('ledger-is-open-elsewhere', 'The ledger is still open. Close every other Counterfoil on this computer first.')
  syncFile(next)
  for (const left of [log, `${place}-shm`]) rmSync(left, { force: true })
  renameSync(next, place)
  syncFolder(directory)
}

/** Moves a ledger that cannot be opened out of the way and lays a backup in its place. */
export function setAside(directory: string, backup: string, nowMs: number): void {
  const place = join(directory, ledgerFileName)
  const next = `${place}.putting-back`
  if (readBackup(backup, { nativeBinding: undefined, thorough: true }) === null) throw new LedgerTrouble('ledger-is-damaged', 'The ledger is damaged, and this backup cannot be read either. Name another.')
  copyFileSync(backup, next)
  syncFile(next)
  for (const ending of ['', '-wal', '-shm']) if (existsSync(`${place}${ending}`)) renameSync(`${place}${ending}`, `${place}.damaged-${nowMs}${ending}`)
  renameSync(next, place)
  syncFolder(directory)
}

function syncFile(file: string): void {
  const handle = openSync(file, 'r+')
  fsyncSync(handle)
  closeSync(handle)
}
