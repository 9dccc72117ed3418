/** What the column at the end does: a visit, or something with one ticket, with the account, with a line of the history. */
export type PanelState =
  | { readonly kind: 'deduct' | 'account' }
  | { readonly kind: 'freeze' | 'unfreeze' | 'extend' | 'correct' | 'refund'; readonly membershipId: string }
  | { readonly kind: 'undo-freeze'; readonly operationId: string; readonly membershipId: string }
