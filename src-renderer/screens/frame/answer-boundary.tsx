import { QueryErrorResetBoundary } from '@tanstack/react-query'
import { Component } from 'react'
import type { ReactNode } from 'react'
import { Button } from '../../ui/button.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { TextsContext } from '../../ui/texts-context.tsx'

type Props = { readonly children: ReactNode }

/** Where the desk gave no answer to what a screen asked: a sentence and another try, never a wait without an end. */
export function AnswerBoundary({ children }: Props) {
  return <QueryErrorResetBoundary>{({ reset }) => <Boundary onRetry={reset}>{children}</Boundary>}</QueryErrorResetBoundary>
}

class Boundary extends Component<Props & { readonly onRetry: () => void }, { readonly hasFailed: boolean }> {
  static override contextType = TextsContext
  declare context: React.ContextType<typeof TextsContext>
  override state = { hasFailed: false }

  static getDerivedStateFromError(): { readonly hasFailed: boolean } {
    return { hasFailed: true }
  }

  override componentDidCatch(error: Error): void {
    console.error('The desk gave no answer', error)
  }

  override render(): ReactNode {
    if (!this.state.hasFailed) return this.props.children
    const { text } = this.context
    const retry = (): void => {
      this.props.onRetry()
      this.setState({ hasFailed: false })
    }
    return <div className="mx-auto max-w-xl p-6"><ErrorState actions={<Button onPress={retry}>{text('error.retry')}</Button>}>{text('error.no-answer')}</ErrorState></div>
  }
}
