import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

const derive = promisify<string, Buffer, number, { N: number }, Buffer>(scrypt)
/** The desk's own cost: a PIN hashed here unlocks there, and the other way round. */
const cost = 2 ** 14
const keyBytes = 32

/** A PIN or password as `scrypt:cost:salt:key`. */
export async function hashPin(pin: string): Promise<string> {
  const salt = randomBytes(16)
  return ['scrypt', cost, salt.toString('base64'), (await derive(pin, salt, keyBytes, { N: cost })).toString('base64')].join(':')
}

export async function pinFits(pin: string, hash: string): Promise<boolean> {
  const [method, rounds, salt, key] = hash.split(':')
  if (method !== 'scrypt' || rounds === undefined || salt === undefined || key === undefined) return false
  const wanted = Buffer.from(key, 'base64')
  return timingSafeEqual(await derive(pin, Buffer.from(salt, 'base64'), wanted.length, { N: Number(rounds) }), wanted)
}
