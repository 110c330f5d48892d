/** As much of citeproc-js as is used here. */
declare module 'citeproc' {
  type System<Item> = { retrieveLocale(language: string): string; retrieveItem(id: string): Item }
  export class Engine<Item> {
    constructor(system: System<Item>, style: string, language: string, forced: boolean)
    setOutputFormat(format: 'text'): void
    updateItems(ids: readonly string[]): void
    /** What stands in the text for the items, such as `(Silva, 2026)`. */
    makeCitationCluster(cites: readonly { readonly id: string; readonly suffix?: string }[]): string
    /** About the list, and its entries; false where the style has none. */
    makeBibliography(): readonly [unknown, readonly string[]] | false
  }
}
