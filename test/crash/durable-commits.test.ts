import { execFileSync, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { tempFolder } from '../fixtures/temp-folder.ts'

const commits = 200
const hasStrace = spawnSync('strace', ['-V']).status === 0

it('S3 two hundred commits cost at least two hundred syncs of the disk', ({ skip }) => {
  if (!hasStrace) skip('this machine lacks strace')
  const folder = tempFolder()
  const trace = join(folder.path, 'trace')
  const data = join(folder.path, 'data')
  execFileSync('strace', ['-f', '-e', 'trace=fsync,fdatasync', '-o', trace, process.execPath, join(import.meta.dirname, 'many-commits.ts'), data, String(commits)])
  const syncs = readFileSync(trace, 'utf8').split('\n').filter((line) => /f(data)?sync\(/.test(line)).length
  folder.remove()
  expect(syncs).toBeGreaterThanOrEqual(commits)
})
