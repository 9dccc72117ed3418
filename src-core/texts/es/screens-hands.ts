import type { handsTexts as english } from '../en/screens-hands.ts'
import type { WordsOf } from '../words-of.ts'

export const handsTexts: WordsOf<typeof english> = {
  'scan.unknown': 'Nada tiene aquí el código {code}.',
  'scan.not-now': 'Termine o cierre antes esta ventana y vuelva a escanear.',
  'scan.search-by-phone': 'Buscar por teléfono',
  'search.gift-card': 'Tarjeta regalo {number}',
  'search.receipt': 'Recibo {number}',
  'search.membership': 'Bono {number}',
  'search.to-spend': '{amount} por gastar',
  'search.total': '{day}, {amount}',
  'search.nobody-named': 'Vendido sin nombre: su recibo',
  'keys.return': 'Devolver la última visita',
  'commands.at': '{place}: {what}',
  'commands.open-sale': 'Seguir con la venta: {name}',
  'keys.here': 'Esta pantalla',
  'keys.everywhere': 'En todas partes',
}
