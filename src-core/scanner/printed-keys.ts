/** What a key of a keyboard prints with and without Shift where a scanner thinks it stands: on an American keyboard. */
const printed: Readonly<Record<string, string>> = {
  Minus: '-_', Equal: '=+', BracketLeft: '[{', BracketRight: ']}', Backslash: '\\|', Semicolon: ';:', Quote: '\'"', Backquote: '`~', Comma: ',<', Period: '.>', Slash: '/?',
  Digit1: '1!', Digit2: '2@', Digit3: '3#', Digit4: '4$', Digit5: '5%', Digit6: '6^', Digit7: '7&', Digit8: '8*', Digit9: '9(', Digit0: '0)',
  NumpadAdd: '++', NumpadSubtract: '--', NumpadMultiply: '**', NumpadDivide: '//', NumpadDecimal: '..', Space: '  ',
}

/** The character of a key by its place alone, whatever the computer takes it for; null where nothing is known of the place. */
export function printedBy(place: string, isShifted: boolean): string | null {
  const letter = /^Key([A-Z])$/.exec(place)?.[1]
  if (letter !== undefined) return letter
  const figure = /^Numpad(\d)$/.exec(place)?.[1]
  return figure ?? printed[place]?.[isShifted ? 1 : 0] ?? null
}
