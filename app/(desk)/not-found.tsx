import { PlainPage } from '@/components/shell/plain-page'

export default function DeskNotFound() {
  return (
    <PlainPage title="There is no page here">
      <p>
        The address may be mistyped, or what stood here is not yours to see.{' '}
        <a href="/desk" className="link">
          Go to the desk
        </a>
      </p>
    </PlainPage>
  )
}
