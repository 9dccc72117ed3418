export type Paper = '80mm' | 'a4'

/** In points. A roll has no height of its own. `printable` is what a roll printer reaches. */
export type PaperSize = { readonly width: number; readonly height: number | null; readonly margin: number; readonly printable: number; readonly body: number; readonly head: number; readonly total: number }

const pointsPerMm = 72 / 25.4
const roll = { width: 80 * pointsPerMm, printable: 72 * pointsPerMm }

export const paperSizes: Record<Paper, PaperSize> = {
  '80mm': { width: roll.width, height: null, margin: (roll.width - roll.printable) / 2, printable: roll.printable, body: 8.5, head: 13, total: 13 },
  a4: { width: 595.28, height: 841.89, margin: 130, printable: 595.28 - 2 * 130, body: 10.5, head: 20, total: 17 },
}
