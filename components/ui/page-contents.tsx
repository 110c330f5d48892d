/** The parts of a long page as links, to stand beside it. */
export function PageContents({ parts }: { parts: readonly { href: string; text: string }[] }) {
  return (
    <nav aria-label="On this page">
      <ul className="border-s border-hairline ps-4">
        {parts.map(({ href, text }) => (
          <li key={href}>
            <a href={href} className="link inline-flex min-h-8 items-center">
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
