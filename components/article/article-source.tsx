import { Time } from '@/components/ui/time'

type Props = { author?: string | null; publisher: string | null; publishedOn: string | null }

/** Whose article it is and when it appeared; what is not known is left out. */
export function ArticleSource({ author, publisher, publishedOn }: Props) {
  return (
    <>
      {author && (
        <>
          By <bdi>{author}</bdi>
          {(publisher || publishedOn) && ', '}
        </>
      )}
      {publisher && <bdi className="font-semibold">{publisher}</bdi>}
      {publisher && publishedOn && ', '}
      {publishedOn && <Time at={publishedOn} />}
      {!author && !publisher && !publishedOn && 'Publisher not named'}
    </>
  )
}
