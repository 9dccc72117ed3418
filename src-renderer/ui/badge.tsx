export type BadgeTone = 'accent' | 'amber' | 'frost' | 'muted' | 'brick'

const colours: Record<BadgeTone, string> = { accent: 'border-accent text-accent', amber: 'border-amber text-amber', frost: 'border-frost text-frost', muted: 'border-line-strong text-muted', brick: 'border-brick text-brick' }

export function Badge({ tone, children }: { readonly tone: BadgeTone; readonly children: string }) {
  return <span className={`inline-block shrink-0 rounded-small border px-1.5 text-[0.78rem] leading-[1.15rem] font-semibold ${colours[tone]}`}>{children}</span>
}
