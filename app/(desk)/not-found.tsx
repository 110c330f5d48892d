export default function DeskNotFound() {
  return (
    <main>
      <h1>There is no page here</h1>
      <p>
        The address may be mistyped. <a href="/desk">Go to the desk</a>
      </p>
    </main>
  )
}
