import { Button, ButtonLink } from '@/components/ui/button'
import { Time } from '@/components/ui/time'
import { publicSlug } from '@/domain/address'

type Article = {
  readonly id: string
  readonly publicId: string
  readonly words: string
  readonly publisher: string | null
  readonly author: string | null
  readonly address: string | null
  readonly publishedOn: string | null
  readonly createdAt: Date
  readonly importedBy: string
  readonly pagePublishedAt: Date | null
}

/** Where an article comes from, in a line. */
export function ArticleLead({ article }: { article: Article }) {
  const { publisher, author, address, publishedOn, createdAt, importedBy } = article
  const from = publisher ?? (address ? new URL(address).hostname : null)
  return (
    <p>
      {author && (
        <>
          <bdi>{author}</bdi>,{' '}
        </>
      )}
      {from &&
        (address ? (
          <a href={address} rel="noopener noreferrer" className="link">
            <bdi>{from}</bdi>
          </a>
        ) : (
          <bdi>{from}</bdi>
        ))}
      {from && publishedOn && ', '}
      {publishedOn && <Time at={publishedOn} />}
      {(from || publishedOn) && '. '}
      Imported <Time at={createdAt} /> by <bdi>{importedBy}</bdi>.
    </p>
  )
}

/** What can be done with an article as a whole: take in a later text, print it, publish its page, and see it as readers do. */
export function ArticleActions({ article, refusal }: { article: Article; refusal: string | null }) {
  const page = `/desk/articles/${article.id}/page`
  const shown = article.pagePublishedAt !== null
  return (
    <>
      <ButtonLink href={`/desk/articles/${article.id}/versions`}>Versions</ButtonLink>
      <ButtonLink href={`/desk/articles/${article.id}/print`}>Print with notes</ButtonLink>
      {shown && (
        <ButtonLink href={`/articles/${publicSlug(article.words, article.publicId)}`}>
          As readers see it
        </ButtonLink>
      )}
      {refusal ? (
        <Button reason={refusal}>Publish the page</Button>
      ) : (
        <ButtonLink href={page} variant={shown ? 'quiet' : 'primary'}>
          {shown ? 'The published page' : 'Publish the page'}
        </ButtonLink>
      )}
    </>
  )
}
