import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { RecordView, ShownKind } from '#contract/shapes/record.ts'
import { shownKinds } from '#contract/shapes/record.ts'
import { useBridge } from '../../stores/bridge-context.tsx'
import { Button } from '../../ui/button.tsx'
import { Badge } from '../../ui/badge.tsx'
import { useTexts } from '../../ui/texts-context.tsx'
import { RecordForm } from './record-form.tsx'
import { RecordHistory } from './record-history.tsx'
import { SettingsList } from './settings-list.tsx'

/** The office's one plain form: every kind of record, each with its versions, edited in place. */
export function OfficeSettings() {
  const { text } = useTexts()
  const bridge = useBridge()
  const [kind, setKind] = useState<ShownKind>('service')
  const [openId, setOpenId] = useState<string | null>(null)
  const { data } = useQuery({ queryKey: ['records', kind], queryFn: () => bridge.readRecords({ kind }) })
  const records = data?.ok === true ? data.value.records : []
  const open = records.find(({ id }) => id === openId) ?? null
  const choose = (next: ShownKind) => {
    setKind(next)
    setOpenId(null)
  }
  return (
    <div className="flex flex-col gap-4">
      <p className="max-w-prose text-muted">{text('office.explain')}</p>
      <div role="group" aria-label={text('settings.office')} className="flex flex-wrap gap-2">
        {shownKinds.map((one) => <Button key={one} chosen={one === kind} onPress={() => choose(one)}>{text(`record.${one}`)}</Button>)}
      </div>
      <div className="grid max-w-6xl grid-cols-[minmax(0,1fr)_minmax(0,1fr)] items-start gap-5">
        <div className="flex flex-col gap-2">
          {records.length === 0 ? <p className="text-muted">{text('office.empty')}</p> : <SettingsList isLocked={false} onOpen={setOpenId} rows={records.map((record) => ({ id: record.id, name: <RecordName record={record} />, detail: '', value: text('office.versions', { count: record.versions.length }) }))} />}
        </div>
        {open === null ? null : (
          <div key={open.id} className="flex flex-col gap-5 rounded-panel border border-line bg-paper p-5">
            <h2 className="text-title"><bdi>{nameOf(open, text('office.alone-policy'))}</bdi></h2>
            <RecordForm kind={kind} record={open} />
            <RecordHistory versions={open.versions} />
          </div>
        )}
      </div>
    </div>
  )
}

function RecordName({ record }: { readonly record: RecordView }) {
  const { text } = useTexts()
  const [latest] = record.versions
  return <><bdi>{nameOf(record, text('office.alone-policy'))}</bdi>{latest !== undefined && latest.number === null ? <Badge tone="amber">{text('office.proposed')}</Badge> : null}</>
}

function nameOf({ name }: RecordView, without: string): string {
  return name === '' ? without : name
}
