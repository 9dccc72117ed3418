const textFields = 'input:not([type=radio]):not([type=checkbox]), textarea, [contenteditable], [role=spinbutton]'

/** Whether what is typed there is text: letters are no keys of the desk, and nobody takes the focus away. */
export function isTextField(element: Element | null): boolean {
  return element !== null && element.closest(textFields) !== null
}
