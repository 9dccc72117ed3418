/** Why something was not done: a code that reads as a sentence, and the facts its words need. Codes are never reused. */
export type Refusal<Code extends string = string> = {
  readonly code: Code
  readonly facts: Readonly<Record<string, string | number | boolean | null>>
}

/** What an action answers: done with its value, or refused and nothing changed. */
export type Outcome<Value, Code extends string = string> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly refusal: Refusal<Code> }

export function done<Value>(value: Value): { readonly ok: true; readonly value: Value } {
  return { ok: true, value }
}

export function refuse<Code extends string>(
  code: Code,
  facts: Refusal['facts'] = {},
): { readonly ok: false; readonly refusal: Refusal<Code> } {
  return { ok: false, refusal: { code, facts } }
}
