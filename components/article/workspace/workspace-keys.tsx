'use client'

import { Keyboard } from 'lucide-react'
import { useEffect, useId, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { KEY_LIST, KEYS_STORED } from './keys'
import { leaveField, pressControl, pressedKey } from './pressed'

/** Keys that may be held down; any other would decide again and again. */
const HELD_DOWN = /^(j|k|Shift\+Arrow\w+)$/

/**
 * Works the workspace by single keys, each of which presses the visible control that carries it as `data-key`; and the list of them with
 * the switch that turns them off in this browser (WCAG 2.1.4).
 */
export function WorkspaceKeys() {
  const dialog = useRef<HTMLDialogElement>(null)
  const [on, setOn] = useState(true)
  const titleId = useId()

  useEffect(() => {
    setOn(keysOn())
    const press = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && keysOn() && leaveField(event)) return event.preventDefault()
      const key = keysOn() ? pressedKey(event) : null
      if (key === null || (event.repeat && !HELD_DOWN.test(key))) return
      if (key === '?') dialog.current?.showModal()
      else if (!pressControl(document, key)) return
      event.preventDefault()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [])

  return (
    <>
      <span className="scripted-only">
        <Button size="small" onClick={() => dialog.current?.showModal()} aria-haspopup="dialog">
          <Keyboard aria-hidden="true" size={16} strokeWidth={1.75} />
          Keys
        </Button>
      </span>
      <dialog
        ref={dialog}
        aria-labelledby={titleId}
        className="m-auto w-[min(30rem,calc(100vw-2rem))] border border-ink bg-surface p-5 text-ink shadow-overlay backdrop:bg-[rgb(0_0_0/.4)]"
      >
        <form method="dialog" className="flex items-start justify-between gap-4">
          <h2 id={titleId} className="font-serif text-h3 font-semibold">
            Keys of the workspace
          </h2>
          <Button type="submit" size="small">
            Close
          </Button>
        </form>
        <label className="mt-3 flex min-h-8 items-center gap-3 text-ui">
          <input
            type="checkbox"
            checked={on}
            onChange={({ currentTarget }) => {
              setOn(currentTarget.checked)
              remember(currentTarget.checked)
            }}
            className="size-4 shrink-0 accent-ink"
          />
          Single keys work here, in this browser
        </label>
        <KeyList />
      </dialog>
    </>
  )
}

function KeyList() {
  return KEY_LIST.map(({ title, told }) => (
    <section key={title} className="mt-4">
      <h3 className="kicker border-b border-hairline pb-1 text-ink-2">{title}</h3>
      <dl className="text-ui">
        {told.map(({ keys, does }) => (
          <div
            key={does}
            className="grid grid-cols-[6.5rem_minmax(0,1fr)] gap-3 border-b border-hairline py-1.5"
          >
            <dt className="flex flex-wrap items-center gap-x-2 gap-y-1">
              {keys.map((together) => (
                <span key={together.join(' ')} className="whitespace-nowrap">
                  {together.map((key) => (
                    <kbd
                      key={key}
                      className="me-1 inline-block min-w-6 border border-control px-1.5 text-center font-sans text-meta"
                    >
                      {key}
                    </kbd>
                  ))}
                </span>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </section>
  ))
}

let offHere = false

function keysOn(): boolean {
  try {
    return localStorage.getItem(KEYS_STORED) !== 'off'
  } catch {
    return !offHere
  }
}

/** Where storage is off, the choice holds for this page. */
function remember(on: boolean) {
  offHere = !on
  try {
    if (on) localStorage.removeItem(KEYS_STORED)
    else localStorage.setItem(KEYS_STORED, 'off')
  } catch {}
}
