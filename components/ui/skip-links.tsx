export type SkipLink = { href: string; text: string }

/** The first things a keyboard reaches: past what stands on every page. */
export function SkipLinks({ links }: { links: readonly SkipLink[] }) {
  return (
    <div className="no-print">
      {links.map((link) => (
        <a
          key={link.href}
          href={link.href}
          className="sr-only focus:not-sr-only focus:fixed focus:start-4 focus:top-4 focus:z-50 focus:border focus:border-ink focus:bg-surface focus:px-4 focus:py-2 focus:text-link focus:underline"
        >
          {link.text}
        </a>
      ))}
    </div>
  )
}
