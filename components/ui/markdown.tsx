import ReactMarkdown, { type Options } from 'react-markdown'
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize'
import remarkGfm from 'remark-gfm'

const schema = {
  ...defaultSchema,
  tagNames: (defaultSchema.tagNames ?? []).filter((tag) => tag !== 'img' && tag !== 'input'),
  protocols: { ...defaultSchema.protocols, href: ['http', 'https'] },
  clobberPrefix: 'text-',
}

type RemarkPlugin = Extract<NonNullable<Options['remarkPlugins']>[number], (...given: never[]) => unknown>

/** Reads HTML as the letters it is written with, so that nothing somebody wrote and somebody reviewed goes missing. */
const htmlAsLetters: RemarkPlugin = function () {
  const settings: { micromarkExtensions?: unknown[]; settings?: unknown } = this.data()
  const letters = { disable: { null: ['htmlFlow', 'htmlText'] } }
  settings.micromarkExtensions = [...(settings.micromarkExtensions ?? []), letters]
}

type Props = { text: string; lang?: string; size?: 'reader' | 'desk' }

/**
 * Markdown as people of the desk write it. HTML stands as its letters, no pictures; links only to http and https, and never passing on the desk's
 * standing. Headings start below the page's own: `#` becomes an h3.
 */
export function Markdown({ text, lang, size = 'reader' }: Props) {
  return (
    <div lang={lang} dir="auto" className={size === 'desk' ? 'prose prose-desk' : 'prose'}>
      <ReactMarkdown
        remarkPlugins={[remarkGfm, htmlAsLetters]}
        rehypePlugins={[[rehypeSanitize, schema]]}
        components={{
          a: ({ href, children }) =>
            href ? (
              <a href={href} rel="noopener nofollow ugc">
                {children}
              </a>
            ) : (
              children
            ),
          h1: ({ children }) => <h3>{children}</h3>,
          h2: ({ children }) => <h3>{children}</h3>,
          h3: ({ children }) => <h4>{children}</h4>,
        }}
      >
        {text}
      </ReactMarkdown>
    </div>
  )
}
