import { afterEach, expect, it } from 'vitest'
import { deskInProcess, firstManager, openForBusiness, valueOf } from '../fixtures/desk-in-process.ts'
import { tempFolder } from '../fixtures/temp-folder.ts'

const folders: { remove: () => void }[] = []
afterEach(() => folders.splice(0).forEach(({ remove }) => remove()))

async function freshDesk() {
  const folder = tempFolder()
  folders.push(folder)
  return { folder, desk: await deskInProcess(folder.path) }
}

it('what was chosen for this screen is kept over a restart, and changes one thing at a time', async () => {
  const { folder, desk } = await freshDesk()
  valueOf(await desk.client.saveDisplay({ language: 'ar' }))
  valueOf(await desk.client.saveDisplay({ theme: 'dark' }))
  await desk.close()
  const again = await deskInProcess(folder.path)
  expect((await again.client.readDesk({})).display).toEqual({ language: 'ar', theme: 'dark', density: 'fitting', sound: true })
  await again.close()
})

it('a language that nobody speaks is refused before it is kept', async () => {
  const { desk } = await freshDesk()
  await expect(desk.client.saveDisplay({ language: 'tlh' as 'en' })).rejects.toThrow()
  expect((await desk.client.readDesk({})).display.language).toBe('branch')
  await desk.close()
})

it('a desk begun in Spanish gives Spanish receipts, and after the branch changes its language new ones follow while old ones stay', async () => {
  const { desk } = await freshDesk()
  const { client } = desk
  valueOf(await client.startAlone({ ...firstManager, language: 'es' }))
  expect((await client.readDesk({})).language).toBe('es')
  await desk.close()

  const other = await freshDesk()
  const { saleId } = await openForBusiness(other.desk.client)
  const branch = valueOf(await other.desk.client.readSettings({})).branch
  valueOf(await other.desk.client.saveBranch({ operationId: '019a0000-0000-7000-8000-000000000001', businessName: branch.businessName, name: branch.name, address: branch.address, taxId: branch.taxId, receiptFooter: branch.receiptFooter, language: 'pl' }))
  expect((await other.desk.client.readDesk({})).language).toBe('pl')
  expect(valueOf(await other.desk.client.readReceipt({ saleId })).language).toBe('en')
  await other.desk.close()
})
