export default function ReaderNotFound() {
  return (
    <main>
      <h1>There is no page here</h1>
      <p>
        The address may be mistyped. <a href="/">Go to the first page</a>
      </p>
    </main>
  )
}
