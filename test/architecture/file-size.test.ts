import { expect, it } from 'vitest'
import { linesOf, readSource, sourceFiles } from './source-files.ts'

const lineLimit = 300

function tooLong(files: readonly { readonly path: string; readonly text: string }[]): string[] {
  return files.filter(({ text }) => linesOf(text) > lineLimit).map(({ path, text }) => `${path} has ${linesOf(text)} lines`)
}

it('no source file is over 300 lines', () => {
  expect(tooLong(sourceFiles().map((path) => ({ path, text: readSource(path) })))).toEqual([])
})

it('a file of 301 lines would be found, one of 300 not', () => {
  const text = (lines: number): string => 'x\n'.repeat(lines)
  expect(tooLong([{ path: 'a.ts', text: text(301) }, { path: 'b.ts', text: text(300) }])).toEqual(['a.ts has 301 lines'])
})
