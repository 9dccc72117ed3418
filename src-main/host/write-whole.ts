import { closeSync, fsyncSync, openSync, renameSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * Written beside, synced, and renamed into place: a crash leaves the old one or the new one. Without the syncs a power cut
 * leaves a name with nothing in it, and a desk without its key cannot start.
 */
export function writeWhole(file: string, text: string): void {
  const half = `${file}.new`
  const handle = openSync(half, 'w', 0o600)
  try {
    writeSync(handle, text)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
  renameSync(half, file)
  syncFolder(dirname(file))
}

/** Some systems have no such thing as syncing a folder. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
