import { Markdown } from '@/components/ui/markdown'
import { Section } from '@/components/ui/section'

type Props = { known: string | null; unknown: string | null }

/** What the desk knows and what it does not, side by side; nothing where neither was written. */
export function KnownUnknown({ known, unknown }: Props) {
  if (!known && !unknown) return null
  return (
    <div className="grid grid-cols-1 gap-x-10 gap-y-8 sm:grid-cols-2 [&>section]:mt-0">
      {known && (
        <Section title="What we know" level={2}>
          <Markdown text={known} />
        </Section>
      )}
      {unknown && (
        <Section title="What we do not know" level={2}>
          <Markdown text={unknown} />
        </Section>
      )}
    </div>
  )
}
