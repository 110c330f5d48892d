type Props = { version: { readonly number: number; readonly digest: string } }

/** Has every printed page say at its foot what it belongs to, so that a loose one is not taken for another version's (theme/print.css). */
export function PageFoot({ version: { number, digest } }: Props) {
  return <style>{`:root{--page-foot:"Not published. Version ${number}, ${digest.slice(0, 12)}"}`}</style>
}
