import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { Button } from './button.tsx'
import { useTexts } from './texts-context.tsx'

type DialogProps = {
  readonly title: string
  readonly onClose: (() => void) | null
  readonly children: ReactNode
  readonly wide?: boolean
  /** A press beside it does not close it: what was typed would be lost. */
  readonly holds?: boolean
}

/** A sheet of paper over the desk. Without `onClose` it has to be answered. Esc steps back. */
export function Dialog({ title, onClose, children, wide = false, holds = false }: DialogProps) {
  const { text } = useTexts()
  return (
    <ModalOverlay isOpen isDismissable={onClose !== null && !holds} isKeyboardDismissDisabled={onClose === null} onOpenChange={(open) => { if (!open) onClose?.() }} className="fixed inset-0 z-40 grid place-items-center overflow-auto p-4" style={{ background: 'var(--scrim)' }}>
      <Modal data-modal className={`w-full ${wide ? 'max-w-3xl' : 'max-w-md'}`}>
        <AriaDialog className="flex max-h-[calc(100dvh-2rem)] flex-col rounded-panel bg-paper outline-none">
          <div className="flex items-center justify-between gap-4 ps-6 pe-3 pt-4">
            <Heading slot="title" className="text-title">{title}</Heading>
            {onClose === null ? null : <Button kind="quiet" onPress={onClose} label={text('action.close')} className="min-w-(--target) px-0!"><X aria-hidden size={20} /></Button>}
          </div>
          <div className="flex flex-col gap-4 overflow-auto px-6 pt-2 pb-6">{children}</div>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
