import type { StockColour } from './membership-terms.ts'

/** What a lone desk may begin with: a trade's six services and four membership types, all of them to be edited. */
export type Trade = {
  readonly id: 'beauty' | 'fitness' | 'yoga' | 'dance' | 'barber' | 'other'
  /** Prices in whole units of the currency, so that they fit one without decimals too. */
  readonly services: readonly { readonly name: string; readonly minutes: number; readonly price: number }[]
  readonly types: readonly { readonly name: string; readonly stock: StockColour; readonly price: number; readonly visits: number | null; readonly months: number }[]
}

type ServiceRow = readonly [name: string, minutes: number, price: number]
type TypeRow = readonly [name: string, stock: StockColour, price: number, visits: number | null, months: number]

function trade(id: Trade['id'], services: readonly ServiceRow[], types: readonly TypeRow[]): Trade {
  return {
    id,
    services: services.map(([name, minutes, price]) => ({ name, minutes, price })),
    types: types.map(([name, stock, price, visits, months]) => ({ name, stock, price, visits, months })),
  }
}

export const trades: readonly Trade[] = [
  trade('beauty',
    [['30-minute massage', 30, 40], ['60-minute massage', 60, 70], ['90-minute massage', 90, 95], ['Facial', 60, 60], ['Manicure', 45, 35], ['Pedicure', 50, 45]],
    [['Ten massages', 'manila', 600, 10, 6], ['Five facials', 'rose', 260, 5, 4], ['Hands and feet, eight visits', 'mint', 280, 8, 6], ['First visit trio', 'lilac', 150, 3, 2]]),
  trade('fitness',
    [['Open gym', 90, 12], ['Personal training', 60, 45], ['Group class', 55, 15], ['Spinning', 45, 16], ['Body check', 30, 25], ['Sauna', 60, 14]],
    [['Ten entries', 'manila', 100, 10, 3], ['Unlimited month', 'sky', 59, null, 1], ['Five trainings', 'rose', 205, 5, 3], ['Unlimited year', 'mint', 590, null, 12]]),
  trade('yoga',
    [['Hatha yoga', 75, 16], ['Vinyasa flow', 75, 16], ['Yin yoga', 75, 16], ['Pilates mat', 55, 17], ['Pilates reformer', 55, 28], ['Private lesson', 60, 60]],
    [['Ten classes', 'mint', 140, 10, 3], ['Unlimited month', 'sky', 95, null, 1], ['Five reformer classes', 'lilac', 125, 5, 2], ['First three classes', 'manila', 33, 3, 1]]),
  trade('dance',
    [['Salsa', 60, 15], ['Tango', 60, 15], ['Ballet', 75, 18], ['Hip-hop', 60, 15], ['Ballroom', 60, 16], ['Private lesson', 60, 55]],
    [['Eight lessons', 'rose', 100, 8, 2], ['Twenty lessons', 'manila', 230, 20, 6], ['Unlimited month', 'sky', 89, null, 1], ['Four private lessons', 'lilac', 200, 4, 3]]),
  trade('barber',
    [['Haircut', 30, 28], ['Beard trim', 20, 18], ['Haircut and beard', 45, 42], ['Shave', 30, 30], ['Child haircut', 25, 20], ['Hair wash', 15, 10]],
    [['Ten haircuts', 'manila', 250, 10, 12], ['Five shaves', 'sky', 135, 5, 6], ['Haircut and beard, six visits', 'sage', 225, 6, 12], ['Unlimited month', 'mint', 75, null, 1]]),
  trade('other',
    [['Short visit', 30, 30], ['Visit', 60, 50], ['Long visit', 90, 70], ['Group session', 60, 15], ['Consultation', 30, 25], ['Follow-up', 20, 20]],
    [['Five visits', 'manila', 225, 5, 3], ['Ten visits', 'rose', 425, 10, 6], ['Ten group sessions', 'mint', 130, 10, 6], ['Unlimited month', 'sky', 120, null, 1]]),
]
