import { FilterFields, FilterForm, FilterSelect, FilterText } from '@/components/form'
import { Disclosure } from '@/components/ui/disclosure'
import { ATTRIBUTION_WORDS, ATTRIBUTIONS, CLAIM_KIND_WORDS, CLAIM_KINDS } from '@/domain/claim'
import { type QueueAsked, queueHref, WHOLE_QUEUE } from '@/domain/queue'
import { RATING_SCALE } from '@/domain/rating'

const RATINGS = [
  ...RATING_SCALE.map(({ id, word }) => ({ value: id, text: word })),
  { value: 'none', text: 'No rating yet' },
]

type Named = { readonly id: string; readonly name: string }

type Props = {
  asked: QueueAsked
  articles: readonly { readonly id: string; readonly title: string }[]
  claimant: Named | null
  clearHref: string | null
}

/** What the queue can be narrowed by. The stage is chosen by the tabs and stays as it is. */
export function QueueFilters({ asked, articles, claimant, clearHref }: Props) {
  // What the links above the queue ask for needs no fields.
  const linked = { q: null, stage: null, waiting: null, taken: asked.taken === 'me' ? null : asked.taken }
  const narrowed = queueHref({ ...asked, ...linked }) !== queueHref(WHOLE_QUEUE)
  return (
    <FilterForm
      action="/desk/queue"
      label="Filter the queue"
      keep={{ stage: asked.stage }}
      clearHref={clearHref}
      first={
        <FilterText
          name="q"
          label="Look for"
          hint="Words of the statement, the claimant or a quote, as they stand there."
          value={asked.q}
        />
      }
    >
      <Disclosure summary="More filters and order" open={narrowed}>
        <FilterFields>
          <FilterSelect
            name="article"
            label="Article"
            any="Every article"
            value={asked.article}
            options={[
              { value: 'none', text: 'Without an article' },
              ...articles.map(({ id, title }) => ({ value: id, text: title })),
            ]}
          />
          <FilterSelect
            name="attribution"
            label="Asserted by"
            any="Anybody"
            value={asked.attribution}
            options={ATTRIBUTIONS.map((value) => ({ value, text: ATTRIBUTION_WORDS[value] }))}
          />
          {claimant && (
            <FilterSelect
              name="claimant"
              label="Claimant"
              any="Every claimant"
              value={asked.claimant}
              options={[{ value: claimant.id, text: claimant.name }]}
            />
          )}
          <FilterSelect
            name="kind"
            label="Kind of claim"
            any="Every kind"
            value={asked.kind}
            options={CLAIM_KINDS.map((value) => ({ value, text: CLAIM_KIND_WORDS[value] }))}
          />
          <FilterSelect
            name="rating"
            label="Rating of the draft"
            any="Any or none"
            value={asked.rating}
            options={RATINGS}
          />
          <FilterSelect
            name="taken"
            label="Taken by"
            any="Anybody or nobody"
            value={asked.taken}
            options={[
              { value: 'me', text: 'Me' },
              { value: 'somebody', text: 'Somebody' },
              { value: 'nobody', text: 'Nobody' },
            ]}
          />
          <FilterSelect
            name="waiting"
            label="Waiting for"
            any="Anything"
            value={asked.waiting}
            options={[
              { value: 'me', text: 'My decision' },
              { value: 'review', text: 'The review of an emergency publication' },
            ]}
          />
          <FilterSelect
            name="sort"
            label="Order"
            any="Longest at its stage first"
            value={asked.sort === 'longest' ? null : asked.sort}
            options={[
              { value: 'latest', text: 'Last moved first' },
              { value: 'worth', text: 'Most worth checking first' },
            ]}
          />
        </FilterFields>
      </Disclosure>
    </FilterForm>
  )
}
