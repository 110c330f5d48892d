import { Section } from '@/components/ui/section'
import { WordDiff } from '@/components/ui/word-diff'

type Props = {
  capture: { readonly textless: boolean; readonly readable: string | null; readonly textCut: boolean }
  /** The text of an earlier capture to compare with; null where none was asked for. */
  earlier: string | null
  /** How much of a text is shown, in characters. */
  most: number
}

/** What could be read of a capture, or how it differs from an earlier one. */
export function CaptureText({ capture: { textless, readable, textCut }, earlier, most }: Props) {
  return (
    <Section title={earlier === null ? 'Text' : 'Text, compared'} id="text">
      {readable === null && (
        <p className="text-ui text-ink-2">
          {textless ? 'It has no text layer.' : 'No text could be read from it.'}
        </p>
      )}
      {readable !== null && earlier === null && (
        <p dir="auto" className="measure whitespace-pre-wrap font-serif text-body wrap-anywhere">
          {readable.replaceAll('\f', '\n\n— next page —\n\n')}
        </p>
      )}
      {readable !== null && earlier !== null && (
        <div className="measure font-serif text-body wrap-anywhere">
          <WordDiff before={earlier} after={readable} />
        </div>
      )}
      {textCut && (
        <p className="mt-3 text-ui text-ink-2">
          These are the first {most.toLocaleString('en')} characters; the file has all of it.
        </p>
      )}
    </Section>
  )
}
