/** What a roll printer reaches: dots of its head (203 to the inch) and letters of its larger font to a line. */
export type PrinterPaper = { readonly dots: number; readonly columns: number }

export const printerPapers: Readonly<Record<'58' | '80', PrinterPaper>> = {
  '58': { dots: 384, columns: 32 },
  '80': { dots: 576, columns: 48 },
}
