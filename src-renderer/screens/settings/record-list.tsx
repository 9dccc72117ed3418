import { ArrowDown, ArrowUp, Plus } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import type { OrderedKind } from '#core/catalogue/reference-record.ts'
import { newOperationId } from '../../stores/armed-operation.ts'
import { useAct, useBridge } from '../../stores/bridge-context.tsx'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { useTexts } from '../../ui/texts-context.tsx'

export type RecordRow = { readonly id: string; readonly name: string; readonly before?: ReactNode; readonly detail: string; readonly archived: boolean; readonly isChanged: boolean }

type RecordListProps = {
  readonly label: string
  readonly rows: readonly RecordRow[]
  readonly chosenId: string | null
  readonly onChoose: (id: string) => void
  readonly addWords: string
  readonly onAdd: () => void
  readonly isLocked: boolean
  /** Of which kind they are, where people choose their order. */
  readonly ordered?: OrderedKind
}

/** What there is of one kind, in its order; what was archived stands apart below. */
export function RecordList({ label, rows, chosenId, onChoose, addWords, onAdd, isLocked, ordered }: RecordListProps) {
  const { text } = useTexts()
  const live = rows.filter(({ archived }) => !archived)
  const archived = rows.filter((row) => row.archived)
  return (
    <div className="flex flex-col gap-3">
      {live.length === 0 ? <p className="text-muted">{text('setting.none')}</p> : <Rows label={label} rows={live} chosenId={chosenId} onChoose={onChoose} />}
      <div className="flex flex-wrap gap-2">
        <Button isDisabled={isLocked} chosen={chosenId === 'new'} onPress={onAdd}><Plus aria-hidden size={18} />{addWords}</Button>
        {ordered === undefined ? null : <Mover kind={ordered} ids={live.map(({ id }) => id)} chosenId={chosenId} isLocked={isLocked} />}
      </div>
      {archived.length === 0 ? null : <section className="flex flex-col gap-2"><h3 className="text-small font-medium text-muted">{text('setting.archived')}</h3><Rows label={text('setting.archived')} rows={archived} chosenId={chosenId} onChoose={onChoose} /></section>}
    </div>
  )
}

function Rows({ label, rows, chosenId, onChoose }: Pick<RecordListProps, 'label' | 'rows' | 'chosenId' | 'onChoose'>) {
  const { text } = useTexts()
  return (
    <ul aria-label={label} className="max-h-[58dvh] divide-y divide-line overflow-y-auto rounded-panel border border-line bg-paper">
      {rows.map(({ id, name, before, detail, isChanged }) => (
        <li key={id}>
          <AriaButton onPress={() => onChoose(id)} {...(id === chosenId ? { 'aria-current': 'true' as const } : {})} className="flex min-h-12 w-full items-center gap-2.5 px-3.5 py-1.5 text-start data-[hovered]:bg-paper-hover data-[focus-visible]:-outline-offset-2 aria-[current]:bg-accent-soft">
            {before}
            <span className="flex min-w-0 grow flex-col leading-tight"><span className={id === chosenId ? 'font-semibold' : 'font-medium'}><bdi>{name}</bdi></span>{detail === '' ? null : <span className="text-small text-muted">{detail}</span>}</span>
            {isChanged ? <Badge tone="amber">{text('setting.unsaved')}</Badge> : null}
          </AriaButton>
        </li>
      ))}
    </ul>
  )
}

/** Moves the chosen one a place up or down. */
function Mover({ kind, ids, chosenId, isLocked }: { readonly kind: OrderedKind; readonly ids: readonly string[]; readonly chosenId: string | null; readonly isLocked: boolean }) {
  const { text } = useTexts()
  const bridge = useBridge()
  const act = useAct()
  const place = ids.indexOf(chosenId ?? '')
  const move = (by: -1 | 1) => {
    const others = ids.filter((id) => id !== chosenId)
    if (chosenId !== null) void act(() => bridge.saveOrder({ operationId: newOperationId(), kind, ids: others.toSpliced(place + by, 0, chosenId) }))
  }
  return (
    <div className="flex gap-2">
      <Button label={text('setting.move-up')} className="min-w-(--target) px-0!" isDisabled={isLocked || place < 1} onPress={() => move(-1)}><ArrowUp aria-hidden size={18} /></Button>
      <Button label={text('setting.move-down')} className="min-w-(--target) px-0!" isDisabled={isLocked || place < 0 || place === ids.length - 1} onPress={() => move(1)}><ArrowDown aria-hidden size={18} /></Button>
    </div>
  )
}
