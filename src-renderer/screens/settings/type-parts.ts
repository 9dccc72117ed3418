import type { MembershipTypeSettings, TypePart } from '#core/catalogue/membership-type.ts'

/** What each group of fields of a type is given. `problems` are the words of the rules that speak of it. */
export type TypePartProps = {
  readonly settings: MembershipTypeSettings
  readonly change: (part: Partial<MembershipTypeSettings>) => void
  readonly problems: (at: TypePart) => readonly string[]
}
