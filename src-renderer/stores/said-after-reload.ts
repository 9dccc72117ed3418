const key = 'counterfoil-said'

/** Keeps a line for the window that begins anew after this one. */
export function sayAfterReload(words: string): void {
  sessionStorage.setItem(key, words)
}

/** What the window before this one left to be said, once; null when it left nothing. */
export function saidBeforeReload(): string | null {
  const words = sessionStorage.getItem(key)
  sessionStorage.removeItem(key)
  return words
}
