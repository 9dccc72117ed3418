/** Order by code unit: the same on every machine, whatever its language. For ledgers, not for people. */
export function compareText(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0
}
