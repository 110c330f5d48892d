import { jsonLdText } from '@/domain/json-ld'

/** A record for machines in the page. The only place that writes HTML as it stands: the encoder's text cannot end the script. */
export function JsonLd({ record }: { record: Readonly<Record<string, unknown>> }) {
  return (
    <script
      type="application/ld+json"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON would be wrong with entities; jsonLdText escapes what could end the script
      dangerouslySetInnerHTML={{ __html: jsonLdText(record) }}
    />
  )
}
