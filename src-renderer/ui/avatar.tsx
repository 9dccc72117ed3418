/** First letters of the first and last word of a name. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/).filter((word) => word !== '')
  const letters = words.length > 1 ? [words[0], words.at(-1)] : words
  return letters.map((word) => [...(word ?? '')][0] ?? '').join('').toLocaleUpperCase()
}

export function Avatar({ name, large = false }: { readonly name: string; readonly large?: boolean }) {
  return (
    <span aria-hidden className={`inline-grid shrink-0 place-items-center rounded-full bg-accent font-semibold text-accent-ink ${large ? 'size-14 text-title' : 'size-9.5 text-small'}`}>
      {initialsOf(name)}
    </span>
  )
}
