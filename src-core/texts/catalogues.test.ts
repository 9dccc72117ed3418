import type { CompiledMessage } from '@lingui/message-utils/compileMessage'
import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage'
import { describe, expect, it } from 'vitest'
import { catalogueOf } from './catalogue-of.ts'
import type { TextKey } from './en/english.ts'
import { english } from './en/english.ts'
import { languages } from '../std/language.ts'

const keys = Object.keys(english) as TextKey[]

describe.each(languages)('the sentences in %s', (language) => {
  const catalogue = catalogueOf(language)
  const categories = new Intl.PluralRules(language).resolvedOptions().pluralCategories

  it('all compile, and none is empty', () => {
    const broken = keys.filter((key) => catalogue[key].trim() === '' || !compiles(catalogue[key]))
    expect(broken).toEqual([])
  })

  it('speak of the same facts as the English ones', () => {
    const differing = keys.filter((key) => factsOf(catalogue[key]).join() !== factsOf(english[key]).join())
    expect(differing).toEqual([])
  })

  it('count in every number its grammar has', () => {
    const lacking = keys.flatMap((key) =>
      pluralsOf(compileMessageOrThrow(catalogue[key]))
        .flatMap((choices) => categories.filter((category) => !(category in choices)))
        .map((category) => `${key}: ${category}`),
    )
    expect(lacking).toEqual([])
  })

  it('decide by the same cases as the English ones', () => {
    const differing = keys.filter((key) => {
      const cases = selectsOf(compileMessageOrThrow(english[key]))
      return cases.some((wanted, place) => wanted.some((name) => !selectsOf(compileMessageOrThrow(catalogue[key]))[place]?.includes(name)))
    })
    expect(differing).toEqual([])
  })
})

it('no other language leaves a sentence in English', () => {
  // Names, figures and words that are the same in both languages.
  const same = new Set(keys.filter((key) => !/[a-z]{4,} [a-z]{2,}/.test(english[key].replaceAll(/\{[^{}]*\}/g, ''))))
  const left = languages.filter((language) => language !== 'en').flatMap((language) => keys.filter((key) => !same.has(key) && catalogueOf(language)[key] === english[key]))
  expect(left).toEqual([])
})

function compiles(sentence: string): boolean {
  try {
    compileMessageOrThrow(sentence)
    return true
  } catch {
    return false
  }
}

function factsOf(sentence: string): readonly string[] {
  return [...new Set(namesIn(compileMessageOrThrow(sentence)))].toSorted()
}

function namesIn(tokens: CompiledMessage): readonly string[] {
  return tokens.flatMap((token) => (typeof token === 'string' || token[0] === '#' ? [] : [token[0], ...branchesOf(token[2]).flatMap(namesIn)]))
}

function pluralsOf(tokens: CompiledMessage): readonly Record<string, unknown>[] {
  return choicesOf(tokens, 'plural')
}

function selectsOf(tokens: CompiledMessage): readonly (readonly string[])[] {
  return choicesOf(tokens, 'select').map((choices) => Object.keys(choices))
}

function choicesOf(tokens: CompiledMessage, kind: 'plural' | 'select'): readonly Record<string, unknown>[] {
  return tokens.flatMap((token) => {
    if (typeof token === 'string') return []
    const inner = branchesOf(token[2]).flatMap((branch) => choicesOf(branch, kind))
    return token[1] === kind ? [token[2] as Record<string, unknown>, ...inner] : inner
  })
}

function branchesOf(choices: unknown): readonly CompiledMessage[] {
  return typeof choices === 'object' && choices !== null ? Object.values(choices).filter((branch): branch is CompiledMessage => Array.isArray(branch)) : []
}
