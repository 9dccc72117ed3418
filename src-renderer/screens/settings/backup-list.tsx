import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useBridge } from '../../stores/bridge-context.tsx'
import { useMay } from '../../stores/desk-context.tsx'
import { Button } from '../../ui/button.tsx'
import { useTexts } from '../../ui/texts-context.tsx'
import { RestoreDialog } from './restore-dialog.tsx'

/** Backups with the moment they were made; whoever manages desks may put one of them back. */
export function BackupList() {
  const { text, number, day, refusal } = useTexts()
  const bridge = useBridge()
  const mayRestore = useMay('manage-desks')
  const { data } = useQuery({ queryKey: ['backups'], queryFn: () => bridge.listBackups({}) })
  const [chosenAt, setChosenAt] = useState<number | null>(null)
  const backups = data?.ok === true ? data.value.backups : []
  const chosen = backups.find(({ backupAt }) => backupAt === chosenAt) ?? null
  return (
    <section className="flex flex-col gap-3">
      <h2 className="text-title">{text('restore.title')}</h2>
      <p className="max-w-prose text-muted">{text('restore.explain')}</p>
      {data?.ok === false ? <p className="text-muted">{refusal(data.refusal)}</p> : null}
      {data !== undefined && backups.length === 0 ? <p className="text-muted">{text('restore.none')}</p> : null}
      {backups.length === 0 ? null : (
        <ul aria-label={text('restore.title')} className="max-h-[60dvh] divide-y divide-line overflow-y-auto rounded-panel border border-line bg-paper">
          {backups.map(({ backupAt, moment, operations }) => (
            <li key={backupAt} className="flex min-h-13 items-center gap-4 px-4 py-1.5">
              <span className="flex min-w-0 grow flex-col leading-tight"><span className="font-medium tabular-nums">{day(moment.day)}, {moment.time}</span><span className="text-small text-muted">{operations === null ? text('restore.cannot-read') : text('restore.entries', { count: operations, shown: number(operations) })}</span></span>
              <Button isDisabled={!mayRestore || operations === null} label={text('restore.choose-of', { day: day(moment.day), time: moment.time })} onPress={() => setChosenAt(backupAt)}>{text('restore.choose')}</Button>
            </li>
          ))}
        </ul>
      )}
      {chosen === null ? null : <RestoreDialog backupAt={chosen.backupAt} moment={chosen.moment} onClose={() => setChosenAt(null)} />}
    </section>
  )
}
