import { useKeyStore } from '../../stores/key-store.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { KeyHint } from '../../ui/key-hint.tsx'
import { useTexts } from '../../ui/texts-context.tsx'
import { keyName } from './key-name.ts'

/** F1: what each key does on the screen one is at. */
export function KeySheet({ onClose }: { readonly onClose: () => void }) {
  const { text } = useTexts()
  const layers = useKeyStore((store) => store.layers)
  const shown = new Map(layers.flatMap(({ bindings }) => bindings).map((binding) => [binding.key, binding]))
  return (
    <Dialog title={text('keys.title')} onClose={onClose}>
      <dl className="grid grid-cols-[auto_1fr] items-baseline gap-x-5 gap-y-2.5">
        {[...shown.values()].map(({ key, says }) => (
          <div key={key} className="contents">
            <dt><KeyHint>{keyName(key)}</KeyHint></dt>
            <dd>{text(says)}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  )
}
