/** Opens the undo of the newest line of the history that has one: the last visit with its reasons, or the last freeze. */
export function openLastUndo(): void {
  const undo = document.querySelector<HTMLElement>('[data-undo] button')
  undo?.focus()
  undo?.click()
}
