/** Where a long list is cut: how many came before (null where that was not counted), and that the history names them. */
export function Earlier({ count, href }: { count: number | null; href: string }) {
  if (count !== null && count <= 0) return null
  return (
    <p className="mt-3 text-ui text-ink-2">
      {count === null ? 'Earlier ones stand' : `And ${count} earlier, which stand`} in{' '}
      <a href={href} className="link">
        the history of this claim
      </a>
      .
    </p>
  )
}
