import type { CompiledMessage } from '@lingui/message-utils/compileMessage'
import { compileMessage } from '@lingui/message-utils/compileMessage'

/** Marks around a value of unknown direction (Unicode first-strong isolate): it cannot turn the words beside it around. */
const isolateStart = '\u2068'
const isolateEnd = '\u2069'

export type SentenceCompiler = (sentence: string) => CompiledMessage

/** Sentences read left to right, as they stand. */
export const compilePlain: SentenceCompiler = (sentence) => compileMessage(sentence)

/** Sentences read right to left: a Latin name or a telephone number inside keeps its own order and leaves the rest in theirs. */
export const compileIsolated: SentenceCompiler = (sentence) => isolated(compileMessage(sentence))

function isolated(tokens: CompiledMessage): CompiledMessage {
  return tokens.flatMap((token) => {
    if (typeof token === 'string') return [token]
    const [name, kind, choices] = token
    if (kind === undefined) return [isolateStart, token, isolateEnd]
    if (!isChoices(choices)) return [token]
    const isolatedChoices = Object.fromEntries(
      Object.entries(choices).map(([choice, inner]) => [choice, Array.isArray(inner) ? isolated(inner as CompiledMessage) : inner]),
    )
    return [[name, kind, isolatedChoices]] as CompiledMessage
  })
}

function isChoices(choices: unknown): choices is Record<string, unknown> {
  return typeof choices === 'object' && choices !== null
}
