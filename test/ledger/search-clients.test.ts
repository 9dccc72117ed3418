import { v7 } from 'uuid'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Ledger } from '#main/ledger-db/ledger.ts'
import { openLedger } from '#main/ledger-db/open-ledger.ts'
import { tempFolder } from '../fixtures/temp-folder.ts'

const clients = {
  lucja: { name: 'Łucja Żółkowska', phones: ['+48 601 234 821'] },
  anna: { name: 'Anna Maria Nowak', phones: ['22 555 01 09', '0048 700 100 200'] },
  olena: { name: 'Олена Щербак', phones: ['+380 44 123 45 67'] },
  kyriaki: { name: 'Κυριακή Παπαδοπούλου', phones: ['+30 21 0123 4567'] },
  zoe: { name: 'Zoë O’Brien', phones: [] },
  izhak: { name: 'Григорій Їжакевич', phones: ['+47 22 33 44 55'] },
  yuliya: { name: 'Yuliya Kowalski', phones: ['12 34 56 78'] },
  jan: { name: 'Jan Nowakowski', phones: ['601 999 888'] },
}
type Who = keyof typeof clients

let folder: ReturnType<typeof tempFolder>
let ledger: Ledger
const ids = Object.fromEntries(Object.keys(clients).map((who) => [who, v7()])) as Record<Who, string>

beforeAll(() => {
  folder = tempFolder()
  ledger = openLedger({ directory: folder.path, deviceId: v7(), segmentId: v7(), migrations: 'drizzle/desk' })
  ledger.transact((writable) => {
    for (const [who, { name, phones }] of Object.entries(clients)) writable.saveClient(ids[who as Who], { name, phones, email: '', note: '' }, 1, 'p')
  })
  // Jan has another number now; the old one still finds him.
  ledger.transact((writable) => writable.saveClient(ids.jan, { name: 'Jan Nowakowski', phones: ['602 111 222'], email: '', note: '' }, 2, 'p'))
})
afterAll(() => {
  ledger.close()
  folder.remove()
})

it.each<[string, string, readonly Who[]]>([
  ['the last four digits', '4821', ['lucja']],
  ['the whole number, spelled otherwise', '0048601234821', ['lucja']],
  ['the number without its country', '601-234-821', ['lucja']],
  ['a second phone', '0109', ['anna']],
  ['a phone of before', '999888', ['jan']],
  ['the phone of now', '602 111 222', ['jan']],
  ['the beginning of the first name', 'luc', ['lucja']],
  ['without diacritics', 'zolkowska', ['lucja']],
  ['with diacritics', 'żółk', ['lucja']],
  ['words in any order', 'nowak anna', ['anna']],
  ['prefixes of words in any order', 'now ma an', ['anna']],
  ['a prefix that several share', 'nowak', ['anna', 'jan']],
  ['Cyrillic typed as Latin', 'olena shcherbak', ['olena']],
  ['Cyrillic typed as Cyrillic', 'щерб', ['olena']],
  ['Greek typed as Latin', 'papadop', ['kyriaki']],
  ['Cyrillic as a passport spells it', 'yizhakevych', ['izhak']],
  ['Cyrillic as it is heard', 'izhakevich grigory', ['izhak']],
  ['Latin typed as Cyrillic', 'юлія', ['yuliya']],
  ['a Polish spelling typed as Cyrillic', 'ковальський', ['yuliya']],
  ['the beginning of a name spelled otherwise', 'yizha', ['izhak']],
  ['a number with its country where it was kept without', '+47 12 34 56 78', ['yuliya']],
  ['a number without its country where it was kept with', '22334455', ['izhak']],
  ['Arabic figures', '٤٨٢١', ['lucja']],
  ['an apostrophe left out', 'obrien', ['zoe']],
  ['one wrong letter', 'zolkovska', ['lucja']],
  ['one letter too few', 'nowakowki', ['jan']],
  ['one letter too many', 'papadopouloou', ['kyriaki']],
  ['nobody', 'xyz', []],
  ['signs only', '*"()', []],
  ['a word of the search language', 'NOT OR', []],
])('%s', (_, asked, found) => {
  expect(ledger.read.searchClients(asked, 20).toSorted()).toEqual(found.map((who) => ids[who]).toSorted())
})
