import { randomBytes, scryptSync, timingSafeEqual } from 'node:crypto'
import type { Pins } from '../ports/pins.ts'

/** 2^14 rounds take about 40 ms on a till: slow enough against guessing, fast enough for 300 ms. */
const cost = 2 ** 14
const keyBytes = 32

/** PINs as `scrypt:cost:salt:key`, so that a later cost can stand beside an older one. */
export const scryptPins: Pins = {
  hash: (pin) => {
    const salt = randomBytes(16)
    return ['scrypt', cost, salt.toString('base64'), scryptSync(pin, salt, keyBytes, { N: cost }).toString('base64')].join(':')
  },
  fits: (pin, hash) => {
    const [method, rounds, salt, key] = hash.split(':')
    if (method !== 'scrypt' || rounds === undefined || salt === undefined || key === undefined) return false
    const wanted = Buffer.from(key, 'base64')
    return timingSafeEqual(scryptSync(pin, Buffer.from(salt, 'base64'), wanted.length, { N: Number(rounds) }), wanted)
  },
}
