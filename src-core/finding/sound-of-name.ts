/** Spellings of one sound: what a Latin alphabet makes of another differs by country, by passport and by person. */
const sounds: readonly (readonly [spelling: string, sound: string])[] = [
  ['zgh', 'z'], ['kh', 'h'], ['sh', 's'], ['zh', 'z'], ['ch', 'c'], ['cz', 'c'], ['sz', 's'], ['rz', 'z'], ['ts', 'c'], ['tz', 'c'], ['ck', 'k'],
  ['ph', 'f'], ['th', 't'], ['ou', 'u'], ['x', 'ks'], ['q', 'k'], ['w', 'v'], ['g', 'h'], ['y', 'i'], ['j', 'i'],
]
const spellings = new RegExp(sounds.map(([spelling]) => spelling).join('|'), 'g')
const soundOf = new Map(sounds)

/** A folded word as it sounds, so that Їжакевич, Izhakevych and Yizhakevich are one; coarse, hence asked last. */
export function soundOfName(word: string): string {
  return word
    .replaceAll(spellings, (spelling) => soundOf.get(spelling) ?? spelling)
    .replaceAll(/(.)\1+/g, '$1')
    .replaceAll('ie', 'e')
}

/** Letters that words of a sound may begin with where one letter is not enough. */
const beginnings: Readonly<Record<string, string>> = { i: 'iyj', e: 'eiyj', h: 'hgk', v: 'vw', s: 's', z: 'zr', c: 'ct', k: 'kqx', f: 'fp', u: 'uo' }

/** The letters that folded words of this sound begin with: where to look for them. */
export function lettersBeginning(sound: string): string[] {
  const first = sound.slice(0, 1)
  return [...(beginnings[first] ?? first)]
}
