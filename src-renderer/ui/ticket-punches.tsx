import { useEffect, useState } from 'react'
import { playPunch } from './play-punch.ts'

type TicketPunchesProps = { readonly sold: number; readonly used: number; readonly words: string; readonly isSpent: boolean }

/** More holes than this are no longer counted by eye: a bar and a figure say it better. */
const mostHoles = 24

/** One hole per visit. A visit taken while one looks on is punched: seen, heard, and still without either for who asked for calm. */
export function TicketPunches({ sold, used, words, isSpent }: TicketPunchesProps) {
  const [seen, setSeen] = useState(used)
  const [fresh, setFresh] = useState<number | null>(null)
  if (seen !== used) {
    setSeen(used)
    setFresh(used > seen ? used : null)
  }
  useEffect(() => {
    if (fresh !== null) playPunch()
  }, [fresh])
  if (sold > mostHoles || used < 0 || used > sold) return <UsedBar sold={sold} used={used} words={words} />
  return (
    <ol aria-label={words} className="punches">
      {Array.from({ length: sold }, (_, index) => {
        const number = index + 1
        const hole = number <= used ? 'used' : number === used + 1 && !isSpent ? 'next' : 'open'
        return <li key={number} aria-hidden className="punch" data-hole={hole} data-fresh={number === fresh}>{hole === 'used' ? null : number}</li>
      })}
    </ol>
  )
}

function UsedBar({ sold, used, words }: { readonly sold: number; readonly used: number; readonly words: string }) {
  const share = Math.min(100, Math.max(0, Math.round((used * 100) / Math.max(1, sold))))
  return (
    <div className="mt-4 flex items-center gap-3">
      <div role="img" aria-label={words} className="h-2.5 max-w-96 grow overflow-hidden rounded-full bg-ink/15"><div className="h-full rounded-full bg-ink/65" style={{ inlineSize: `${share}%` }} /></div>
      <span aria-hidden className="ticket-muted text-small font-medium">{words}</span>
    </div>
  )
}
