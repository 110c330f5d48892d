'use client'

import { useEffect, useState } from 'react'
import { buttonClasses } from '@/components/ui/button'
import { type SelectedPassage, selectedPassage } from '@/domain/anchoring/selected-passage'
import { piecesOf } from './selected-range'

type Shown = SelectedPassage & { readonly top: number; readonly left: number }

/** As soon as words of the text under `rootId` are selected, by mouse, touch or keyboard: what they are, and the way to take them in hand. */
export function SelectionBar({ rootId, label }: { rootId: string; label: string }) {
  const [shown, setShown] = useState<Shown | null>(null)

  useEffect(() => {
    let pressed = false
    const read = () => setShown(pressed ? null : selected(rootId))
    const press = (event: PointerEvent) => {
      if (event.target instanceof Element && event.target.closest('[data-selection-bar]')) return
      pressed = true
    }
    const release = () => {
      pressed = false
      read()
    }
    document.addEventListener('selectionchange', read)
    document.addEventListener('pointerdown', press)
    document.addEventListener('pointerup', release)
    document.addEventListener('pointercancel', release)
    return () => {
      document.removeEventListener('selectionchange', read)
      document.removeEventListener('pointerdown', press)
      document.removeEventListener('pointerup', release)
      document.removeEventListener('pointercancel', release)
    }
  }, [rootId])

  if (!shown) return null
  const { start, end } = shown.span
  return (
    <section
      data-selection-bar
      aria-label="Selected passage"
      // Pressing the bar must not take the selection away.
      onMouseDown={(event) => event.preventDefault()}
      style={{ top: shown.top, left: shown.left }}
      className="absolute z-30 flex max-w-[min(26rem,100%)] select-none items-center gap-3 border border-ink bg-surface p-1.5 ps-3 shadow-overlay"
    >
      <p role="status" className="line-clamp-2 min-w-0 font-serif text-ui text-ink-2">
        “{shown.words}”
      </p>
      <a
        href={`?start=${start}&end=${end}`}
        data-key="c"
        className={`shrink-0 ${buttonClasses({ variant: 'primary', size: 'small' })}`}
      >
        {label}
      </a>
    </section>
  )
}

/** The selected passage, and where under it the bar stands, measured from the corner of the element around the text. */
function selected(rootId: string): Shown | null {
  const root = document.getElementById(rootId)
  const selection = document.getSelection()
  if (!root || !selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  if (!range.intersectsNode(root)) return null
  const passage = selectedPassage(piecesOf(range, root))
  if (!passage) return null
  const around = root.getBoundingClientRect()
  const words = range.getBoundingClientRect()
  const bottom = Math.min(words.bottom, around.bottom)
  const left = Math.max(0, Math.min(words.left - around.left, around.width - 320))
  return { ...passage, top: bottom - around.top + 8, left }
}
