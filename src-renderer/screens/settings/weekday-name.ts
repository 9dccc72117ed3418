/** Monday is 1. The first days of 2024 fell on these weekdays, which is all that is asked of them. */
export function weekdayName(weekday: number, locale: string, style: 'short' | 'long'): string {
  return new Intl.DateTimeFormat(locale, { weekday: style, timeZone: 'UTC' }).format(Date.UTC(2024, 0, weekday))
}
