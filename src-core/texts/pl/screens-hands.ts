import type { handsTexts as english } from '../en/screens-hands.ts'
import type { WordsOf } from '../words-of.ts'

export const handsTexts: WordsOf<typeof english> = {
  'scan.unknown': 'Nic tutaj nie ma kodu {code}.',
  'scan.not-now': 'Najpierw dokończ lub zamknij to okno, potem zeskanuj ponownie.',
  'scan.search-by-phone': 'Szukaj po telefonie',
  'search.gift-card': 'Karta podarunkowa {number}',
  'search.receipt': 'Paragon {number}',
  'search.membership': 'Karnet {number}',
  'search.to-spend': '{amount} do wydania',
  'search.total': '{day}, {amount}',
  'search.nobody-named': 'Sprzedany bez nazwiska: jego paragon',
  'keys.return': 'Zwróć ostatnią wizytę',
  'commands.at': '{place}: {what}',
  'commands.open-sale': 'Wróć do sprzedaży: {name}',
  'keys.here': 'Ten ekran',
  'keys.everywhere': 'Wszędzie',
}
