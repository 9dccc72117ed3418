import barcodes from 'bwip-js/node'
import { must } from '#core/std/must.ts'

/** The dark and light squares of a QR code, row by row, without its quiet margin. Level M: a crease or a coffee stain may cover a seventh of it. */
export function qrSquares(content: string): readonly (readonly boolean[])[] {
  const asked = { bcid: 'qrcode', text: content, eclevel: 'M' }
  const [drawn] = barcodes.raw(asked)
  const { pixs, pixx } = must(drawn, 'A QR code is drawn in one piece') as { readonly pixs: readonly number[]; readonly pixx: number }
  return Array.from({ length: pixx }, (_, row) => Array.from(pixs.slice(row * pixx, (row + 1) * pixx), (pixel) => pixel === 1))
}
