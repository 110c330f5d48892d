import { ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { Time } from '@/components/ui/time'
import { publicSlug } from '@/domain/address'
import { GROUND_WORDS, type Ground } from '@/domain/article'

type Article = {
  readonly publicId: string
  readonly words: string
  readonly ground: Ground | null
  readonly pagePublishedAt: Date | null
  readonly pagePublisher: string | null
}

/** Whether readers have a page of an article, since when, and on what ground. */
export function PageState({ article }: { article: Article }) {
  const { publicId, words, ground, pagePublishedAt, pagePublisher } = article
  if (!pagePublishedAt)
    return (
      <Notice tone="info" title="Readers have no page of this article">
        Its claims are not seen either, unless a verdict on one is published by itself.
      </Notice>
    )
  return (
    <Notice tone="ok" title="Readers have this page">
      <p>
        Published <Time at={pagePublishedAt} show="minute" />
        {pagePublisher && (
          <>
            {' '}
            by <bdi>{pagePublisher}</bdi>
          </>
        )}
        , {ground ? `in full, on the ground “${GROUND_WORDS[ground].toLowerCase()}”` : 'in quotations only'}.
      </p>
      <p className="mt-3">
        <ButtonLink href={`/articles/${publicSlug(words, publicId)}`} size="small">
          As readers see it
        </ButtonLink>
      </p>
    </Notice>
  )
}
