import { PlainPage } from '@/components/shell/plain-page'

export default function ReaderNotFound() {
  return (
    <PlainPage title="There is no page here">
      <p>
        The address may be mistyped.{' '}
        <a href="/" className="link">
          Go to the first page
        </a>
      </p>
    </PlainPage>
  )
}
