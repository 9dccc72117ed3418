import { useQuery } from '@tanstack/react-query'
import { useBridge } from '../../stores/bridge-context.tsx'
import { useTexts } from '../../ui/texts-context.tsx'
import { RecordHistory } from './record-history.tsx'

/** Who made which version of a type, and when: what was sold under each keeps its terms. */
export function TypeVersions({ typeId }: { readonly typeId: string }) {
  const { text } = useTexts()
  const bridge = useBridge()
  const { data } = useQuery({ queryKey: ['records', 'membership-type'], queryFn: () => bridge.readRecords({ kind: 'membership-type' }) })
  const record = data?.ok === true ? data.value.records.find(({ id }) => id === typeId) : undefined
  return record === undefined ? null : <div role="region" aria-label={text('office.history')} tabIndex={0} className="max-h-72 overflow-y-auto rounded-control max-[75rem]:hidden"><RecordHistory versions={record.versions} /></div>
}
