import type { SelectedPiece } from '@/domain/anchoring/selected-passage'

/** What a browser's selection holds of the runs of text under `root`, in the text's order. Numbers of claims and signs are no text. */
export function piecesOf(range: Range, root: Element): SelectedPiece[] {
  const pieces: SelectedPiece[] = []
  for (const run of root.querySelectorAll<HTMLElement>('[data-at]')) {
    if (!range.intersectsNode(run)) continue
    // The texts of one run are one piece: a character may be made of code points on either side of a mark's edge.
    let text = ''
    let from: number | null = null
    let to = 0
    for (const node of textsOf(run)) {
      if (range.intersectsNode(node)) {
        from ??= text.length + (node === range.startContainer ? range.startOffset : 0)
        to = text.length + (node === range.endContainer ? range.endOffset : node.data.length)
      }
      text += node.data
    }
    pieces.push({ text, at: Number(run.dataset.at), from: from ?? 0, to: from === null ? 0 : to })
  }
  return pieces
}

function* textsOf(run: Element): Generator<Text> {
  const walker = document.createTreeWalker(run, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if (node instanceof Text && !node.parentElement?.closest('.claim-ref')) yield node
}
