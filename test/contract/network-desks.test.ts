import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { canonicalJson } from '#core/std/canonical-json.ts'
import type { PullReply } from '#core/sync-protocol/pull.ts'
import { enrolmentDraft, revocationDraft } from '../../src-server/sync/enrol-device.ts'
import { handInMs } from '../../src-server/sync/hand-in.ts'
import { makePairingCode } from '../../src-server/sync/pairing-code.ts'
import { serviceCarrier } from '../fixtures/service-carrier.ts'
import { openWireDesk, testCrypto } from '../fixtures/wire-desk.ts'
import type { Scene, StoreUnderTest } from './store-under-test.ts'
import { openScene, openTestClock, pushed, storesUnderTest, write } from './store-under-test.ts'

describe.each(storesUnderTest)('a store of networks: $name', ({ open }) => {
  let under: StoreUnderTest
  const clock = openTestClock()
  const scene = (): Promise<Scene> => openScene(under.store, clock)
  beforeAll(async () => {
    under = await open()
  })
  afterAll(() => under.close())

  it('P6 a session ends after fifteen minutes, a hello opens one once, a strange key none', async () => {
    const { newDesk, service, network } = await scene()
    const desk = await newDesk()
    const hello = desk.helloMessage()
    expect(await service.hello(hello)).toMatchObject({ ok: true })
    expect(await service.hello(hello)).toMatchObject({ ok: false, code: 'session-is-over' })
    const stranger = openWireDesk(serviceCarrier(service), { deviceId: desk.deviceId })
    stranger.state.networkId = network.networkId
    expect(await stranger.hello()).toMatchObject({ ok: false, code: 'signature-is-wrong' })
    clock.nowMs += 15 * 60_000
    expect(await desk.pull()).toMatchObject({ ok: false, code: 'session-is-over' })
    expect(await desk.hello()).toMatchObject({ ok: true, isCloned: false })
  })

  it('P6 a revoked desk may hand in what it had not sent, for two weeks, and asks for nothing', async () => {
    const { newDesk, service, network } = await scene()
    const desk = await newDesk()
    await service.record(network, [revocationDraft(network, { deviceId: desk.deviceId, reason: 'lost' }, { nowMs: clock.now(), actorId: 'p-1', branchId: 'b-1' }, testCrypto)])
    expect(await desk.pull()).toMatchObject({ ok: false, code: 'device-is-revoked' })
    expect(await desk.hello()).toMatchObject({ ok: true, handInUntilMs: clock.now() + handInMs })
    expect(await pushed(desk, write(desk, 2))).toEqual([4, 5])
    expect(await desk.pull()).toMatchObject({ ok: false, code: 'device-is-revoked' })
    clock.nowMs += handInMs
    expect(await desk.hello()).toMatchObject({ ok: false, code: 'device-is-revoked' })
  })

  it('P6 an enrolment without the network’s signature makes no device', async () => {
    const { newDesk, network, service } = await scene()
    const desk = await newDesk()
    const keys = testCrypto.newKeyPair()
    const draft = enrolmentDraft({ ...network, privateKey: keys.privateKey }, { deviceId: 'intruder', role: 'desk', publicKey: keys.publicKey, branchId: 'b-1', deskNumber: 9 }, { nowMs: clock.now(), actorId: 'p-1', branchId: 'b-1' }, testCrypto)
    await pushed(desk, [desk.write(draft)])
    expect(await under.store.device(network.networkId, 'intruder')).toBeNull()
    expect(await under.alarms(network.networkId)).toContain('enrolment-is-not-signed')
    expect(service).toBeDefined()
  })

  it('P8 after a restore other desks bring back what the server lost, byte for byte', async () => {
    const { newDesk, network } = await scene()
    const [writer, keeper] = [await newDesk(), await newDesk()]
    const rows = write(writer, 3)
    await pushed(writer, rows)
    const pulled = (await keeper.pull()) as PullReply
    // A second network stands for the restored server: it has the devices and lost the rest.
    const lost = pulled.rows.slice(-3).flatMap(({ text }) => text ?? [])
    expect(lost).toEqual(rows)
    const heads = pulled.signedHeads.filter(({ deviceId }) => deviceId === writer.deviceId)
    expect(await pushed(keeper, lost, heads)).toEqual([4, 5, 6])
    expect(network.epoch).toBe(pulled.epoch)
  })

  it('P9 a hello of the future or of the past says who has to be updated', async () => {
    const { newDesk } = await scene()
    const desk = await newDesk()
    expect(await desk.hello({ protocol: { oldest: 1, newest: 1 } })).toMatchObject({ ok: true, protocol: 1 })
    expect(await desk.ask('askFirst', { subjects: ['membership:m-1'], after: 0 })).toMatchObject({ ok: false, code: 'not-in-this-protocol' })
    expect(await desk.hello({ protocol: { oldest: 8, newest: 9 }, shape: 'unknown' })).toMatchObject({ ok: false, code: 'protocol-too-new' })
  })

  it('an erased client’s values go, their places stay, and none comes back', async () => {
    const { newDesk } = await scene()
    const desk = await newDesk()
    const record = (field: string, at: number, value: string | null): string => canonicalJson({ client: 'c-1', field, clock: at, author: 'p-1', device: desk.deviceId, value })
    expect(await pushed(desk, [record('name', 1, 'Ana Lima'), record('phones', 1, '["+34600111222"]')], [], 'personal')).toEqual([1, 2])
    expect(await pushed(desk, [record('erased', 2, null)], [], 'personal')).toEqual([3])
    expect(await pushed(desk, [record('note', 3, 'late'), record('name', 1, 'Ana Lima')], [], 'personal')).toEqual([4, 1])
    const reply = (await desk.pull('personal')) as PullReply
    expect(reply.rows.map(({ text }) => text)).toEqual([null, null, record('erased', 2, null), null])
  })

  it('a code joins one desk once, that desk again, and no other', async () => {
    const { parts, network, service } = await scene()
    const code = await makePairingCode(parts, network, 'b-1', 'p-1')
    const [one, other] = [openWireDesk(serviceCarrier(service)), openWireDesk(serviceCarrier(service))]
    const first = await one.join(code)
    expect(first).toMatchObject({ ok: true, deskNumber: 1, branchId: 'b-1' })
    expect(await one.join(code)).toMatchObject({ ok: true, deskNumber: 1 })
    expect(await other.join(code)).toMatchObject({ ok: false, code: 'code-was-used' })
    const late = await makePairingCode(parts, network, 'b-1', 'p-1')
    clock.nowMs += 49 * 60 * 60_000
    expect(await other.join(late)).toMatchObject({ ok: false, code: 'code-is-too-old' })
  })

  it('a cloned disk is noticed and becomes a desk of its own', async () => {
    const { newDesk, service, network } = await scene()
    const desk = await newDesk()
    const clone = openWireDesk(serviceCarrier(service), { deviceId: desk.deviceId, keys: desk.keys })
    Object.assign(clone.state, { networkId: network.networkId })
    expect(await clone.hello()).toMatchObject({ ok: true, isCloned: false })
    expect(await desk.hello()).toMatchObject({ ok: true, isCloned: true })
    const fresh = openWireDesk(serviceCarrier(service))
    const renew = { oldDeviceId: desk.deviceId, deviceId: fresh.deviceId, publicKey: fresh.keys.publicKey }
    expect(await desk.ask('renew', { renew, signature: fresh.sign(canonicalJson(renew)) })).toMatchObject({ ok: true, deskNumber: 2, networkId: network.networkId })
    fresh.state.networkId = network.networkId
    expect(await fresh.hello()).toMatchObject({ ok: true })
  })
})
