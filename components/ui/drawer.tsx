'use client'

import { type ReactNode, useEffect, useId, useRef } from 'react'
import { Button, ButtonLink } from './button'

type Props = {
  /** The part of the address that opens it. */
  id: string
  title: string
  /** What the link that opens it says. */
  opener: string
  /** The name of the field that is asked for first. */
  first: string
  children: ReactNode
}

/**
 * Something to fill in that stands before the page while it is open. Without scripts it is a part of the page, which its link leads to. It
 * closes by Escape, by its button, and by `closeDrawer`; what was typed in it stays. One that has something to say is open when the page is alive.
 */
export function Drawer({ id, title, opener, first, children }: Props) {
  const titleId = useId()
  const drawer = useRef<HTMLDialogElement>(null)

  useEffect(() => {
    const asked = () => {
      if (window.location.hash === `#${id}`) openDrawer(drawer.current, first)
    }
    const hasToSay = drawer.current?.querySelector('form [role="alert"], form [role="status"]:not(:empty)')
    if (hasToSay) openDrawer(drawer.current, first)
    else asked()
    window.addEventListener('hashchange', asked)
    return () => window.removeEventListener('hashchange', asked)
  }, [id, first])
  return (
    <>
      <ButtonLink
        variant="primary"
        href={`#${id}`}
        onClick={(event) => {
          event.preventDefault()
          openDrawer(drawer.current, first)
        }}
      >
        {opener}
      </ButtonLink>
      <dialog
        ref={drawer}
        id={id}
        open
        aria-labelledby={titleId}
        className="drawer border border-hairline bg-surface p-4 sm:p-6"
      >
        <div className="mb-4 flex items-start justify-between gap-4">
          <h2 id={titleId} className="font-serif text-h3 font-semibold">
            {title}
          </h2>
          <div className="scripted-only">
            <Button size="small" onClick={() => closeDrawer(drawer.current)}>
              Close
            </Button>
          </div>
        </div>
        {children}
      </dialog>
    </>
  )
}

/** Opens a drawer at what is wrong in it, else at its first field. */
function openDrawer(drawer: HTMLDialogElement | null, first: string): void {
  if (!drawer || drawer.matches(':modal')) return
  drawer.removeAttribute('open') // as the page came with it, in its place
  drawer.showModal()
  const said = drawer.querySelector<HTMLElement>('[role="alert"], [role="status"]:not(:empty)')
  const field = said ?? drawer.querySelector<HTMLElement>(`[name="${CSS.escape(first)}"]`)
  field?.focus()
}

/** Closes the drawer that an element stands in; focus goes back to where it was opened. */
export function closeDrawer(inside: Element | null): void {
  const drawer = inside?.closest('dialog')
  if (drawer?.matches(':modal')) drawer.close()
}
