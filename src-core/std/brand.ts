declare const brand: unique symbol

/** A plain value that only its own maker may hand out, so that a day is never mistaken for another string. */
export type Brand<Value, Name extends string> = Value & { readonly [brand]: Name }
