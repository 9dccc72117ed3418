import { expect, it } from 'vitest'
import { foldName } from './fold-name.ts'
import { lettersBeginning, soundOfName } from './sound-of-name.ts'

const sound = (name: string) => foldName(name).split(' ').map((word) => soundOfName(word)).join(' ')

it.each([
  ['Їжакевич', 'Yizhakevych'],
  ['Їжакевич', 'Izhakevich'],
  ['Юлія', 'Julia'],
  ['Юлія', 'Yuliya'],
  ['Юлія', 'Iuliia'],
  ['Марія', 'Maria'],
  ['Єва', 'Yeva'],
  ['Єва', 'Eva'],
  ['Григорий', 'Grigory'],
  ['Григорій', 'Hryhorii'],
  ['Ковальський', 'Kowalski'],
  ['Жолковська', 'Żółkowska'],
  ['Щербак', 'Szczerbak'],
  ['Щербак', 'Scherbak'],
  ['Хоменко', 'Homenko'],
  ['Цимбал', 'Cymbal'],
  ['Алексей', 'Alexey'],
  ['Шевченко', 'Szewczenko'],
  ['Згурський', 'Zghurskyi'],
  ['Анна', 'Ana'],
])('%s and %s sound the same', (one, other) => {
  expect(sound(other)).toBe(sound(one))
  expect(lettersBeginning(sound(one))).toContain(foldName(one)[0])
  expect(lettersBeginning(sound(one))).toContain(foldName(other)[0])
})

it.each([
  ['Олена', 'Ольга'],
  ['Nowak', 'Novikov'],
  ['Kowalska', 'Kowalczyk'],
])('%s and %s do not', (one, other) => {
  expect(sound(other)).not.toBe(sound(one))
})
