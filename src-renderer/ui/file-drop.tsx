import { FileUp } from 'lucide-react'
import { DropZone, FileTrigger, Text } from 'react-aria-components'
import type { DropItem } from 'react-aria-components'
import { Button } from './button.tsx'

type FileDropProps = { readonly label: string; readonly action: string; readonly accept: readonly string[]; readonly onFile: (file: File) => void }

/** A file, dropped here or chosen. */
export function FileDrop({ label, action, accept, onFile }: FileDropProps) {
  const drop = async (items: readonly DropItem[]) => {
    const [item] = items
    if (item?.kind === 'file') onFile(await item.getFile())
  }
  return (
    <DropZone onDrop={({ items }) => void drop(items)} className="flex flex-wrap items-center gap-4 rounded-panel border border-dashed border-line-strong p-4 data-[drop-target]:border-accent data-[drop-target]:bg-accent-soft">
      <FileTrigger acceptedFileTypes={[...accept]} onSelect={(files) => { const [file] = files ?? []; if (file !== undefined) onFile(file) }}>
        <Button><FileUp aria-hidden size={18} />{action}</Button>
      </FileTrigger>
      <Text slot="label" className="text-small text-muted">{label}</Text>
    </DropZone>
  )
}
