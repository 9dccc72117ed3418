import { afterAll, beforeAll, expect, it } from 'vitest'
import { v7 } from 'uuid'
import { must } from '#core/std/must.ts'
import type { CounterDesk } from '../fixtures/counter-desk.ts'
import { codeOf, openCounterDesk } from '../fixtures/counter-desk.ts'
import { valueOf } from '../fixtures/desk-in-process.ts'
import { settingsOfType } from '#core/catalogue/membership-type.ts'

// The catalogue as a manager edits it, and what the counter then works with.
let desk: CounterDesk
beforeAll(async () => { desk = await openCounterDesk() })
afterAll(() => desk.close())

const settings = async () => valueOf(await desk.client.readSettings({}))
const typeNamed = async (name: string) => must((await settings()).types.find(({ terms }) => terms.name === name), `There is a type “${name}”`)

it('a new type is made from the settings of another and sold under its own terms', async () => {
  const like = settingsOfType(await typeNamed('Ten massages'))
  const operationId = v7()
  const ask = { operationId, typeId: null, settings: { ...like, name: 'Twelve massages', balance: { ...like.balance, visits: 12 } as typeof like.balance } }
  const { typeId } = valueOf(await desk.client.saveMembershipType(ask))
  expect(valueOf(await desk.client.saveMembershipType(ask)).typeId).toBe(typeId)
  expect((await settings()).types.filter(({ terms }) => terms.name === 'Twelve massages')).toHaveLength(1)
  valueOf(await desk.client.sell({ operationId: v7(), clientId: desk.known.clientId, lines: [{ typeId, startDay: null }], discount: null, tenders: [{ method: 'cash', amountMinor: 60_000 }] }))
  valueOf(await desk.client.saveMembershipType({ operationId: v7(), typeId, settings: { balance: { ...like.balance, visits: 8 } as typeof like.balance, validity: null, freeze: null } }))
  const [sold] = valueOf(await desk.client.readClientCard({ clientId: desk.known.clientId })).tickets.filter(({ typeName }) => typeName === 'Twelve massages')
  // What was sold keeps its terms.
  expect(sold).toMatchObject({ sold: 12, left: 12 })
  expect((await typeNamed('Twelve massages')).terms).toMatchObject({ validity: null, balance: { visits: 8 } })
})

it('a type whose settings contradict one another is not saved', async () => {
  const type = await typeNamed('Five facials')
  expect(codeOf(await desk.client.saveMembershipType({ operationId: v7(), typeId: type.id, settings: { validity: null } }))).toBe('a-freeze-needs-a-validity')
  expect(codeOf(await desk.client.saveMembershipType({ operationId: v7(), typeId: null, settings: { name: 'Half a type' } }))).toBe('a-new-type-needs-all-settings')
  expect(codeOf(await desk.client.saveMembershipType({ operationId: v7(), typeId: type.id, settings: { balance: { kind: 'unlimited', covers: [{ kind: 'service', id: 'nowhere', name: 'X' }] } } }))).toBe('service-is-unknown')
  expect(await typeNamed('Five facials')).toEqual(type)
})

it('an archived type is sold no more, its memberships go on, and restored it is sold again', async () => {
  const type = await typeNamed('Ten massages')
  const sell = async () => codeOf(await desk.client.sell({ operationId: v7(), clientId: desk.known.clientId, lines: [{ typeId: type.id, startDay: null }], discount: null, tenders: [{ method: 'cash', amountMinor: 60_000 }] }))
  valueOf(await desk.client.saveMembershipType({ operationId: v7(), typeId: type.id, settings: { archived: true } }))
  expect((await desk.client.listMembershipTypes({ withArchived: false })).types.map(({ id }) => id)).not.toContain(type.id)
  expect(await sell()).toBe('membership-type-is-archived')
  expect(codeOf(await desk.client.deductVisit({ operationId: v7(), clientId: desk.known.clientId, membershipId: desk.known.membershipId, serviceId: desk.known.serviceId, sameVisitConfirmed: true }))).toBe('done')
  valueOf(await desk.client.saveMembershipType({ operationId: v7(), typeId: type.id, settings: { archived: false } }))
  expect(await sell()).toBe('done')
})

it('a category and a service in it: added, covered by a type, moved, archived in that order only', async () => {
  const { categoryId } = valueOf(await desk.client.saveServiceCategory({ operationId: v7(), categoryId: null, name: 'Sauna', archived: false }))
  expect(codeOf(await desk.client.saveService({ operationId: v7(), serviceId: null, name: 'Finnish sauna', priceMinor: 5_000 }))).toBe('service-needs-a-category')
  const { serviceId } = valueOf(await desk.client.saveService({ operationId: v7(), serviceId: null, name: 'Finnish sauna', priceMinor: 5_000, categoryId, taxBasisPoints: 800 }))
  valueOf(await desk.client.saveService({ operationId: v7(), serviceId, name: 'Sauna for one', priceMinor: 5_500 }))
  expect((await settings()).services.find(({ id }) => id === serviceId)).toMatchObject({ name: 'Sauna for one', priceMinor: 5_500, categoryId, taxBasisPoints: 800 })
  expect(codeOf(await desk.client.saveServiceCategory({ operationId: v7(), categoryId, name: 'Sauna', archived: true }))).toBe('category-has-services')
  valueOf(await desk.client.saveService({ operationId: v7(), serviceId, name: 'Sauna for one', priceMinor: 5_500, archived: true }))
  expect(codeOf(await desk.client.saveServiceCategory({ operationId: v7(), categoryId, name: 'Sauna', archived: true }))).toBe('done')
})

it('the order that was chosen is the order that is shown; of what stays in place there is no new version', async () => {
  const before = (await settings()).types.map(({ id }) => id)
  const after = [...before.slice(1), ...before.slice(0, 1)]
  valueOf(await desk.client.saveOrder({ operationId: v7(), kind: 'membership-type', ids: after }))
  expect((await settings()).types.map(({ id }) => id)).toEqual(after)
  const versions = async () => valueOf(await desk.client.readRecords({ kind: 'membership-type' })).records.reduce((sum, record) => sum + record.versions.length, 0)
  const count = await versions()
  valueOf(await desk.client.saveOrder({ operationId: v7(), kind: 'membership-type', ids: after }))
  expect(await versions()).toBe(count)
  expect(codeOf(await desk.client.saveOrder({ operationId: v7(), kind: 'membership-type', ids: ['nowhere'] }))).toBe('record-is-unknown')
})

it('a gift card of nothing is not sold; the branch says what its receipts say', async () => {
  const type = must((await settings()).giftCardTypes.find(({ amountMinor }) => amountMinor !== null), 'There is one of a fixed amount')
  const { id, ...rest } = type
  expect(codeOf(await desk.client.saveGiftCardType({ operationId: v7(), typeId: id, type: { ...rest, amountMinor: 0 } }))).toBe('a-gift-card-holds-more-than-nothing')
  const { branch } = await settings()
  const said = { operationId: v7(), businessName: branch.businessName, name: branch.name, address: branch.address, taxId: branch.taxId, receiptFooter: branch.receiptFooter }
  valueOf(await desk.client.saveBranch({ ...said, taxExemptionText: 'Art. 113', saysNotFiscal: false }))
  expect((await settings()).branch).toMatchObject({ taxExemptionText: 'Art. 113', saysNotFiscal: false })
  valueOf(await desk.client.saveBranch({ ...said, operationId: v7() }))
  expect((await settings()).branch).toMatchObject({ taxExemptionText: 'Art. 113', saysNotFiscal: false })
})

it('whoever has not the right changes none of it, and the last manager stays', async () => {
  const manager = must((await settings()).people.find(({ id }) => id === desk.managerId), 'There is a manager')
  expect(codeOf(await desk.client.savePerson({ operationId: v7(), personId: manager.id, name: manager.name, role: 'receptionist', pin: null, archived: false }))).toBe('last-manager-cannot-be-removed')
  const [type] = (await settings()).types
  await desk.becomeReceptionist()
  expect(codeOf(await desk.client.saveMembershipType({ operationId: v7(), typeId: type?.id ?? '', settings: { name: 'Mine' } }))).toBe('not-allowed-for-this-role')
  expect(codeOf(await desk.client.saveServiceCategory({ operationId: v7(), categoryId: null, name: 'Mine', archived: false }))).toBe('not-allowed-for-this-role')
  expect(codeOf(await desk.client.saveOrder({ operationId: v7(), kind: 'service', ids: [type?.id ?? ''] }))).toBe('not-allowed-for-this-role')
  await desk.becomeManager()
})
