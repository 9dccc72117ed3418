import { trades } from '#core/catalogue/trades.ts'

type TradesView = { trades: { id: string; services: { name: string; priceMinor: number }[]; types: { name: string; stock: string; priceMinor: number }[] }[] }

/** Shown before a currency is chosen: two decimals, as most currencies have them. */
const minorPerUnit = 100

/** The trades whose starter catalogue a lone desk may begin with. */
export function listTrades(): TradesView {
  return {
    trades: trades.map(({ id, services, types }) => ({
      id,
      services: services.map(({ name, price }) => ({ name, priceMinor: price * minorPerUnit })),
      types: types.map(({ name, stock, price }) => ({ name, stock, priceMinor: price * minorPerUnit })),
    })),
  }
}
