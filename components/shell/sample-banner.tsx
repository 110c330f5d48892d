/** Stands on every page of a sample desk, so that nobody takes it for a statement about the world. */
export function SampleBanner() {
  return (
    <aside aria-label="Sample desk" className="bg-ink px-4 py-1.5 text-center text-meta text-paper">
      This is a sample desk. Everything on it is made up for trying Claimdesk out.
    </aside>
  )
}
