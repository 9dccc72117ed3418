import type { Picture } from './receipt-picture.ts'

const initialize = [0x1b, 0x40]
const feedAndCut = [0x1b, 0x64, 0x04, 0x1d, 0x56, 0x01]
/** Rows to one command: printers with little memory lose what is longer. */
const bandRows = 240

/** A picture as raster commands (GS v 0), band after band, then feed and cut. */
export function pictureBytes({ width, height, bits }: Picture): Uint8Array {
  const rowBytes = Math.ceil(width / 8)
  const chunks: Uint8Array[] = [Uint8Array.from(initialize)]
  for (let top = 0; top < height; top += bandRows) {
    const rows = Math.min(bandRows, height - top)
    chunks.push(Uint8Array.from([0x1d, 0x76, 0x30, 0, rowBytes & 255, rowBytes >> 8, rows & 255, rows >> 8]), bits.subarray(top * rowBytes, (top + rows) * rowBytes))
  }
  return Buffer.concat([...chunks, Uint8Array.from(feedAndCut)])
}
