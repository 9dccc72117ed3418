/** PINs are kept only as salted scrypt hashes. */
export type Pins = { readonly hash: (pin: string) => string; readonly fits: (pin: string, hash: string) => boolean }
