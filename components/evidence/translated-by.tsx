/** Who found other words for a quote; the desk may keep the name to itself. */
export function TranslatedBy({ by }: { by: string | null }) {
  return (
    <span className="block">
      Translated
      {by && (
        <>
          {' '}
          by <bdi>{by}</bdi>
        </>
      )}
      .
    </span>
  )
}
