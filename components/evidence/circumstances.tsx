import type { ReactNode } from 'react'
import { Badge } from '@/components/ui/badge'
import { Time } from '@/components/ui/time'
import { CHANNEL_WORDS, TERMS_WORDS } from '@/domain/evidence'
import type { Interview, Search } from '@/domain/evidence-said'
import { SearchedInVain } from './how-found'

type Told = {
  readonly interview: Interview | null
  readonly search: Search | null
  readonly source: { readonly title: string }
}

/** Who was asked, by whom, when and on which terms; or where a search found nothing; nothing for what was cited. */
export function circumstancesOf({ interview, search, source }: Told): ReactNode {
  if (interview)
    return (
      <p className="mb-2 flex flex-wrap items-center gap-x-3 gap-y-1 text-ui wrap-anywhere">
        <span>
          Interview with <bdi className="font-semibold">{source.title}</bdi>,{' '}
          <bdi>{interview.personRole}</bdi>, <Time at={interview.heldOn} />,{' '}
          {CHANNEL_WORDS[interview.channel].toLowerCase()}, asked by <bdi>{interview.askedBy}</bdi>
        </span>
        <Badge tone={interview.terms === 'on_record' ? 'plain' : 'strong'}>
          {TERMS_WORDS[interview.terms].word}
        </Badge>
      </p>
    )
  if (search)
    return (
      <p className="mb-2 text-ui wrap-anywhere">
        <SearchedInVain words={search.searchWords} on={search.searchedOn} />.
      </p>
    )
  return null
}
