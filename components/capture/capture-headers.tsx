import { Disclosure } from '@/components/ui/disclosure'
import { Facts } from '@/components/ui/facts'
import { Section } from '@/components/ui/section'

/** What the site said of the page it sent, header by header. */
export function CaptureHeaders({ headers }: { headers: Readonly<Record<string, string>> }) {
  return (
    <Section title="Headers">
      <Disclosure summary="What the site said of the page">
        <Facts
          facts={Object.entries(headers).map(([term, value]) => ({
            term,
            detail: <code className="wrap-anywhere">{value}</code>,
          }))}
        />
      </Disclosure>
    </Section>
  )
}
