import type { RecordFields, ShownKind } from '#contract/shapes/record.ts'
import type { StockColour } from '#core/catalogue/membership-terms.ts'
import type { Role } from '#core/catalogue/person.ts'
import { exhaustive } from '#core/std/exhaustive.ts'
import { newOperationId } from '../../stores/armed-operation.ts'
import type { ActAnswer } from '../../stores/bridge-context.tsx'
import { useAct, useBridge } from '../../stores/bridge-context.tsx'
import { useTexts } from '../../ui/texts-context.tsx'

/** What the actions of each kind can change. */
export const editableFields: Record<ShownKind, readonly string[]> = {
  service: ['name', 'priceMinor'],
  'service-category': ['name'],
  'membership-type': ['name', 'priceMinor', 'stock'],
  person: ['name', 'role'],
  branch: ['businessName', 'name', 'address', 'taxId', 'receiptFooter'],
  policy: ['hoursAlone', 'visitsPerCardAlone', 'amountPerCardAloneMinor'],
}

type Save = (id: string, fields: RecordFields) => Promise<ActAnswer<unknown>>

/** Saves a record of one kind through its own action. */
export function useSaveRecord(kind: ShownKind): Save {
  const bridge = useBridge()
  const act = useAct()
  const { text } = useTexts()
  const words = (value: RecordFields[string] | undefined): string => String(value ?? '')
  const operationId = newOperationId()
  switch (kind) {
    case 'service':
      return (serviceId, { name, priceMinor }) => act(() => bridge.saveService({ operationId, serviceId, name: words(name), priceMinor: Number(priceMinor) }))
    case 'membership-type':
      return (typeId, { name, priceMinor, stock }) => act(() => bridge.saveMembershipType({ operationId, typeId, settings: { name: words(name), priceMinor: Number(priceMinor), stock: words(stock) as StockColour } }))
    case 'person':
      return (personId, { name, role, archived }) => act(() => bridge.savePerson({ operationId, personId, name: words(name), role: words(role) as Role, pin: null, archived: archived === true }))
    case 'branch':
      return (_branchId, { businessName, name, address, taxId, receiptFooter }) => act(() => bridge.saveBranch({ operationId, businessName: words(businessName), name: words(name), address: words(address), taxId: words(taxId), receiptFooter: words(receiptFooter) }))
    case 'policy':
      return (_policyId, { hoursAlone, visitsPerCardAlone, amountPerCardAloneMinor = null }) => (isLimit(hoursAlone) && isLimit(visitsPerCardAlone) && isLimit(amountPerCardAloneMinor) ? act(() => bridge.savePolicy({ operationId, hoursAlone, visitsPerCardAlone, amountPerCardAloneMinor })) : Promise.resolve({ ok: false, words: text('field.not-a-limit'), refusal: null }))
    case 'service-category':
      return (categoryId, { name, archived }) => act(() => bridge.saveServiceCategory({ operationId, categoryId, name: words(name), archived: archived === true }))
    default:
      return exhaustive(kind)
  }
}

function isLimit(value: RecordFields[string] | undefined): value is number | null {
  return value === null || typeof value === 'number'
}
