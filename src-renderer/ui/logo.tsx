/** The product's mark: a ticket, its hole and its perforation. */
export function Logo({ width = 40 }: { readonly width?: number }) {
  return (
    <svg aria-hidden viewBox="0 0 40 26" width={width} height={(width * 26) / 40} className="text-accent">
      <path fill="currentColor" d="M4 0h20.2a2.8 2.8 0 0 0 5.6 0H36a4 4 0 0 1 4 4v18a4 4 0 0 1-4 4h-6.2a2.8 2.8 0 0 0-5.6 0H4a4 4 0 0 1-4-4V4a4 4 0 0 1 4-4Z" />
      <circle cx="13" cy="13" r="4" fill="var(--rail)" />
      <path d="M27 5.2v16" stroke="var(--rail)" strokeWidth="1.8" strokeDasharray="2.2 2.2" />
    </svg>
  )
}
