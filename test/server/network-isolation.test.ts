import { Client } from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { appRole } from '../../src-server/ledger-db/connection.ts'
import type { TestNetwork, TestPostgres } from '../fixtures/test-postgres.ts'
import { newTestNetwork, startTestPostgres } from '../fixtures/test-postgres.ts'

let postgres: TestPostgres
let one: TestNetwork
let other: TestNetwork
let owner: Client
let app: Client
let tables: string[]

beforeAll(async () => {
  postgres = await startTestPostgres()
  const database = await postgres.newDatabase()
  one = await newTestNetwork(database)
  other = await newTestNetwork(database)
  owner = new Client({ connectionString: database })
  app = new Client({ connectionString: database })
  await Promise.all([owner.connect(), app.connect()])
  await app.query(`SET ROLE ${appRole}`)
  const { rows } = await owner.query<{ name: string }>("SELECT DISTINCT table_name AS name FROM information_schema.columns WHERE table_schema = 'public' AND column_name = 'network_id' AND table_name IN (SELECT tablename FROM pg_tables)")
  tables = rows.map(({ name }) => name)
})
afterAll(async () => {
  await Promise.all([owner.end(), app.end(), one.close(), other.close()])
  await postgres.stop()
})

const networksIn = async (table: string): Promise<string[]> => (await app.query<{ id: string }>(`SELECT DISTINCT network_id AS id FROM ${table}`)).rows.map(({ id }) => id)

it('a transaction sees the one network it named, in every table, and none when it named none', async () => {
  expect(tables.length).toBeGreaterThan(20)
  for (const table of tables) expect(await networksIn(table), table).toEqual([])
  await app.query('BEGIN')
  await app.query("SELECT set_config('app.network', $1, true)", [one.networkId])
  for (const table of tables) expect((await networksIn(table)).filter((id) => id !== one.networkId), table).toEqual([])
  expect(await networksIn('operations')).toEqual([one.networkId])
  await app.query('COMMIT')
  expect(await networksIn('operations')).toEqual([])
})

it('a transaction cannot write into another network, nor change a row of one', async () => {
  await app.query('BEGIN')
  await app.query("SELECT set_config('app.network', $1, true)", [one.networkId])
  expect((await app.query('UPDATE stream_heads SET number = 0 WHERE network_id = $1', [other.networkId])).rowCount).toBe(0)
  await expect(app.query("INSERT INTO alarms VALUES ($1, 'fork', 'd', 's', 1, 0)", [other.networkId])).rejects.toThrow('row-level security')
  await app.query('ROLLBACK')
})

it('row-level security stands on every table and holds for a role that owns none', async () => {
  const { rows } = await owner.query<{ name: string }>("SELECT relname AS name FROM pg_class WHERE relrowsecurity AND relnamespace = 'public'::regnamespace")
  expect(tables.filter((table) => !rows.some(({ name }) => name === table))).toEqual([])
  const owned = await owner.query("SELECT 1 FROM pg_tables WHERE schemaname = 'public' AND tableowner = $1", [appRole])
  expect(owned.rowCount).toBe(0)
  const { rows: roles } = await owner.query('SELECT rolsuper, rolbypassrls FROM pg_roles WHERE rolname = $1', [appRole])
  expect(roles).toEqual([{ rolsuper: false, rolbypassrls: false }])
})

it('network_id leads every key', async () => {
  const { rows } = await owner.query<{ definition: string }>("SELECT indexdef AS definition FROM pg_indexes WHERE schemaname = 'public'")
  expect(rows.length).toBeGreaterThan(25)
  expect(rows.map(({ definition }) => definition).filter((definition) => !definition.includes('(network_id'))).toEqual([])
})

it('L1 the database refuses to change or to remove an operation, whoever asks', async () => {
  const { networkId } = one
  await app.query('BEGIN')
  await app.query("SELECT set_config('app.network', $1, true)", [networkId])
  for (const attempt of ["UPDATE operations SET kind = 'x'", 'DELETE FROM operations']) {
    await app.query('SAVEPOINT before')
    await expect(app.query(attempt)).rejects.toThrow('permission denied')
    await app.query('ROLLBACK TO before')
    await expect(owner.query(attempt)).rejects.toThrow('never changed or removed')
  }
  await app.query('ROLLBACK')
  await expect(owner.query('TRUNCATE operations')).rejects.toThrow('never changed or removed')
})
