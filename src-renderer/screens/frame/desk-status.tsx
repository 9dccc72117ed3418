import { useDesk } from '../../stores/desk-context.tsx'
import { useSyncQuery } from '../../stores/sync-query.ts'
import { Notice } from '../../ui/error-state.tsx'
import { FactList } from '../../ui/fact-list.tsx'
import { StatusChip } from '../../ui/status-chip.tsx'
import { useTexts } from '../../ui/texts-context.tsx'
import { statusWords } from './status-words.ts'
import { SyncList } from './sync-list.tsx'

/** The status chip, and behind it in words where everything is kept, how it stands with the network, and the last backup. */
export function DeskStatus() {
  const texts = useTexts()
  const { text, refusal, number } = texts
  const desk = useDesk()
  const sync = useSyncQuery()
  const notices = desk.notices
  const looks = notices.length + desk.questions
  const told = sync === undefined ? { shape: 'saved' as const, words: text('status.all-saved'), explain: '' } : statusWords(sync, desk.today, texts)
  // What IT must see comes before how sending stands, but not before that it has stopped.
  const showsLook = looks > 0 && told.shape !== 'stopped'
  return (
    <StatusChip shape={showsLook ? 'look' : told.shape} words={showsLook ? text('status.needs-a-look', { count: looks }) : told.words}>
      {(close) => (
        <>
          <p>{told.explain}</p>
          {notices.map((notice) => <Notice key={notice.code}>{refusal(notice)}</Notice>)}
          {sync === undefined ? null : <SyncList sync={sync} questions={desk.questions} onClose={close} />}
          <FactList
            facts={[
              { term: text('desk-status.kept'), value: text('desk-status.entries', { count: desk.operations, shown: number(desk.operations) }) },
              { term: text('desk-status.backup'), value: desk.lastBackup ?? text('desk-status.no-backup') },
              { term: text('desk-status.desk'), value: desk.deskName },
            ]}
          />
          <p className="text-small break-all text-muted">{desk.dataFolder}</p>
        </>
      )}
    </StatusChip>
  )
}
