import type { Printer } from '#core/catalogue/printer.ts'
import type { Texts } from '#core/texts/format-text.ts'
import type { Block } from './receipt-blocks.ts'

/** Letters of every script a receipt may be in that a printer's own letters can write: what comes out wrong here comes out wrong on receipts. */
const sampleLetters = 'Żółć ŻÓŁĆ · Ñandú · Ωμέγα · Їжак ґ · Şişli · €'

/** What shows whether a printer is set up right: its width to the edge, its letters, its code. */
export function testPageBlocks({ name, paper }: Printer, { text }: Texts): Block[] {
  return [
    { kind: 'head', text: 'Counterfoil' },
    { kind: 'centred', text: text('printing.test-title', { name }) },
    { kind: 'tear' },
    { kind: 'row', left: text('printing.test-start'), right: text('printing.test-end') },
    { kind: 'text', text: text('printing.test-letters') },
    { kind: 'text', text: sampleLetters },
    { kind: 'total', left: text('receipt.total'), right: '1 234.50' },
    { kind: 'row', left: text('printing.paper'), right: `${paper} mm` },
    { kind: 'tear' },
    { kind: 'code', content: 'COUNTERFOIL' },
  ]
}
