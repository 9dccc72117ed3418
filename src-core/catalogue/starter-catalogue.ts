import type { GiftCardType } from './gift-card-type.ts'
import type { MembershipType } from './membership-type.ts'
import type { Service, ServiceCategory } from './service.ts'
import type { Trade } from './trades.ts'
import { currencyExponent } from '../money/currency.ts'

export type StarterCatalogue = { readonly categories: readonly ServiceCategory[]; readonly services: readonly Service[]; readonly types: readonly MembershipType[]; readonly giftCardTypes: readonly GiftCardType[] }

/**
 * A trade's services and types as records to be edited. Each type covers every service of the trade: a receptionist can
 * sell and deduct at once, and narrows it later. Prices are whole units; a currency without decimals has 100 times larger ones.
 */
export function starterCatalogue(trade: Trade, currency: string, newId: () => string): StarterCatalogue {
  const exponent = currencyExponent(currency)
  const unit = exponent === 0 ? 100 : 10 ** exponent
  const category: ServiceCategory = { id: newId(), name: categoryName(trade), order: 0 }
  const services = trade.services.map(
    ({ name, minutes, price }, order): Service => ({ id: newId(), name, categoryId: category.id, priceMinor: price * unit, durationMinutes: minutes, taxBasisPoints: 0, order, archived: false }),
  )
  const types = trade.types.map((type, order): MembershipType => {
    const id = newId()
    const covers = [{ kind: 'category' as const, id: category.id, name: category.name }]
    return {
      id, group: '', order, soldAtBranches: null, archived: false,
      terms: {
        typeId: id, name: type.name, category: 'standard', stock: type.stock, priceMinor: type.price * unit, currency,
        balance: type.visits === null ? { kind: 'unlimited', covers } : { kind: 'shared', visits: type.visits, covers },
        validity: { unit: 'month', count: type.months },
        activation: type.visits === null ? { kind: 'planned', atMostDaysAhead: 60 } : { kind: 'first-visit', byItselfAfter: { unit: 'month', count: 3 } },
        freeze: { longestTotalDays: 30 },
        named: true, validAtBranches: null, hours: [], caps: [], graceDays: 0, taxBasisPoints: 0, taxedAt: 'sale',
      },
    }
  })
  return { categories: [category], services, types, giftCardTypes: giftCardTypes(unit, newId) }
}

/** One that is filled with what the buyer likes and pays until it is empty, one of a round sum that pays once. */
function giftCardTypes(unit: number, newId: () => string): GiftCardType[] {
  const like = { validity: { unit: 'year', count: 1 }, taxedAt: 'use', taxBasisPoints: 0, archived: false } as const
  return [
    { ...like, id: newId(), name: 'Gift card', amountMinor: null, writeOff: 'multiple', order: 0 },
    { ...like, id: newId(), name: 'Gift voucher', amountMinor: 100 * unit, writeOff: 'single', order: 1 },
  ]
}

const categoryNames: Record<Trade['id'], string> = {
  beauty: 'Treatments', fitness: 'Training', yoga: 'Classes', dance: 'Lessons', barber: 'Barbering', other: 'All services',
}

function categoryName(trade: Trade): string {
  return categoryNames[trade.id]
}
