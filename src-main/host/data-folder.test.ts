import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { dataFolderOf, unsafeFolder } from './data-folder.ts'
import type { Machine } from './data-folder.ts'

const linux: Machine = { platform: 'linux', home: '/home/ada', environment: {} }
const windows: Machine = { platform: 'win32', home: 'C:\\Users\\Ada', environment: { ProgramData: 'D:\\Data' } }

const places: [what: string, argument: string | undefined, machine: Machine, folder: string][] = [
  ['the command line first', '/srv/desk', { ...linux, environment: { COUNTERFOIL_DATA_DIR: '/srv/other' } }, '/srv/desk'],
  ['then the environment', undefined, { ...linux, environment: { COUNTERFOIL_DATA_DIR: '/srv/other' } }, '/srv/other'],
  ['Linux', undefined, linux, '/home/ada/.local/share/counterfoil'],
  ['Linux with its own data home', undefined, { ...linux, environment: { XDG_DATA_HOME: '/data' } }, '/data/counterfoil'],
  ['Windows', undefined, windows, 'D:\\Data\\Counterfoil'],
  ['macOS', undefined, { ...linux, platform: 'darwin' }, '/Users/Shared/Counterfoil'],
]
it.each(places)('%s', (_, argument, machine, folder) => {
  expect(dataFolderOf(argument, machine)).toBe(folder)
})

const disk = (): number => 0xef53
const folders: [folder: string, filesystem: number, reason: string | null][] = [
  ['/home/ada/.local/share/counterfoil', 0xef53, null],
  ['C:\\Users\\Ada\\OneDrive - Salon\\till', 0xef53, 'cloud-synced'],
  ['/Users/ada/Library/Mobile Documents/till', 0xef53, 'cloud-synced'],
  ['/home/ada/Dropbox', 0xef53, 'cloud-synced'],
  ['\\\\server\\share\\till', 0xef53, 'network'],
  ['/mnt/office', 0x6969, 'network'],
  ['/mnt/office', 0xfe534d42, 'network'],
]
it.each(folders)('%s on filesystem %i: %s', (folder, filesystem, reason) => {
  expect(unsafeFolder(folder, () => filesystem)).toBe(reason)
})

it('asks the real disk, also for a folder that is still to be made', () => {
  expect(unsafeFolder(join(tmpdir(), 'not', 'made', 'yet'))).toBeNull()
  expect(unsafeFolder('/', disk)).toBeNull()
})
