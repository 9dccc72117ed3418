import { describe, expect, it } from 'vitest'
import { layers } from '../../scripts/import-law.ts'
import { judgeImport } from '../../scripts/judge-import.ts'
import { importsOf, readSource, sourceFiles } from './source-files.ts'

describe('the import law', () => {
  it('is kept by every file', () => {
    const files = sourceFiles().filter((path) => /\.tsx?$/.test(path))
    const imports = files.flatMap((path) => importsOf(readSource(path)).map((specifier) => ({ path, specifier })))
    expect(imports.length).toBeGreaterThan(50)
    const broken = imports.map(({ path, specifier }) => ({ path, problem: judgeImport(path, specifier) })).filter(({ problem }) => problem !== null)
    expect(broken.map(({ path, problem }) => `${path}: ${problem}`)).toEqual([])
  })

  it('names only layers that exist in it', () => {
    const names = layers.map(({ name }) => name)
    const unknown = layers.flatMap(({ mayImport }) => mayImport).filter((entry) => !names.some((name) => name === entry || name.startsWith(entry.replace(/\*$/, ''))))
    expect(unknown).toEqual([])
  })

  const planted: [file: string, specifier: string, problem: string | null][] = [
    ['src-core/std/must.ts', '../money/amount.ts', 'core/std may not import core/money (../money/amount.ts)'],
    ['src-core/memberships/a.ts', '../gift-cards/b.ts', 'core/memberships may not import core/gift-cards (../gift-cards/b.ts)'],
    ['src-core/ledger/a.ts', 'node:fs', 'core/ledger may not use Node (node:fs)'],
    ['src-core/ledger/a.ts', 'fs', 'core/ledger may not use Node (fs)'],
    ['src-core/ledger/a.ts', 'uuid', 'core/ledger may not use the package uuid'],
    ['src-core/ledger/a.ts', 'zod', null],
    ['src-core/ledger/a.test.ts', 'vitest', null],
    ['src-core/ledger/a.test.ts', '../../test/fixtures/x.ts', 'nothing imports a test: ../../test/fixtures/x.ts'],
    ['src-core/ledger/a.ts', './b.test.ts', 'nothing imports a test: ./b.test.ts'],
    ['src-core/ledger/a.ts', './b', './b must be written with its extension'],
    ['src-core/operations/a.ts', '../sales/index.ts', '../sales/index.ts is a barrel: import the file that holds the thing'],
    ['src-preload/contract/a.ts', '../../src-core/money/amount.ts', '../../src-core/money/amount.ts: another root is imported by its # name'],
    ['src-main/actions/a.ts', '#main/ports/clock.ts', '#main/ports/clock.ts: within one root imports are relative'],
    ['src-main/actions/a.ts', '../queries/b.ts', 'main/actions may not import main/queries (../queries/b.ts)'],
    ['src-main/sync/a.ts', '../ledger-db/b.ts', 'main/sync may not import main/ledger-db (../ledger-db/b.ts)'],
    ['src-main/bridge/a.ts', 'electron', 'main/bridge may not use the package electron'],
    ['src-main/host/a.ts', 'electron/main', 'main/host may not use the package electron/main'],
    ['src-main/electron/a.ts', 'electron', null],
    ['src-renderer/ui/a.tsx', '#contract/contract.ts', 'renderer/ui may not import contract (#contract/contract.ts)'],
    ['src-renderer/screens/a.tsx', '@orpc/client', 'renderer may not use the package @orpc/client'],
    ['src-renderer/screens/a.tsx', '#main/desk.ts', 'renderer may not import main/desk (#main/desk.ts)'],
    ['src-server/reports/a.ts', '#main/documents/b.ts', null],
    ['src-server/http/a.ts', '#main/documents/b.ts', 'server/http may not import main/documents (#main/documents/b.ts)'],
    ['src-core/elsewhere/a.ts', 'zod', 'src-core/elsewhere/a.ts stands in no layer of the import law'],
  ]
  it.each(planted)('%s importing %s', (file, specifier, problem) => {
    expect(judgeImport(file, specifier)).toBe(problem)
  })

  it('reads every way an import can be written', () => {
    const text = "import 'a'\nimport type { B } from 'b'\nimport {\n  c,\n} from 'c'\nexport { d } from 'd'\nexport * from 'e'\nconst f = await import('vitest')\n// import 'not'\n/* import 'nor' */\n"
    expect(importsOf(text)).toEqual(['a', 'b', 'c', 'd', 'e', 'vitest'])
  })
})
