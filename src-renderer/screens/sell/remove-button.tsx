import { X } from 'lucide-react'
import { Button } from '../../ui/button.tsx'
import { useTexts } from '../../ui/texts-context.tsx'

/** Takes something off the bill; small, for it stands beside what it takes off. */
export function RemoveButton({ name, onPress }: { readonly name: string; readonly onPress: () => void }) {
  const { text } = useTexts()
  return <Button kind="quiet" className="min-h-(--target-tight)! min-w-(--target-tight)! px-1.5!" label={text('action.remove', { name })} onPress={onPress}><X aria-hidden size={16} /></Button>
}
