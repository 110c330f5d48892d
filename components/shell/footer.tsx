const LINKS = [
  { href: '/methodology', text: 'How we check and rate' },
  { href: '/corrections', text: 'Corrections and updates' },
  { href: '/articles', text: 'Articles checked' },
  { href: '/checks', text: 'All checks' },
  { href: '/sign-in', text: 'Sign in to the desk' },
] as const

/** The foot of every reader's page. */
export function Footer({ name }: { name: string }) {
  return (
    <footer className="no-print mt-20 border-t border-ink">
      <div className="mx-auto grid max-w-[76rem] gap-x-12 gap-y-6 px-4 py-8 text-ui sm:grid-cols-[1fr_auto] sm:px-8">
        <div className="max-w-[48ch]">
          <p className="font-serif text-h3 font-bold">{name}</p>
          <p className="mt-1 text-ink-2">
            Every claim keeps its place in the text, every rating its reasons and sources. When we are wrong,
            the correction is public.
          </p>
        </div>
        <nav aria-label="About these checks">
          <ul className="grid gap-x-8 sm:grid-cols-2">
            {LINKS.map(({ href, text }) => (
              <li key={href}>
                <a href={href} className="link inline-flex min-h-8 items-center">
                  {text}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </footer>
  )
}
