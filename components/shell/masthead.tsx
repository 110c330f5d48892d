import { ThemeSwitch } from './theme-switch'

const SECTIONS = [
  { id: 'checks', href: '/', text: 'Checks' },
  { id: 'articles', href: '/articles', text: 'Articles' },
  { id: 'corrections', href: '/corrections', text: 'Corrections' },
  { id: 'methodology', href: '/methodology', text: 'Methodology' },
] as const

/** Sections of the reader's pages; `ReaderMain` says which one a page belongs to. */
export type ReaderSection = (typeof SECTIONS)[number]['id']

/** The head of every reader's page: the desk's name and its sections. */
export function Masthead({ name }: { name: string }) {
  return (
    <header className="border-t-4 border-t-accent border-b border-b-ink">
      <div className="mx-auto flex max-w-[76rem] flex-wrap items-end gap-x-10 px-4 pt-4 sm:px-8">
        <p className="pb-3">
          <a
            href="/"
            className="font-serif text-[1.75rem] font-bold leading-none tracking-[-0.02em] text-ink"
          >
            {name}
          </a>
        </p>
        <div className="no-print order-2 ms-auto -me-2 pb-1 sm:order-3">
          <ThemeSwitch />
        </div>
        <nav aria-label="Sections" className="order-3 w-full overflow-x-auto sm:order-2 sm:w-auto">
          <ul className="flex gap-x-6 whitespace-nowrap text-ui">
            {SECTIONS.map(({ id, href, text }) => (
              <li key={id}>
                <a
                  href={href}
                  data-section-link={id}
                  className="inline-flex min-h-10 items-center border-b-[3px] border-transparent font-medium text-ink-2 hover:border-control hover:text-ink"
                >
                  {text}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </header>
  )
}
