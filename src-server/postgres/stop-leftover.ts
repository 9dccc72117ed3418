import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { LedgerTrouble } from '../ledger-db/ledger-trouble.ts'

const patienceMs = 30_000
const stepMs = 50

/**
 * A server that was killed leaves its PostgreSQL running, or a file that says so. This process holds the folder, so whatever
 * still runs there belongs to nobody: it is stopped in good order. A file without its process is taken away.
 */
export async function stopLeftover(cluster: string): Promise<void> {
  const file = join(cluster, 'postmaster.pid')
  const processId = processIn(file)
  if (processId === null) return
  if (!isPostgresOf(processId, cluster)) return rmSync(file, { force: true })
  signal(processId, 'SIGINT')
  for (let waited = 0; isPostgresOf(processId, cluster); waited += stepMs) {
    if (waited > patienceMs) throw new LedgerTrouble('postgres-does-not-start', `A PostgreSQL from before (process ${processId}) does not stop. Stop it, then start again.`)
    await new Promise((resolve) => setTimeout(resolve, stepMs))
  }
}

function processIn(file: string): number | null {
  try {
    const number = Number(readFileSync(file, 'utf8').split('\n')[0])
    return Number.isSafeInteger(number) && number > 1 ? number : null
  } catch {
    // No such file: nothing is left over.
    return null
  }
}

/** Numbers of processes are used again: only one that works in this very folder is ours to stop. */
function isPostgresOf(processId: number, cluster: string): boolean {
  if (!isRunning(processId)) return false
  if (process.platform !== 'linux') return true
  try {
    return readFileSync(`/proc/${processId}/cmdline`, 'utf8').split('\0').includes(cluster)
  } catch {
    // It ended in between.
    return false
  }
}

function isRunning(processId: number): boolean {
  try {
    process.kill(processId, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

function signal(processId: number, name: NodeJS.Signals): void {
  try {
    process.kill(processId, name)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}
