import { isCalendarDay } from '../dates/calendar-day.ts'
import type { Operation } from './operation.ts'

const textFields = ['id', 'kind', 'actorId', 'branchId', 'deviceId', 'segmentId', 'previousHash', 'businessDay'] as const
const longestField = 64

/**
 * An operation from the text its desk wrote; null when it is none. Only the envelope is looked at: the body may be of a
 * kind or a version that this program does not know yet (rule S5).
 */
export function readOperationText(text: string): Operation | null {
  const value = parsed(text)
  if (value === null || !textFields.every((field) => isShortText(value[field]))) return null
  const { bodyVersion, seq, occurredAt, businessDay, clientId, previousHash, body } = value
  const isWhole =
    isWholeNumber(bodyVersion, 1) && isWholeNumber(seq, 1) && isWholeNumber(occurredAt, 0) &&
    isCalendarDay(businessDay as string) &&
    /^[0-9a-f]{64}$/.test(previousHash as string) &&
    (clientId === null || isShortText(clientId)) &&
    body !== undefined
  return isWhole ? (value as unknown as Operation) : null
}

function parsed(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : null
  } catch {
    // Not JSON: what the caller asks.
    return null
  }
}

function isShortText(value: unknown): value is string {
  return typeof value === 'string' && value.length > 0 && value.length <= longestField
}

function isWholeNumber(value: unknown, least: number): boolean {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= least
}
