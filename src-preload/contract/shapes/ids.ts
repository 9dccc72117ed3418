import { z } from 'zod'

/** UUIDv7 made when the action was armed: repeating a call with the same id changes nothing and answers the same. */
export const operationIdShape = z.uuidv7()

/** Any id that the desk handed out. */
export const idShape = z.string().min(1).max(64)

/** A calendar day, `YYYY-MM-DD`. */
export const dayShape = z.iso.date()

/** A whole amount in minor units of the branch's currency. */
export const amountShape = z.int().min(0).max(100_000_000_000)
