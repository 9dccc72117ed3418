import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { listPackage } from '@electron/asar'
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { expect, test } from '@playwright/test'
import { deskArguments, electronEnvironment, openElectronDesk } from '../../fixtures/electron-desk.ts'
import { savingReceiptIn } from '../../fixtures/electron-download.ts'
import { findElectron } from '../../fixtures/electron-runtime.ts'
import { packageDesk, unfusedCopy } from '../../fixtures/packaged-desk.ts'
import type { PackagedDesk } from '../../fixtures/packaged-desk.ts'
import { tempFolder } from '../../fixtures/temp-folder.ts'
import { keyboardDay } from '../journey/keyboard-day.ts'

const electron = findElectron()
const isLinux = process.platform === 'linux'
let desk: PackagedDesk

test.skip(electron.part === null || !isLinux, electron.lacking ?? 'this machine lacks Linux, which the packaged test is written for')
test.beforeAll(async () => {
  test.setTimeout(300_000)
  if (electron.part !== null) desk = packageDesk(electron.part)
})

test('the archive holds the desk, and no server, no tests, no sources, no browser door', () => {
  const files = listPackage(join(desk.resources, 'app.asar'), { isPack: false })
  expect(files).toEqual(expect.arrayContaining(['/package.json', '/out/main/index.cjs', '/out/preload/index.cjs', '/out/renderer/index.html']))
  const foreign = files.filter((path) => /^\/(src-|test|scripts|docs)|\.test\.|browser-desk|fastify|node_modules\/(pg|electron|vite|vitest|typescript)\//.test(path))
  expect(foreign).toEqual([])
  const addons = listPackage(join(desk.resources, 'app.asar'), { isPack: false }).filter((path) => path.endsWith('.node'))
  expect(addons.filter((path) => !path.startsWith('/node_modules/@napi-rs/canvas-'))).toEqual([`/node_modules/better-sqlite3/prebuilds/${process.platform}-${process.arch}.node`])
  // The drawing of receipts in scripts that a printer’s letters cannot write: for this platform alone.
  expect(addons).toHaveLength(2)
})

test('its fuses are set', async () => {
  const wire = await getCurrentFuseWire(desk.executable)
  const read = Object.fromEntries([FuseV1Options.RunAsNode, FuseV1Options.EnableCookieEncryption, FuseV1Options.EnableNodeOptionsEnvironmentVariable, FuseV1Options.EnableNodeCliInspectArguments, FuseV1Options.EnableEmbeddedAsarIntegrityValidation, FuseV1Options.OnlyLoadAppFromAsar, FuseV1Options.GrantFileProtocolExtraPrivileges].map((option) => [FuseV1Options[option], wire[option] === FuseState.ENABLE]))
  expect(read).toEqual({
    RunAsNode: false,
    EnableCookieEncryption: true,
    EnableNodeOptionsEnvironmentVariable: false,
    EnableNodeCliInspectArguments: false,
    EnableEmbeddedAsarIntegrityValidation: true,
    OnlyLoadAppFromAsar: true,
    GrantFileProtocolExtraPrivileges: false,
  })
})

test('as shipped it starts, and is neither a Node nor open to an inspector', async () => {
  if (electron.part === null) return
  const folder = tempFolder()
  const log = join(folder.path, 'logs', 'desk.log')
  const environment = { ...electronEnvironment(electron.part), ELECTRON_RUN_AS_NODE: '1' }
  const child = spawn(desk.executable, ['--inspect=0', ...deskArguments(folder.path)], { env: environment, stdio: ['ignore', 'ignore', 'pipe'] })
  let errors = ''
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()))
  await expect.poll(() => (existsSync(log) ? readFileSync(log, 'utf8') : errors.slice(-400)), { timeout: 30_000 }).toContain('"event":"desk-started","shell":"electron"')
  expect(errors).not.toContain('Debugger listening')
  await ended(child)
  folder.remove()
})

test('driven, the receptionist’s day runs, and it takes no addon from the environment', async () => {
  test.setTimeout(120_000)
  if (electron.part === null) return
  const folder = tempFolder()
  const copy = await unfusedCopy(desk)
  const opened = await openElectronDesk({ ...electron.part, sqliteAddon: '/nowhere/addon.node' }, folder.path, copy.executable)
  await expect(opened.page.locator('#root > *').first()).toBeVisible()
  expect(opened.page.url()).toBe('app://counterfoil/')
  expect(await opened.app.evaluate(({ app }) => app.isPackaged)).toBe(true)
  await keyboardDay(opened.page, savingReceiptIn(opened.app, folder.path))
  await opened.page.screenshot({ path: 'test-results/electron-packaged.png' })
  await opened.app.close()
  folder.remove()
})

/** Its exit, not the end of its output, which helper processes may hold open a little longer. */
function ended(child: ChildProcess): Promise<void> {
  return new Promise((done) => {
    child.once('exit', () => done())
    child.kill('SIGTERM')
  })
}
