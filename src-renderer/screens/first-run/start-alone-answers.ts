import type { TextKey } from '#core/texts/en/english.ts'

export const steps = ['business', 'money', 'person', 'trade'] as const
export type Step = (typeof steps)[number]

export type Answers = {
  readonly businessName: string
  readonly branchName: string
  readonly currency: string
  readonly timeZone: string
  readonly personName: string
  readonly pin: string
  readonly repeatedPin: string
  readonly tradeId: string
}

/** The computer's own zone is the best first guess; the currency follows from where that is. */
export function emptyAnswers(): Answers {
  const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone
  return { businessName: '', branchName: '', currency: currencyNear(timeZone), timeZone: timeZone === '' ? 'Europe/London' : timeZone, personName: '', pin: '', repeatedPin: '', tradeId: '' }
}

/** What is missing before the next step; the desk itself checks everything again. */
export function stepProblem(step: Step, answers: Answers): TextKey | null {
  if (step === 'business' && (answers.businessName.trim() === '' || answers.branchName.trim() === '')) return 'first-run.needs-names'
  if (step === 'person' && answers.personName.trim() === '') return 'first-run.needs-person'
  if (step === 'person' && !/^\d{4,8}$/.test(answers.pin)) return 'first-run.needs-pin'
  if (step === 'person' && answers.pin !== answers.repeatedPin) return 'first-run.pins-differ'
  if (step === 'trade' && answers.tradeId === '') return 'first-run.needs-trade'
  return null
}

function currencyNear(timeZone: string): string {
  const near: Readonly<Record<string, string>> = { 'Europe/London': 'GBP', 'Europe/Warsaw': 'PLN', 'Europe/Kyiv': 'UAH', 'Europe/Zurich': 'CHF', 'Europe/Stockholm': 'SEK', 'Europe/Prague': 'CZK', 'America/New_York': 'USD', 'America/Chicago': 'USD', 'America/Los_Angeles': 'USD', 'Asia/Tokyo': 'JPY', 'Asia/Kuwait': 'KWD', 'Asia/Dubai': 'AED', 'Asia/Riyadh': 'SAR' }
  return near[timeZone] ?? 'EUR'
}
