import type { shellTexts as english } from '../en/shell.ts'
import type { WordsOf } from '../words-of.ts'

export const shellTexts: WordsOf<typeof english> = {
  'shell.cannot-start': 'Counterfoil no puede arrancar.',
  'shell.needs-first-address': 'Abra el puesto con la dirección completa que se mostró al arrancar.',
  'shell.address-used': 'Esta dirección ya se ha usado. Siga en la ventana que está abierta o vuelva a arrancar el puesto.',
  'shell.not-from-here': 'Este puesto solo responde en su propio equipo, en la dirección que se mostró al arrancar.',
  'shell.nothing-here': 'No hay nada en esta dirección.',
  'shell.not-built': 'Las pantallas aún no están compiladas: ejecute «npm run build».',
  'shell.port-taken': 'Otro programa ocupa el puerto {port}. Elija otro con --port.',
  'shell.folder-network': 'El libro no puede guardarse en una unidad de red ({folder}). Elija una carpeta en un disco de este equipo.',
  'shell.folder-cloud-synced': 'El libro no puede guardarse en una carpeta que copia un servicio en la nube ({folder}). Elija otra carpeta.',
  'shell.open-this-address': 'El puesto está abierto. Muéstrelo en un navegador de este equipo: {address}',
  'shell.window-opened': 'El puesto está abierto en su propia ventana. Ctrl+C aquí lo cierra.',
}
