import { ORPCError } from '@orpc/server'

/** Why the administration refuses: a closed list with the HTTP status and the sentence a person reads. Codes are never reused. */
const refusals = {
  'sign-in-is-wrong': { status: 401, sentence: 'That is not the name and PIN of an admin of this network.' },
  'sign-in-is-slowed': { status: 429, sentence: 'Too many wrong tries. Wait a little, then try again.' },
  'not-signed-in': { status: 401, sentence: 'Sign in first.' },
  'right-is-missing': { status: 403, sentence: 'This person may not do that.' },
  'network-has-to-be-named': { status: 400, sentence: 'This server has several networks. Say which one.' },
  'branch-is-unknown': { status: 404, sentence: 'There is no such branch in this network.' },
  'desk-is-unknown': { status: 404, sentence: 'There is no such desk in this network.' },
  'value-is-not-valid': { status: 400, sentence: 'This is not what a record of this kind looks like.' },
} as const
export type AdminRefusalCode = keyof typeof refusals

export function adminRefusal(code: AdminRefusalCode): ORPCError<AdminRefusalCode, undefined> {
  const { status, sentence } = refusals[code]
  return new ORPCError(code, { status, message: sentence })
}
