import { useKeyStore } from '../../stores/key-store.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { KeyHint } from '../../ui/key-hint.tsx'
import { useTexts } from '../../ui/texts-context.tsx'
import { keyName } from './key-name.ts'

/** F1: what each key does on the screen one is at, and everywhere. */
export function KeySheet({ onClose }: { readonly onClose: () => void }) {
  const { text } = useTexts()
  const layers = useKeyStore((store) => store.layers)
  const keysOf = (scope: 'here' | 'desk') => new Map(layers.filter((layer) => layer.scope === scope).flatMap(({ actions }) => actions).flatMap(({ key, says }) => (key === null ? [] : [[key, text(says)] as const])))
  const here = keysOf('here')
  const everywhere = [...keysOf('desk')].filter(([key]) => !here.has(key))
  return (
    <Dialog title={text('keys.title')} onClose={onClose} wide={here.size > 0}>
      <div className={`grid gap-x-10 gap-y-6 ${here.size > 0 ? 'grid-cols-2' : ''}`}>
        {here.size > 0 ? <Keys title={text('keys.here')} keys={[...here]} /> : null}
        <Keys title={text('keys.everywhere')} keys={everywhere} />
      </div>
    </Dialog>
  )
}

function Keys({ title, keys }: { readonly title: string; readonly keys: readonly (readonly [key: string, does: string])[] }) {
  return (
    <section className="flex flex-col gap-3">
      <h3 className="text-small font-medium text-muted">{title}</h3>
      <dl className="grid grid-cols-[auto_1fr] items-baseline gap-x-5 gap-y-2.5">
        {keys.map(([key, does]) => (
          <div key={key} className="contents">
            <dt><KeyHint>{keyName(key)}</KeyHint></dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
