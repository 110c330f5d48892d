import { CopiedText } from '@/components/ui/copied-text'
import { Disclosure } from '@/components/ui/disclosure'
import { type Fact, Facts } from '@/components/ui/facts'

/** How a source is cited: as it stands in a text, as it stands in a list of sources, and as CSL-JSON for reference managers. */
export type CitedAs = { readonly short: string; readonly full: string; readonly csl: string }

/** The citation of a source to take along, folded; a piece of evidence leaves CSL-JSON to the page of its source. */
export function CitedAs({ cited, sourceId }: { cited: CitedAs; sourceId: string | null }) {
  const facts: Fact[] = [
    { term: 'Short', detail: <CopiedText name="short citation">{cited.short}</CopiedText> },
    { term: 'In full', detail: <CopiedText name="full citation">{cited.full}</CopiedText> },
    {
      term: 'CSL-JSON',
      detail: sourceId ? (
        <a href={`/desk/sources/${sourceId}#cited-as`} className="link">
          On the page of the source
        </a>
      ) : (
        <CslJson>{cited.csl}</CslJson>
      ),
    },
  ]
  return (
    <Disclosure summary="Cite it">
      <Facts facts={facts} />
    </Disclosure>
  )
}

function CslJson({ children }: { children: string }) {
  return (
    <div className="grid gap-2">
      <CopiedText name="CSL-JSON" form="code">
        {children}
      </CopiedText>
      <a
        href={`data:application/vnd.citationstyles.csl+json;charset=utf-8,${encodeURIComponent(children)}`}
        download="source.json"
        className="link text-meta"
      >
        Download it for a reference manager
      </a>
      <p className="text-meta text-ink-3">
        In the style Cite Them Right (Harvard) of the{' '}
        <a href="https://citationstyles.org/" rel="noopener" className="link">
          Citation Style Language
        </a>
        , written by{' '}
        <a href="https://github.com/Juris-M/citeproc-js" rel="noopener" className="link">
          citeproc-js
        </a>
        .
      </p>
    </div>
  )
}
