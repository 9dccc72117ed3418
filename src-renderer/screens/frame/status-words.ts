import type { MomentView } from '#contract/shapes/moment.ts'
import type { SyncOverview } from '#contract/shapes/sync.ts'
import { exhaustive } from '#core/std/exhaustive.ts'
import type { TextKey } from '#core/texts/en/english.ts'
import { english } from '#core/texts/en/english.ts'
import type { Texts } from '#core/texts/format-text.ts'
import type { StatusShape } from '../../ui/status-chip.tsx'

export type StatusWords = { readonly shape: StatusShape; readonly words: string; readonly explain: string }

/** How the desk stands, for the chip and the first sentence behind it (front-desk.md §4). Offline is no alarm. */
export function statusWords(sync: SyncOverview, today: string, texts: Texts): StatusWords {
  const { text } = texts
  switch (sync.state) {
    case 'alone':
      return { shape: 'saved', words: text('status.all-saved'), explain: text('status.alone-explain') }
    case 'in-step':
      return { shape: 'saved', words: text('status.all-saved'), explain: text('status.in-step-explain') }
    case 'joining':
      return { shape: 'moving', words: text('status.joining'), explain: text('status.joining-explain') }
    case 'catching-up':
      return { shape: 'moving', words: text('status.catching-up', { behind: sync.behind ?? 0 }), explain: text('status.catching-up-explain') }
    case 'waiting':
      return { shape: 'waiting', words: text('status.waiting', { count: sync.unsent }), explain: text('status.waiting-explain') }
    case 'offline':
      return { shape: 'offline', words: text('status.offline', { since: momentWords(sync.since, today, texts), waiting: sync.unsent }), explain: text('status.offline-explain') }
    case 'needs-a-look':
      return { shape: 'look', words: text('status.needs-a-look', { count: sync.questions }), explain: text('status.look-explain', { count: sync.questions }) }
    case 'stopped':
      return { shape: 'stopped', words: text('status.stopped'), explain: text('status.stopped-explain', { reason: reasonWords(sync.reason ?? '', texts) }) }
    default:
      return exhaustive(sync.state)
  }
}

/** The time alone today, with the day before it on any other. */
export function momentWords(moment: MomentView | null, today: string, { day }: Pick<Texts, 'day'>): string {
  if (moment === null) return ''
  return moment.day === today ? moment.time : `${day(moment.day)} ${moment.time}`
}

function reasonWords(code: string, { text }: Texts): string {
  const key = `status.reason.${code}`
  return key in english ? text(key as TextKey) : text('status.reason.other', { code })
}
