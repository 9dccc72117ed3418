import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { pageFile } from './page-file.ts'

const root = mkdtempSync(join(tmpdir(), 'counterfoil-pages-'))
const pages = join(root, 'pages')
mkdirSync(join(pages, 'assets'), { recursive: true })
mkdirSync(join(root, 'pages-beside'))
for (const name of ['pages/index.html', 'pages/assets/a b.js', 'pages/ledger.sqlite', 'outside.html', 'pages-beside/x.html']) writeFileSync(join(root, name), name)
afterAll(() => rmSync(root, { recursive: true, force: true }))

const addresses: [address: string, found: string | null][] = [
  ['/', 'pages/index.html'],
  ['/?token=x', 'pages/index.html'],
  ['/assets/a%20b.js?v=1', 'pages/assets/a b.js'],
  ['/../outside.html', null],
  ['/..%2foutside.html', null],
  ['/%2e%2e/pages-beside/x.html', null],
  ['/assets', null],
  ['/missing.js', null],
  ['/ledger.sqlite', null],
  ['/%', null],
  ['/a%00.html', null],
]
it.each(addresses)('%s', async (address, found) => {
  const file = await pageFile(pages, address)
  expect(file === null ? null : new TextDecoder().decode(file.bytes)).toBe(found)
})
