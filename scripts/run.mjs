// Every npm script enters here, in plain JavaScript, because an old Node can read nothing else: it says what is wrong
// instead of failing on the first TypeScript file. npm puts the Node that this repository pins first in the path.
import module from 'node:module'

const oldestMajor = 24
const tasks = {
  start: './start.ts',
  build: './build.ts',
  dev: './dev.ts',
  check: './check.ts',
  test: './test.ts',
  desk: '../src-main/browser-desk.ts',
  simulate: '../test/simulation/simulate.ts',
  server: '../src-server/index.ts',
  'server:init': '../src-server/init.ts',
}

const [name, ...rest] = process.argv.slice(2)
const task = name === undefined ? undefined : tasks[name]
if (Number(process.versions.node.split('.')[0]) < oldestMajor) {
  console.error(`Counterfoil needs Node ${oldestMajor} and this is ${process.version}. Run "npm ci" and start it through npm ("npm start"), which uses the Node that comes with it.`)
  process.exitCode = 1
} else if (task === undefined) {
  console.error(`There is no "${name ?? ''}" here. There are: ${Object.keys(tasks).join(', ')}.`)
  process.exitCode = 1
} else {
  // Sources are compiled once and not at every start: it saves the compiler's 30 MB of a desk's memory, and a second.
  module.enableCompileCache('node_modules/.cache/counterfoil/compiled')
  process.argv.splice(2, process.argv.length, ...rest)
  await import(task)
}
