import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { assert } from '#core/std/assert.ts'

/** The folder this program lies in, from any of its files: sources and bundle stand at different depths. */
export function programFolder(fileUrl: string): string {
  let folder = dirname(fileURLToPath(fileUrl))
  while (!existsSync(join(folder, 'drizzle', 'desk'))) {
    assert(dirname(folder) !== folder, 'The migrations are shipped with the program')
    folder = dirname(folder)
  }
  return folder
}
