import { execFile } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { tempFolder } from '../fixtures/temp-folder.ts'
import type { Percentiles } from './figures.ts'
import { percentiles } from './figures.ts'

const run = promisify(execFile)
const version = '26.9.0'

/** Adds one transaction after another to an account of a local budget, as Actual's own API does it. */
const program = `
const api = require('@actual-app/api')
const [dataDir, times] = process.argv.slice(2)
const add = async () => {
  await api.init({ dataDir })
  let account
  await api.runImport('Bench', async () => { account = await api.createAccount({ name: 'Till', type: 'checking' }, 0) })
  const taken = []
  for (let index = 0; index < Number(times); index += 1) {
    const before = performance.now()
    await api.addTransactions(account, [{ date: '2026-11-23', amount: 60000, payee_name: 'Anna', notes: String(index) }])
    taken.push(performance.now() - before)
  }
  await api.shutdown()
  process.stdout.write('\\nTAKEN ' + JSON.stringify(taken) + '\\n', () => process.exit(0))
}
add().catch((error) => { console.error(error); process.exit(1) })
`

/**
 * A peer's single durable add in the same run: installed apart, once, never a dependency of ours; null where it cannot be
 * had. It runs on the SQLite binding that we use too, which needs no compiler.
 */
export async function benchActual(times: number): Promise<Percentiles | null> {
  const folder = tempFolder()
  try {
    const peer = await installed()
    const { stdout } = await run(process.execPath, [join(peer, 'add.cjs'), folder.path, String(times)], { cwd: peer, timeout: 300_000, maxBuffer: 1 << 26 })
    const taken = JSON.parse(/^TAKEN (.+)$/m.exec(stdout)?.[1] ?? '[]') as number[]
    // The first ones warm it up.
    return taken.length === 0 ? null : percentiles(taken.slice(Math.floor(times / 5)))
  } catch (error) {
    console.error(`Actual cannot be measured here: ${(error as Error).message.split('\n')[0] ?? ''}`)
    return null
  } finally {
    folder.remove()
  }
}

async function installed(): Promise<string> {
  const folder = join('node_modules', '.cache', 'bench', `actual-${version}`)
  if (!existsSync(join(folder, 'add.cjs'))) {
    const { devDependencies, dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as Record<'dependencies' | 'devDependencies', Record<string, string>>
    rmSync(folder, { recursive: true, force: true })
    mkdirSync(folder, { recursive: true })
    const binding = dependencies['better-sqlite3'] ?? devDependencies['better-sqlite3']
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, overrides: { 'better-sqlite3': binding } }))
    await run('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', `@actual-app/api@${version}`], { cwd: folder, timeout: 300_000, shell: process.platform === 'win32' })
    writeFileSync(join(folder, 'add.cjs'), program)
  }
  return join(process.cwd(), folder)
}
