import { spawn } from 'node:child_process'
import { delimiter, resolve } from 'node:path'

export type CommandResult = { readonly code: number; readonly output: string }

const binaries = resolve('node_modules/.bin')

/** Runs a command with this repository's own tools first in the path, and gives its exit code and what it printed. */
export function runCommand(command: string, args: readonly string[], how: { readonly show: boolean; readonly env?: NodeJS.ProcessEnv }): Promise<CommandResult> {
  const env = { ...process.env, ...how.env, PATH: `${binaries}${delimiter}${process.env['PATH'] ?? ''}` }
  return new Promise((done, fail) => {
    const child = spawn(command, [...args], { env, stdio: how.show ? 'inherit' : 'pipe', shell: process.platform === 'win32' })
    let output = ''
    const keep = (chunk: Buffer): void => void (output += chunk.toString())
    child.stdout?.on('data', keep)
    child.stderr?.on('data', keep)
    child.on('error', fail)
    child.on('close', (code) => done({ code: code ?? 1, output }))
  })
}
