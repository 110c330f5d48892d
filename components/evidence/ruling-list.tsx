import { Heading } from '@/components/ui/heading'
import { RulingWords, type ToldRuling } from './independence'

type Props = {
  rulings: readonly ToldRuling[]
  /** The titles of the pieces the person may see, by the piece's id. */
  titles: ReadonlyMap<string, string>
}

/** What was ruled on the independence of a claim's evidence, for who decides whether that is right. */
export function RulingList({ rulings, titles }: Props) {
  return (
    <>
      <Heading level={3}>Rulings on independence</Heading>
      <ul className="mt-2 grid grid-cols-1 gap-3">
        {rulings.map((ruling) => (
          <li key={ruling.id} className="border-s-2 border-control ps-3 text-ui">
            <cite dir="auto" className="wrap-anywhere">
              {titles.get(ruling.evidenceId)}
            </cite>
            <RulingWords ruling={ruling} other={titles.get(ruling.otherId ?? '') ?? ''} />
          </li>
        ))}
      </ul>
    </>
  )
}
