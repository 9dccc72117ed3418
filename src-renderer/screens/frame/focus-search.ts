import { searchBoxId } from '../../ui/search-box.tsx'

/** Into the one search box, what stands in it chosen so that typing replaces it. */
export function focusSearch(): void {
  const box = document.querySelector<HTMLInputElement>(`#${searchBoxId}`)
  box?.focus()
  box?.select()
}
