/** Letters that no decomposition turns into plain Latin, and two other alphabets as a Latin keyboard would spell them. */
const latinOf: Readonly<Record<string, string>> = {
  ł: 'l', đ: 'd', ø: 'o', ß: 'ss', æ: 'ae', œ: 'oe', ı: 'i', þ: 'th', ð: 'd', ħ: 'h',
  а: 'a', б: 'b', в: 'v', г: 'h', ґ: 'g', д: 'd', е: 'e', є: 'ie', ж: 'zh', з: 'z', и: 'y', і: 'i', й: 'i', к: 'k', л: 'l', м: 'm', н: 'n', о: 'o',
  п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'kh', ц: 'ts', ч: 'ch', ш: 'sh', щ: 'shch', ь: '', ъ: '', ы: 'y', э: 'e', ю: 'iu', я: 'ia',
  α: 'a', β: 'v', γ: 'g', δ: 'd', ε: 'e', ζ: 'z', η: 'i', θ: 'th', ι: 'i', κ: 'k', λ: 'l', μ: 'm', ν: 'n', ξ: 'x', ο: 'o', π: 'p', ρ: 'r', σ: 's',
  ς: 's', τ: 't', υ: 'y', φ: 'f', χ: 'ch', ψ: 'ps', ω: 'o',
}

/**
 * A name as it is searched: small letters without diacritics, Cyrillic and Greek as Latin, words parted by single spaces.
 * What is stored and what is typed go through the same folding, so either spelling finds the other.
 */
export function foldName(name: string): string {
  const plain = name.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase()
  const latin = [...plain.replaceAll('ου', 'ou')].map((letter) => latinOf[letter] ?? letter).join('')
  return latin.replaceAll(/['’ʼ`]/g, '').split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '').join(' ')
}

/** The word itself and the word with each one letter left out: two words that share one differ by about one letter. */
export function shortenings(word: string): string[] {
  const letters = [...word]
  return [...new Set([word, ...letters.map((_letter, index) => [...letters.slice(0, index), ...letters.slice(index + 1)].join(''))])]
}
