'use client'

type Props = { error: Error & { digest?: string } }

export default function ReaderError({ error }: Props) {
  return (
    <main>
      <h1>This page cannot be shown right now</h1>
      <p>Please try again in a minute.{error.digest ? ` Number of this fault: ${error.digest}` : ''}</p>
    </main>
  )
}
