import { Component } from 'react'
import type { ErrorInfo, ReactNode } from 'react'
import { Button } from '../ui/button.tsx'
import { ErrorState } from '../ui/error-state.tsx'
import { TextsContext } from '../ui/texts-context.tsx'

type Props = { readonly children: ReactNode }

/** When drawing a screen fails the person reads a sentence and has a way on, never an empty page. */
export class ErrorBoundary extends Component<Props, { readonly hasFailed: boolean }> {
  static override contextType = TextsContext
  declare context: React.ContextType<typeof TextsContext>
  override state = { hasFailed: false }

  static getDerivedStateFromError(): { readonly hasFailed: boolean } {
    return { hasFailed: true }
  }

  override componentDidCatch(error: Error, info: ErrorInfo): void {
    console.error('A screen could not be drawn', error, info.componentStack)
  }

  override render(): ReactNode {
    if (!this.state.hasFailed) return this.props.children
    const { text } = this.context
    return (
      <main className="mx-auto flex h-dvh max-w-xl flex-col justify-center gap-4 p-6">
        <ErrorState actions={<Button onPress={() => window.location.reload()}>{text('error.reload')}</Button>}>{text('error.unexpected')}</ErrorState>
      </main>
    )
  }
}
