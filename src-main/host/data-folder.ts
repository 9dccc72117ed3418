import { existsSync, statfsSync } from 'node:fs'
import { dirname, join, posix, resolve, win32 } from 'node:path'

export type Machine = { readonly platform: NodeJS.Platform; readonly home: string; readonly environment: Readonly<Record<string, string | undefined>> }

/** Where this machine keeps its desk: what the command line says, then the environment, then the system's usual place. */
export function dataFolderOf(argument: string | undefined, machine: Machine): string {
  const given = argument ?? machine.environment['COUNTERFOIL_DATA_DIR']
  return given === undefined ? usualFolder(machine) : resolve(given)
}

/** One per machine, so that two people who log in to the same computer stand at the same desk. */
function usualFolder({ platform, home, environment }: Machine): string {
  if (platform === 'win32') return win32.join(environment['ProgramData'] ?? 'C:\\ProgramData', 'Counterfoil')
  if (platform === 'darwin') return '/Users/Shared/Counterfoil'
  return posix.join(environment['XDG_DATA_HOME'] ?? posix.join(home, '.local', 'share'), 'counterfoil')
}

const syncedFolder = /[\\/](OneDrive[^\\/]*|Dropbox|Google ?Drive|GoogleDrive[^\\/]*|iCloud ?Drive|Mobile Documents|Nextcloud|pCloud ?Drive)([\\/]|$)/i
/** NFS, SMB, CIFS, SMB2, AFS, Ceph: their locks and flushes do not hold what a ledger asks of them. */
const networkFilesystems: ReadonlySet<number> = new Set([0x6969, 0x517b, 0xff534d42, 0xfe534d42, 0x5346414f, 0x00c36400])

/** Why a ledger must not be kept in this folder; null when it may. */
export function unsafeFolder(folder: string, filesystemOf: (folder: string) => number = filesystemType): 'cloud-synced' | 'network' | null {
  if (syncedFolder.test(folder)) return 'cloud-synced'
  return folder.startsWith('\\\\') || networkFilesystems.has(filesystemOf(folder)) ? 'network' : null
}

function filesystemType(folder: string): number {
  const existing = existsSync(folder) ? folder : dirname(folder)
  if (existing === dirname(existing) || existsSync(existing)) return statfsSync(existing).type
  return filesystemType(existing)
}

/** Folders of one desk: the ledger's own place is the folder itself. */
export function logFolderOf(dataFolder: string): string {
  return join(dataFolder, 'logs')
}
