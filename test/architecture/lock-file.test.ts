import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

type Lock = { readonly packages: Readonly<Record<string, { readonly optionalDependencies?: Readonly<Record<string, string>> }>> }

/** Where a package looks for another: its own node_modules, then every one above. */
function isLocked({ packages }: Lock, from: string, name: string): boolean {
  for (let place = from; ; place = place.slice(0, Math.max(0, place.lastIndexOf('/node_modules/')))) {
    if (`${place === '' ? '' : `${place}/`}node_modules/${name}` in packages) return true
    if (place === '') return false
  }
}

function missingFrom(lock: Lock): string[] {
  return Object.entries(lock.packages).flatMap(([from, { optionalDependencies = {} }]) => Object.keys(optionalDependencies).filter((name) => !isLocked(lock, from, name)))
}

// A registry that carries only some platforms makes npm leave the others out of the lock, and `npm ci` then refuses it.
it('the lock file names the packages of every platform', () => {
  expect(missingFrom(JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lock)).toEqual([])
})

it('a package that was left out would be found, wherever it is looked for', () => {
  const packages = { 'node_modules/a': { optionalDependencies: { b: '1', c: '1' } }, 'node_modules/a/node_modules/b': {} }
  expect(missingFrom({ packages })).toEqual(['c'])
})
