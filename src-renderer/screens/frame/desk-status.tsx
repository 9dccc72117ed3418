import { useDesk } from '../../stores/desk-context.tsx'
import { FactList } from '../../ui/fact-list.tsx'
import { Notice } from '../../ui/error-state.tsx'
import { StatusChip } from '../../ui/status-chip.tsx'
import type { StatusShape } from '../../ui/status-chip.tsx'
import { useTexts } from '../../ui/texts-context.tsx'

const shapeOf: Record<string, StatusShape> = { 'all-saved': 'saved', waiting: 'waiting', offline: 'waiting', 'needs-a-look': 'look', stopped: 'stopped' }

/** The status chip, and behind it in words where everything is kept and when it was last backed up. */
export function DeskStatus() {
  const { text, refusal, number } = useTexts()
  const desk = useDesk()
  const { code, waiting, since } = desk.status
  const hasNotices = desk.notices.length > 0
  const shape = hasNotices ? 'look' : (shapeOf[code] ?? 'look')
  const words = hasNotices
    ? text('desk-status.needs-a-look', { count: desk.notices.length })
    : text(`desk-status.${code}`, { waiting, since: since ?? '', count: waiting })
  return (
    <StatusChip shape={shape} words={words}>
      <p>{text('desk-status.explain')}</p>
      {desk.notices.map((notice) => <Notice key={notice.code}>{refusal(notice)}</Notice>)}
      <FactList
        facts={[
          { term: text('desk-status.kept'), value: text('desk-status.entries', { count: desk.operations, shown: number(desk.operations) }) },
          { term: text('desk-status.backup'), value: desk.lastBackup ?? text('desk-status.no-backup') },
          { term: text('desk-status.desk'), value: desk.deskName },
        ]}
      />
      <p className="text-small break-all text-muted">{desk.dataFolder}</p>
    </StatusChip>
  )
}
