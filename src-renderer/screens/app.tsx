import { useEffect, useMemo } from 'react'
import { I18nProvider } from 'react-aria-components'
import type { DeskView } from '#contract/shapes/desk.ts'
import { displayAtFirst } from '#core/catalogue/display.ts'
import { textsFor } from '#core/texts/format-text.ts'
import type { ScreenLanguage } from '#core/std/language.ts'
import { spokenLanguage } from '#core/std/language.ts'
import { useDeskQuery } from '../stores/bridge-context.tsx'
import { useConnectionStore } from '../stores/connection-store.ts'
import { DeskContext } from '../stores/desk-context.tsx'
import { useKeyListener } from '../stores/key-store.ts'
import { ErrorState } from '../ui/error-state.tsx'
import { TextsContext } from '../ui/texts-context.tsx'
import { FirstRun } from './first-run/first-run.tsx'
import { DeskFrame } from './frame/desk-frame.tsx'
import { LockScreen } from './lock/lock-screen.tsx'
import { Toasts } from './frame/toasts.tsx'

/** Which of the three faces shows: first run, locked, or the desk at work. */
export function App() {
  const { data: desk, isError } = useDeskQuery()
  const connection = useConnectionStore(({ connection: now }) => now)
  const display = desk?.display ?? displayAtFirst
  const language = languageOf(desk)
  const today = desk?.today ?? null
  const texts = useMemo(() => textsFor(language, today), [language, today])
  useKeyListener()
  useEffect(() => {
    const { documentElement: page } = document
    page.lang = language
    page.dir = texts.direction
    page.dataset['density'] = display.density
    page.dataset['theme'] = display.theme
    page.dataset['sound'] = display.sound ? 'on' : 'off'
  }, [language, texts, display.density, display.theme, display.sound])
  const trouble = connection === 'replaced' ? 'error.window-replaced' : connection === 'lost' || isError ? 'error.unreachable' : null
  return (
    <TextsContext value={texts}>
      <I18nProvider locale={texts.locale}>
        {trouble === null ? null : <div className="fixed inset-x-0 top-0 z-50 mx-auto w-fit p-2"><ErrorState>{texts.text(trouble)}</ErrorState></div>}
        {desk === undefined ? <p className="grid h-dvh place-items-center text-muted">{texts.text('wait.loading')}</p> : null}
        {desk?.phase === 'first-run' ? <FirstRun /> : null}
        {desk?.phase === 'ready' ? (
          <DeskContext value={desk}>
            {/* Behind the lock the desk stays as it was left: an open sale or a half-typed form is still there. */}
            {desk.person === null ? <LockScreen /> : null}
            <div hidden={desk.person === null} {...(desk.person === null ? { 'data-locked': true } : {})}><DeskFrame /></div>
          </DeskContext>
        ) : null}
        <Toasts />
      </I18nProvider>
    </TextsContext>
  )
}

/** What was chosen at this machine goes first, then the branch's language; a desk that has none yet speaks its machine's. */
function languageOf(desk: DeskView | undefined): ScreenLanguage {
  if (desk === undefined) return spokenLanguage(navigator.language)
  if (desk.display.language !== 'branch') return desk.display.language
  return spokenLanguage(desk.phase === 'first-run' ? navigator.language : desk.language)
}
