import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

const ours = /^(src-[a-z]+|scripts|test)\/.*\.(ts|tsx|css|mjs|html)$|^[a-z.-]+\.ts$/

/** Every source file of ours, committed or about to be, from the root of the repository. */
export function sourceFiles(): string[] {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], { encoding: 'utf8' })
  const deleted = new Set(execFileSync('git', ['ls-files', '--deleted', '-z'], { encoding: 'utf8' }).split('\0'))
  return [...new Set(listed.split('\0'))].filter((path) => ours.test(path) && !deleted.has(path))
}

/** What a file imports, types and dynamic imports included. */
export function importsOf(text: string): string[] {
  const code = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '')
  const statement = /(?:^|[\n;])\s*(?:import|export)\s+(?:type\s+)?(?:[\w*{][^'"`;]*?\sfrom\s*)?['"]([^'"]+)['"]/g
  const call = /\bimport\(\s*['"]([^'"]+)['"]\s*\)/g
  return [...code.matchAll(statement), ...code.matchAll(call)].map((match) => match[1] ?? '')
}

export function readSource(path: string): string {
  return readFileSync(path, 'utf8')
}

export function linesOf(text: string): number {
  return text.split('\n').length - (text.endsWith('\n') ? 1 : 0)
}
