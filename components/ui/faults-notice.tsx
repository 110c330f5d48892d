import { Notice } from './notice'

/** What of a list's address was not understood and left out; nothing where all of it was. */
export function FaultsNotice({ faults }: { faults: readonly string[] }) {
  if (faults.length === 0) return null
  return (
    <div role="status" className="mb-4">
      <Notice tone="warn" title="Not everything in this address could be read">
        <ul>
          {faults.map((fault) => (
            <li key={fault}>{fault}</li>
          ))}
        </ul>
      </Notice>
    </div>
  )
}
