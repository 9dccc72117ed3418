import { existsSync } from 'node:fs'
import { runCommand } from './run-command.ts'

const layers = ['src-core', 'src-preload/contract', 'src-preload', 'src-main', 'src-server/sync', 'src-server', 'src-renderer', 'scripts', 'test']

const steps: readonly { readonly name: string; readonly command: string; readonly args: readonly string[] }[] = [
  ...layers.filter((layer) => existsSync(`${layer}/tsconfig.json`)).map((layer) => ({ name: `types of ${layer}`, command: 'tsc', args: ['-p', layer] })),
  { name: 'lint', command: 'oxlint', args: ['--deny-warnings'] },
  { name: 'dead code', command: 'knip', args: [] },
  { name: 'import law, file sizes', command: 'vitest', args: ['run', '--project', 'system', 'test/architecture'] },
  { name: 'quick tests', command: 'vitest', args: ['run', '--project', 'unit'] },
]

let failed = 0
for (const { name, command, args } of steps) {
  const { code, output } = await runCommand(command, args, { show: false })
  console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${name}`)
  if (code !== 0) console.log(output)
  failed += code === 0 ? 0 : 1
}
console.log(failed === 0 ? 'Everything holds.' : `${failed} of ${steps.length} do not hold.`)
process.exitCode = failed === 0 ? 0 : 1
