/** Figures of Arabic and Persian keyboards as those of a number: nobody changes the layout for a phone. */
export function westernFigures(text: string): string {
  return text.replaceAll(/[\u0660-\u0669\u06F0-\u06F9]/g, (figure) => String(((figure.codePointAt(0) ?? 0) - 0x06_60) % 16))
}
