/** A broken invariant is a defect of ours: it throws at once, it is never reported as bad input. */
export class BrokenInvariant extends Error {
  override readonly name = 'BrokenInvariant'
}

/** Throws {@link BrokenInvariant} with the sentence given unless the condition holds. */
export function assert(condition: boolean, sentence: string): asserts condition {
  if (!condition) throw new BrokenInvariant(sentence)
}
