const printed: Readonly<Record<string, string>> = { Escape: 'Esc', Enter: 'Enter', 'Ctrl+K': 'Ctrl K', 'Ctrl+Shift+D': 'Ctrl Shift D' }

/** A key as it is printed on a keyboard. */
export function keyName(key: string): string {
  return printed[key] ?? key.toUpperCase()
}
