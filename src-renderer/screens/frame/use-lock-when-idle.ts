import { useEffect, useRef } from 'react'
import { scanEvent } from '../../ui/scan-event.ts'

const idleBeforeLockMs = 120_000

/** Locks when nobody has touched the desk for two minutes. What was open stays open behind the lock. */
export function useLockWhenIdle(isUnlocked: boolean, lock: () => void): void {
  const latest = useRef(lock)
  useEffect(() => { latest.current = lock })
  useEffect(() => {
    if (!isUnlocked) return undefined
    let timer = setTimeout(() => latest.current(), idleBeforeLockMs)
    const touched = () => {
      clearTimeout(timer)
      timer = setTimeout(() => latest.current(), idleBeforeLockMs)
    }
    const signs = ['pointerdown', 'pointermove', 'keydown', 'wheel', scanEvent] as const
    for (const sign of signs) window.addEventListener(sign, touched, { passive: true })
    return () => {
      clearTimeout(timer)
      for (const sign of signs) window.removeEventListener(sign, touched)
    }
  }, [isUnlocked])
}
