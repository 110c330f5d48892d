type Props = {
  label: string
  /** Addresses of the neighbouring pages and of the first; null where there is none. */
  first?: string | null
  previous: string | null
  next: string | null
  previousText?: string
  nextText?: string
}

/** The way through a list that is longer than a page. Each page has an address of its own. */
export function Pager({ label, first, previous, next, previousText = 'Previous', nextText = 'Next' }: Props) {
  if (!previous && !next) return null
  const link = 'link inline-flex min-h-10 items-center'
  return (
    <nav aria-label={label} className="no-print mt-4 flex flex-wrap gap-x-6 text-ui">
      {previous && first && (
        <a href={first} className={link}>
          To the start
        </a>
      )}
      {previous && (
        <a href={previous} rel="prev" className={link}>
          {previousText}
        </a>
      )}
      {next && (
        <a href={next} rel="next" className={`${link} ms-auto`}>
          {nextText}
        </a>
      )}
    </nav>
  )
}
