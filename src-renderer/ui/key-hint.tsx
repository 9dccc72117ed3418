/** A key as it is printed on a keyboard; said by the button itself, so readers skip it. */
export function KeyHint({ children, onAccent = false }: { readonly children: string; readonly onAccent?: boolean }) {
  const colours = onAccent ? 'border-accent-ink/50 text-accent-ink' : 'border-line-strong/70 text-muted'
  return (
    <kbd aria-hidden className={`inline-block rounded-small border border-b-2 px-1.5 py-px font-mono text-[0.75rem] leading-4 ${colours}`}>
      {children}
    </kbd>
  )
}
