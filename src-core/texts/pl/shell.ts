import type { shellTexts as english } from '../en/shell.ts'
import type { WordsOf } from '../words-of.ts'

export const shellTexts: WordsOf<typeof english> = {
  'shell.cannot-start': 'Counterfoil nie może się uruchomić.',
  'shell.needs-first-address': 'Otwórz stanowisko pełnym adresem, który pokazał się przy uruchomieniu.',
  'shell.address-used': 'Ten adres został już użyty. Pracuj dalej w otwartym oknie albo uruchom stanowisko ponownie.',
  'shell.not-from-here': 'To stanowisko odpowiada tylko na własnym komputerze, pod adresem pokazanym przy uruchomieniu.',
  'shell.nothing-here': 'Pod tym adresem nic nie ma.',
  'shell.not-built': 'Ekrany nie są jeszcze zbudowane: uruchom „npm run build”.',
  'shell.port-taken': 'Port {port} zajmuje inny program. Wybierz inny przez --port.',
  'shell.folder-network': 'Księgi nie można trzymać na dysku sieciowym ({folder}). Wybierz folder na dysku tego komputera.',
  'shell.folder-cloud-synced': 'Księgi nie można trzymać w folderze kopiowanym do chmury ({folder}). Wybierz inny folder.',
  'shell.open-this-address': 'Stanowisko jest otwarte. Pokaż je w przeglądarce na tym komputerze: {address}',
  'shell.window-opened': 'Stanowisko jest otwarte we własnym oknie. Ctrl+C tutaj je zamyka.',
}
