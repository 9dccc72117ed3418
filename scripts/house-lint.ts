import { relative, sep } from 'node:path'
import { judgeImport } from './judge-import.ts'

type Node = { readonly type: string; readonly [key: string]: unknown }
type Context = { readonly filename: string; report(problem: { readonly node: Node; readonly message: string }): void }
type Visitor = Readonly<Record<string, (node: Node) => void>>

function importLaw(context: Context): Visitor {
  const file = relative(process.cwd(), context.filename).split(sep).join('/')
  const judge = (node: Node): void => {
    const source = node['source'] as { readonly value?: unknown } | null | undefined
    if (typeof source?.value !== 'string') return
    const problem = judgeImport(file, source.value)
    if (problem !== null) context.report({ node, message: problem })
  }
  return { ImportDeclaration: judge, ImportExpression: judge, ExportNamedDeclaration: judge, ExportAllDeclaration: judge, TSImportType: judge }
}

/** Time and chance come into the pure core as arguments (ARCHITECTURE.md); this keeps the clock from creeping in. */
function noClockOrChance(context: Context): Visitor {
  const forbidden = new Set(['Date.now', 'Math.random'])
  return {
    MemberExpression(node) {
      const name = `${nameOf(node['object'])}.${nameOf(node['property'])}`
      if (forbidden.has(name)) context.report({ node, message: `${name} in the pure core: take it as an argument` })
    },
    NewExpression(node) {
      const isNow = nameOf(node['callee']) === 'Date' && (node['arguments'] as readonly unknown[]).length === 0
      if (isNow) context.report({ node, message: 'new Date() in the pure core: take the moment as an argument' })
    },
  }
}

function nameOf(node: unknown): string {
  const name = (node as { readonly name?: unknown }).name
  return typeof name === 'string' ? name : ''
}

// The linter demands a default export of its plugins.
export default {
  meta: { name: 'house' },
  rules: { 'import-law': { create: importLaw }, 'no-clock-or-chance': { create: noClockOrChance } },
}
