import type { ClientRowView } from '#contract/shapes/client-row.ts'
import { useTexts } from '../../ui/texts-context.tsx'

const mostShown = 3

/** What a client has left, one swatch of stock for each membership. */
export function MembershipMarks({ memberships }: { readonly memberships: ClientRowView['memberships'] }) {
  const { text } = useTexts()
  if (memberships.length === 0) return <span className="text-small text-muted">{text('clients.no-membership')}</span>
  return (
    <span className="flex flex-wrap justify-end gap-x-3 gap-y-0.5 text-small">
      {memberships.slice(0, mostShown).map((membership) => (
        <span key={membership.membershipId} data-stock={membership.stock} className="flex items-center gap-1.5">
          <span className="swatch" />
          <span>{membership.typeName}</span>
          <span className="font-semibold">{membership.status === 'frozen' ? text('status.frozen') : membership.left === null ? '∞' : membership.left}</span>
        </span>
      ))}
      {memberships.length > mostShown ? <span className="text-muted">+{memberships.length - mostShown}</span> : null}
    </span>
  )
}
