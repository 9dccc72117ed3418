/** What the two shells say around the screens: before a page can be shown, or instead of one. */
export const shellTexts = {
  'shell.cannot-start': 'Counterfoil cannot start.',
  'shell.needs-first-address': 'Open the desk with the whole address that was printed when it started.',
  'shell.address-used': 'This address has already been used. Go on in the window that is open, or start the desk again.',
  'shell.not-from-here': 'This desk answers only on its own machine, at the address that was printed when it started.',
  'shell.nothing-here': 'There is nothing at this address.',
  'shell.not-built': 'The screens are not built yet: run "npm run build".',
  'shell.port-taken': 'Port {port} is taken by another program. Choose another with --port.',
  'shell.folder-network': 'The ledger cannot be kept on a network drive ({folder}). Choose a folder on a disk of this computer.',
  'shell.folder-cloud-synced': 'The ledger cannot be kept in a folder that a cloud service copies ({folder}). Choose another folder.',
  'shell.open-this-address': 'The desk is open. Show it in a browser on this computer: {address}',
  'shell.window-opened': 'The desk is open in a window of its own. Ctrl+C here closes it.',
} as const
