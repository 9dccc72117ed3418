import { randomBytes, timingSafeEqual } from 'node:crypto'

/**
 * Who may come in at the door of a browser desk. The first address carries a token that works once and is answered with
 * a cookie, so that an address in a history or a log opens nothing; scripts carry their own token in every request.
 */
export type DoorKeys = {
  readonly firstToken: string
  /** The cookie's value for the one who brings the first token for the first time; null afterwards. */
  readonly admit: (token: string) => string | null
  readonly isFirstToken: (token: string) => boolean
  readonly isWindow: (cookie: string | undefined) => boolean
  readonly isScript: (token: string | undefined) => boolean
}

export function cutDoorKeys(scriptToken: string | null): DoorKeys {
  const firstToken = randomKey()
  const cookie = randomKey()
  let isUsed = false
  const isFirstToken = (token: string): boolean => areEqual(token, firstToken)
  return {
    firstToken,
    isFirstToken,
    admit: (token) => {
      if (isUsed || !isFirstToken(token)) return null
      isUsed = true
      return cookie
    },
    isWindow: (value) => value !== undefined && areEqual(value, cookie),
    isScript: (token) => scriptToken !== null && token !== undefined && areEqual(token, scriptToken),
  }
}

function randomKey(): string {
  return randomBytes(32).toString('base64url')
}

function areEqual(left: string, right: string): boolean {
  const [leftBytes, rightBytes] = [Buffer.from(left), Buffer.from(right)]
  return leftBytes.length === rightBytes.length && timingSafeEqual(leftBytes, rightBytes)
}
