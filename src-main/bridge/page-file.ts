import { readFile } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'

export type PageFile = { readonly bytes: Uint8Array<ArrayBuffer>; readonly contentType: string }

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
}

/** One file of the built pages by its address on the desk; null when there is none, or when it leads out of their folder. */
export async function pageFile(folder: string, address: string): Promise<PageFile | null> {
  const path = address.replace(/[?#].*$/s, '')
  const name = decoded(path === '/' ? '/index.html' : path)
  if (name === null || name.includes('\0')) return null
  const file = normalize(join(folder, name))
  const contentType = contentTypes[extname(file)]
  if (!file.startsWith(normalize(folder) + sep) || contentType === undefined) return null
  try {
    return { bytes: new Uint8Array(await readFile(file)), contentType }
  } catch (error) {
    if (isMissing(error)) return null
    throw error
  }
}

function decoded(path: string): string | null {
  try {
    return decodeURIComponent(path)
  } catch {
    return null
  }
}

function isMissing(error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException).code
  return code === 'ENOENT' || code === 'EISDIR' || code === 'ENOTDIR'
}
