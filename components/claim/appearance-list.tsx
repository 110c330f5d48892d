import { PlaceCapture, type PlaceCaptures } from '@/components/capture/place-capture'
import type { ServerAction } from '@/components/form'
import { Quote } from '@/components/ui/quote'
import { Time } from '@/components/ui/time'
import { StillHoldsForm } from './still-holds-form'

/** A place where a claim stands, as the desk reads it. */
export type Appearance = {
  readonly id: string
  readonly start: number | null
  readonly end: number | null
  readonly quote: string
  readonly prefix: string
  readonly suffix: string
  readonly quoteLanguage: string
  readonly translation: string | null
  readonly translatedBy: string | null
  readonly saidWhere: string | null
  readonly saidAddress: string | null
  readonly confirmedAt: Date | null
  /** Whether a verdict on the claim stands before readers. */
  readonly published: boolean
  /** Whether an editor said of this place, after publishing, that the verdict holds there. */
  readonly saidSince: boolean
  readonly versionNumber: number | null
  readonly article: {
    readonly id: string
    readonly title: string
    readonly publisher: string | null
    readonly publishedOn: string | null
  } | null
}

type Props = {
  claimId: string
  appearances: readonly Appearance[]
  timeZone: string
  captures: PlaceCaptures
  stillHolds: {
    readonly action: ServerAction
    /** Why this person may not; null where they may. */
    readonly refusal: string | null
  }
}

/** Where a claim stands, each place with its words in their context. */
export function AppearanceList({ claimId, appearances, timeZone, captures, stillHolds }: Props) {
  return (
    <ul className="grid grid-cols-1 gap-6">
      {appearances.map((place) => (
        <li key={place.id}>
          <Quote
            lang={place.quoteLanguage}
            cite={<Where claimId={claimId} place={place} timeZone={timeZone} />}
          >
            <span className="text-ink-3">
              {cutBefore(place) && '…'}
              {place.prefix}
            </span>
            <span className="bg-[var(--selection)]">{place.quote}</span>
            {place.suffix && <span className="text-ink-3">{place.suffix}…</span>}
          </Quote>
          {place.translation && (
            <div className="mt-3 ps-4 text-ui">
              <p className="kicker text-ink-2">
                In translation
                {place.translatedBy && (
                  <bdi className="font-normal tracking-normal"> by {place.translatedBy}</bdi>
                )}
              </p>
              <p dir="auto" className="mt-1 font-serif text-body">
                {place.translation}
              </p>
            </div>
          )}
          {place.saidAddress && (
            <div className="ps-4">
              <PlaceCapture
                appearanceId={place.id}
                address={place.saidAddress}
                of={nameOf(place)}
                captures={captures}
                timeZone={timeZone}
              />
            </div>
          )}
          {place.published && (place.saidSince ? !stillHolds.refusal : !place.confirmedAt) && (
            <div className="mt-3">
              <StillHoldsForm
                {...stillHolds}
                claimId={claimId}
                appearanceId={place.id}
                place={nameOf(place)}
                said={place.saidSince}
              />
            </div>
          )}
        </li>
      ))}
    </ul>
  )
}

/** What the form of a place is called after: two versions of an article are two places. */
function nameOf({ article, versionNumber, saidWhere }: Appearance): string {
  return article ? `${article.title}, version ${versionNumber}` : (saidWhere ?? 'this place')
}

/** Whether the text goes on before what is shown of it. */
function cutBefore({ start, prefix }: Appearance): boolean {
  return start !== null && start > Array.from(prefix).length
}

function Where({ claimId, place, timeZone }: { claimId: string; place: Appearance; timeZone: string }) {
  const { article, saidWhere, saidAddress, confirmedAt } = place
  return (
    <span className="wrap-anywhere">
      {article && (
        <>
          <a href={`/desk/articles/${article.id}?claim=${claimId}`} className="link">
            <cite dir="auto">{article.title}</cite>
          </a>
          {article.publisher && <bdi>, {article.publisher}</bdi>}
          {article.publishedOn && (
            <>
              , <Time at={article.publishedOn} />
            </>
          )}
          {`, version ${place.versionNumber}`}
        </>
      )}
      {saidWhere && <bdi>{saidWhere}</bdi>}
      {saidAddress && (
        <>
          {' · '}
          <a href={saidAddress} rel="noopener nofollow ugc" className="link">
            {saidAddress}
          </a>
        </>
      )}
      {confirmedAt && (
        <>
          {' · '}checked here <Time at={confirmedAt} timeZone={timeZone} />
        </>
      )}
    </span>
  )
}
