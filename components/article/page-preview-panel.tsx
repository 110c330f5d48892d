import { Disclosure } from '@/components/ui/disclosure'
import { Panel } from '@/components/ui/section'
import type { PagePreview } from '@/domain/page-preview'

type Props = { preview: PagePreview; length: number; lang: string }

/** What readers get once the page is published: the claims with what they are told of each, and how much of the text. */
export function PagePreviewPanel({ preview, length, lang }: Props) {
  const { claims, passages, share } = preview
  return (
    <Panel title="What readers will then see">
      <ul className="grid gap-2 text-ui text-ink-2">
        <li>Title, publisher, author, date and the link to the original.</li>
        <li>
          {claims.length === 0
            ? 'No claim yet: none is accepted.'
            : `${claims.length === 1 ? 'One claim' : `${claims.length} claims`}, marked where ${claims.length === 1 ? 'it stands' : 'they stand'}.`}
        </li>
        <li>
          In quotations only: {passages.length === 1 ? 'one passage' : `${passages.length} passages`}, {share}{' '}
          % of the text. On a ground: all {length.toLocaleString('en')} characters.
        </li>
        <li>
          Nothing that is suggested or declined, and nothing of the work on a claim before its verdict is
          published.
        </li>
      </ul>
      {claims.length > 0 && (
        <div className="mt-4">
          <Disclosure summary="Claims, and what readers are told">
            <ul className="grid gap-2 text-ui">
              {claims.map(({ statement, language, status }, n) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: two claims may have the same words
                <li key={n}>
                  <span lang={language} dir="auto">
                    {statement}
                  </span>{' '}
                  <span className="whitespace-nowrap text-meta text-ink-3">{status}</span>
                </li>
              ))}
            </ul>
          </Disclosure>
          <Disclosure summary="Passages in quotations only">
            <div lang={lang} dir="auto" className="grid gap-3 font-serif text-ui">
              {passages.map((passage) => (
                <p key={passage} className="whitespace-pre-line">
                  {passage}
                </p>
              ))}
            </div>
          </Disclosure>
        </div>
      )}
    </Panel>
  )
}
