import { spawn } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { deskArguments, electronEnvironment, openElectronDesk } from '../../fixtures/electron-desk.ts'
import type { ElectronDesk } from '../../fixtures/electron-desk.ts'
import { findElectron } from '../../fixtures/electron-runtime.ts'
import type { ElectronRuntime } from '../../fixtures/electron-runtime.ts'
import { tempFolder } from '../../fixtures/temp-folder.ts'
import { unpackagedElectron } from '../../fixtures/unpackaged-electron.ts'

const electron = findElectron()
const folder = tempFolder()
let desk: ElectronDesk

test.skip(electron.part === null, electron.lacking ?? '')
test.beforeAll(async () => {
  if (electron.part !== null) desk = await openElectronDesk(electron.part, folder.path)
})
test.afterAll(async () => {
  await desk?.app.close()
  folder.remove()
})

test('opens its window on its own protocol', async () => {
  expect(desk.page.url()).toBe('app://counterfoil/')
  await expect(desk.page.locator('#root > *').first()).toBeVisible()
  await expect(desk.page).toHaveTitle('Counterfoil')
  mkdirSync('test-results', { recursive: true })
  await desk.page.screenshot({ path: 'test-results/electron-window.png' })
})

test('the page is sandboxed and sees nothing of Node or Electron', async () => {
  const preferences = await desk.app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    const all = (window?.webContents as unknown as { getLastWebPreferences?: () => Record<string, unknown> } | undefined)?.getLastWebPreferences?.() ?? {}
    return { sandbox: all['sandbox'], contextIsolation: all['contextIsolation'], nodeIntegration: all['nodeIntegration'], webSecurity: all['webSecurity'] }
  })
  expect(preferences).toEqual({ sandbox: true, contextIsolation: true, nodeIntegration: false, webSecurity: true })
  const globals = await desk.page.evaluate(() => ['require', 'process', 'module', 'Buffer', 'electron', 'ipcRenderer'].filter((name) => name in globalThis))
  expect(globals).toEqual([])
})

test('its content security policy holds: no inline script, no eval, no other host', async () => {
  const header = await desk.page.evaluate(async () => (await fetch('/')).headers.get('content-security-policy'))
  expect(header).toContain("default-src 'self'")
  const tried = await desk.page.evaluate(async () => {
    const script = document.createElement('script')
    script.textContent = 'globalThis.wasRun = true'
    document.head.append(script)
    // In a task of the page's own: what the test driver calls directly is excused from the policy.
    const evaluated = await new Promise<boolean>((done) => {
      setTimeout(() => {
        try {
          done(Reflect.construct(Function, ['return true'])() as boolean)
        } catch {
          done(false)
        }
      })
    })
    const reached = await fetch('https://example.com/').then(() => true, () => false)
    return { ran: 'wasRun' in globalThis, evaluated, reached }
  })
  expect(tried).toEqual({ ran: false, evaluated: false, reached: false })
})

test('the pages keep to that policy by themselves', async () => {
  const page = desk.page
  desk.violations.length = 0
  await page.reload()
  await expect(page.locator('#root > *').first()).toBeVisible()
  expect(desk.violations).toEqual([])
})

test('leaving the page, opening windows and frames are denied', async () => {
  const before = desk.page.url()
  await desk.page.evaluate(() => {
    window.location.href = 'https://example.com/'
  })
  const opened = await desk.page.evaluate(() => window.open('app://counterfoil/') === null)
  await desk.page.evaluate(() => {
    const link = document.createElement('a')
    link.href = 'file:///etc/passwd'
    link.target = '_blank'
    document.body.append(link)
    link.click()
    link.remove()
  })
  expect(opened).toBe(true)
  expect(desk.page.url()).toBe(before)
  expect(await desk.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
})

test('permissions are denied', async () => {
  const answers = await desk.page.evaluate(async () => {
    const names = ['geolocation', 'camera', 'microphone', 'notifications'] as PermissionName[]
    const states = await Promise.all(names.map(async (name) => (await navigator.permissions.query({ name })).state))
    const media = await navigator.mediaDevices.getUserMedia({ audio: true }).then(() => 'given', () => 'denied')
    return [...states, media]
  })
  expect(answers).toEqual(['denied', 'denied', 'denied', 'denied', 'denied'])
})

test('files outside of the pages cannot be read through the protocol', async () => {
  const statuses = await desk.page.evaluate(async () => {
    const addresses = ['/..%2f..%2fpackage.json', '/%2e%2e/main/index.js', '/../main/index.js', 'app://elsewhere/index.html']
    return Promise.all(addresses.map((address) => fetch(address).then((answer) => answer.status, () => 0)))
  })
  expect(statuses.every((status) => status === 404 || status === 0)).toBe(true)
})

// A question that no desk knows, as the page's client would send it: whoever is served gets "not found" for it.
const unknownQuestion = JSON.stringify({ i: '1', p: { u: 'orpc://localhost/unknown', b: { json: {} } } })

test('the page is handed through to the desk', async () => {
  const answer = await desk.page.evaluate((question) => {
    const { port1, port2 } = new MessageChannel()
    const first = new Promise<string>((done) => {
      port1.addEventListener('message', (event) => done(String(event.data)))
      setTimeout(() => done('nothing'), 5_000)
    })
    port1.start()
    window.postMessage('counterfoil:port', window.location.origin, [port2])
    port1.postMessage(question)
    return first
  }, unknownQuestion)
  expect(answer).toContain('"s":404')
})

test('a frame inside the page is not', async () => {
  const answer = await desk.page.evaluate(async (question) => {
    const frame = document.createElement('iframe')
    document.body.append(frame)
    const { port1, port2 } = new MessageChannel()
    const first = new Promise<string>((done) => {
      port1.addEventListener('message', (event) => done(String(event.data)))
      setTimeout(() => done('nothing'), 700)
    })
    port1.start()
    frame.contentWindow?.postMessage('counterfoil:port', '*', [port2])
    port1.postMessage(question)
    const result = await first
    frame.remove()
    return result
  }, unknownQuestion)
  expect(answer).toBe('nothing')
})

test('a second start ends at once and leaves the first window in front', async () => {
  await desk.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize())
  expect(await secondStart(electron.part, folder.path)).toBe(0)
  await expect.poll(() => desk.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((window) => window.isMinimized()))).toEqual([false])
})

test('the window comes back where it stood', async () => {
  const place = { x: 40, y: 30, width: 1010, height: 640 }
  await desk.app.evaluate(({ BrowserWindow }, bounds) => BrowserWindow.getAllWindows()[0]?.setBounds(bounds), place)
  await desk.app.close()
  if (electron.part !== null) desk = await openElectronDesk(electron.part, folder.path)
  const found = await desk.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds())
  expect(found).toEqual(place)
})

function secondStart(runtime: ElectronRuntime | null, dataFolder: string): Promise<number> {
  return new Promise((done, fail) => {
    if (runtime === null) return fail(new Error('no Electron'))
    const child = spawn(unpackagedElectron(runtime), deskArguments(dataFolder), { env: electronEnvironment(runtime), stdio: 'ignore' })
    child.on('error', fail)
    child.on('close', (code) => done(code ?? -1))
  })
}
