/** What the window tells when something was scanned, wherever the focus was. */
export const scanEvent = 'desk-scan'
export type ScanEvent = CustomEvent<{ readonly readings: readonly string[] }>
