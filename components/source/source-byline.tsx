import { Time } from '@/components/ui/time'

type Props = {
  source: {
    readonly author: string | null
    readonly publisher: string | null
    readonly publishedOn: string | null
  }
}

/** Who wrote and who published a source, and when: the small line under its title. */
export function SourceByline({ source: { author, publisher, publishedOn } }: Props) {
  const names = [author, publisher].filter((name) => name !== null)
  if (names.length === 0 && !publishedOn) return null
  return (
    <span className="mt-0.5 block wrap-anywhere text-meta text-ink-2">
      {names.map((name, n) => (
        <span key={name}>
          {n > 0 && ', '}
          <bdi>{name}</bdi>
        </span>
      ))}
      {publishedOn && (
        <>
          {names.length > 0 && ', '}
          <Time at={publishedOn} />
        </>
      )}
    </span>
  )
}
