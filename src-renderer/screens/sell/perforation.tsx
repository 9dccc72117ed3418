/** Where a ticket would be torn. */
export function Perforation() {
  return <div className="border-t border-dashed border-line-strong/60" />
}
