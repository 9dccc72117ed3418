import type { english } from '../en/english.ts'
import type { WordsOf } from '../words-of.ts'
import { cardTexts } from './screens-card.ts'
import { billTexts } from './screens-bill.ts'
import { shiftTexts } from './screens-shift.ts'
import { clientTexts } from './screens-client.ts'
import { commonTexts } from './screens-common.ts'
import { deskTexts } from './screens-desk.ts'
import { handsTexts } from './screens-hands.ts'
import { networkTexts } from './screens-network.ts'
import { printingTexts } from './screens-printing.ts'
import { questionTexts } from './screens-questions.ts'
import { catalogueTexts } from './screens-catalogue.ts'
import { settingsTexts } from './screens-settings.ts'
import { sellTexts } from './screens-sell.ts'
import { ticketTexts } from './screens-ticket.ts'
import { receiptTexts } from './receipt.ts'
import { refusalTexts } from './refusals.ts'
import { shellTexts } from './shell.ts'

/** Every sentence of the screens in Polish. */
export const polish: WordsOf<typeof english> = {
  ...shellTexts,
  ...printingTexts,
  ...refusalTexts,
  ...receiptTexts,
  ...commonTexts,
  ...deskTexts,
  ...clientTexts,
  ...shiftTexts,
  ...cardTexts,
  ...ticketTexts,
  ...sellTexts,
  ...settingsTexts,
  ...catalogueTexts,
  ...billTexts,
  ...networkTexts,
  ...questionTexts,
  ...handsTexts,
}
