import type { RecordView } from '#contract/shapes/record.ts'
import type { TextKey } from '#core/texts/en/english.ts'
import { Badge } from '../../ui/badge.tsx'
import { useTexts } from '../../ui/texts-context.tsx'

/** Every version of a record: who wrote it, when, whether the network has numbered it, and what it changed. */
export function RecordHistory({ versions }: Pick<RecordView, 'versions'>) {
  const { text, day } = useTexts()
  return (
    <section className="flex flex-col gap-1.5 border-t border-line pt-4">
      <h3 className="text-small font-semibold text-muted">{text('office.history')}</h3>
      <ol className="divide-y divide-line">
        {versions.map(({ at, byName, number, changed, fields }, index) => (
          <li key={`${at.day} ${at.time} ${number ?? index}`} className="flex items-start justify-between gap-4 py-2">
            <span className="flex min-w-0 flex-col">
              <span className="font-medium">{text('office.wrote', { name: byName === '' ? text('office.the-server') : byName, day: day(at.day), time: at.time })}</span>
              <span className="text-small text-muted">{index === versions.length - 1 ? text('office.first') : changed.length === 0 ? text('setting.changed-other') : text('office.changed', { fields: changed.map((name) => text(`field.${name}` as TextKey)).join(', ') })}</span>
              {index === 0 || fields['name'] === undefined || fields['name'] === versions[0]?.fields['name'] ? null : <span className="text-small text-muted"><bdi>{String(fields['name'])}</bdi></span>}
            </span>
            {number === null ? <Badge tone="amber">{text('office.proposed')}</Badge> : <span className="shrink-0 font-mono text-small text-muted">{text('office.numbered', { number })}</span>}
          </li>
        ))}
      </ol>
    </section>
  )
}
