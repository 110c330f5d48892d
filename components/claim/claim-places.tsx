import { ArticleSource } from '@/components/article/article-source'
import { Quote } from '@/components/ui/quote'
import { Time } from '@/components/ui/time'

/** Where a claim stands, as its page shows it. `href` leads to the passage on this site; `checkedHere` is false where its verdict has not been confirmed. */
export type ShownPlace = {
  readonly quote: string
  readonly quoteLanguage: string
  readonly translation: string | null
  readonly translatedBy: string | null
  readonly saidWhere: string | null
  readonly saidAddress: string | null
  readonly holds: boolean
  readonly confirmedAt: string | null
  readonly href: string | null
  readonly article: {
    readonly title: string
    readonly publisher: string | null
    readonly publishedOn: string | null
  } | null
}

/** Every place where a claim stands, in its own words there, with the way back into the text. */
export function ClaimPlaces({ places, timeZone }: { places: readonly ShownPlace[]; timeZone: string }) {
  return (
    <ul className="grid grid-cols-1 gap-6">
      {places.map((place) => (
        <li key={`${place.href} ${place.saidWhere} ${place.quote}`}>
          <Quote
            lang={place.translation ? undefined : place.quoteLanguage}
            under={place.translation ? { text: place.quote, lang: place.quoteLanguage } : undefined}
            cite={<PlaceLine place={place} timeZone={timeZone} />}
          >
            {place.translation ?? place.quote}
          </Quote>
        </li>
      ))}
    </ul>
  )
}

function PlaceLine({ place, timeZone }: { place: ShownPlace; timeZone: string }) {
  const { article, href, saidWhere, saidAddress, translation, translatedBy } = place
  return (
    <>
      {article && href && (
        <>
          <a href={href} className="link">
            <cite dir="auto">{article.title}</cite>
          </a>
          , <ArticleSource publisher={article.publisher} publishedOn={article.publishedOn} />.
        </>
      )}
      {!article && saidWhere && (
        <>
          {saidAddress ? (
            <a href={saidAddress} rel="noopener nofollow ugc" className="link">
              <bdi>{saidWhere}</bdi>
            </a>
          ) : (
            <bdi>{saidWhere}</bdi>
          )}
          .
        </>
      )}
      {translation && (
        <>
          {' '}
          Translated
          {translatedBy && (
            <>
              {' '}
              by <bdi>{translatedBy}</bdi>
            </>
          )}
          .
        </>
      )}
      {!place.holds && ' Whether the verdict holds at this place is still being checked.'}
      {place.holds && place.confirmedAt && (
        <>
          {' '}
          Verdict confirmed here <Time at={place.confirmedAt} timeZone={timeZone} />.
        </>
      )}
    </>
  )
}
