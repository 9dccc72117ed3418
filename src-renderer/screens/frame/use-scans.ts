import { useEffect, useRef } from 'react'
import { useBridge } from '../../stores/bridge-context.tsx'
import { useDesk } from '../../stores/desk-context.tsx'
import { useScreenStore } from '../../stores/screen-store.ts'
import { useToastStore } from '../../stores/toast-store.ts'
import { playRefusal } from '../../ui/play-refusal.ts'
import type { ScanEvent } from '../../ui/scan-event.ts'
import { scanEvent } from '../../ui/scan-event.ts'
import { useTexts } from '../../ui/texts-context.tsx'
import { focusSearch } from './focus-search.ts'
import { useOpenFound } from './use-open-found.ts'

/** Whatever is scanned leads to what it names, wherever the focus is; what nobody knows is said in a line (front-desk.md §3). */
export function useScans(): void {
  const { text } = useTexts()
  const bridge = useBridge()
  const { person } = useDesk()
  const openFound = useOpenFound()
  const showStop = useToastStore((store) => store.showStop)
  const search = useScreenStore((store) => store.search)
  const say = (words: string, ways: Parameters<typeof showStop>[1] = []) => {
    playRefusal()
    showStop(words, ways)
  }
  const scanned = async (readings: readonly string[]): Promise<void> => {
    if (person === null) return
    // A question on the screen is answered first; under it nothing moves.
    if (document.querySelector('[data-modal]') !== null) return say(text('scan.not-now'))
    const { found } = await bridge.findNumber({ texts: [...readings] })
    if (found !== null) return openFound(found)
    say(text('scan.unknown', { code: readings[0] ?? '' }), [{ words: text('scan.search-by-phone'), run: () => { search(''); focusSearch() } }])
  }
  const latest = useRef(scanned)
  useEffect(() => { latest.current = scanned })
  useEffect(() => {
    const listen = (event: Event) => {
      latest.current([...(event as ScanEvent).detail.readings]).catch((error: unknown) => console.error('A scan was not answered', error))
    }
    window.addEventListener(scanEvent, listen)
    return () => window.removeEventListener(scanEvent, listen)
  }, [])
}
