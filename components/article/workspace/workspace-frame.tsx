'use client'

import { useRouter } from 'next/navigation'
import { type ReactNode, useEffect, useRef } from 'react'
import { outcomeRead } from '@/components/form/outcome'
import { FIRST_FIELD } from './pressed'

type Props = {
  /** Says what is in hand and how it stands; whenever it changes, that comes into view. */
  inHand: string
  children: ReactNode
}

/**
 * Makes an alive workspace quicker than its links alone: taking something in hand keeps the place on the page, a claim's card and
 * its mark light each other, and what is in hand comes into view and is read out. Without scripts the links do the same by themselves.
 */
export function WorkspaceFrame({ inHand, children }: Props) {
  const frame = useRef<HTMLDivElement>(null)
  const seen = useRef<string | null>(null)
  const stepAgain = useRef<string | undefined>(undefined)
  const router = useRouter()

  useEffect(() => {
    const first = seen.current === null
    if (seen.current === inHand) return
    seen.current = inHand
    const hand = frame.current?.querySelector<HTMLElement>('[data-hand]')
    hand?.scrollIntoView({ block: 'nearest' })
    const place = frame.current?.querySelector(
      '.workspace-text [data-in-hand], .workspace-text [data-passage]',
    )
    if (place && !inSight(place, hand)) place.scrollIntoView({ block: 'start' })
    const saysOutcome = document.activeElement?.matches('form [role="status"]')
    const heading = hand?.querySelector<HTMLElement>('h2')
    if (first || saysOutcome || !hand || !heading) return
    const again = stepAgain.current && hand.querySelector<HTMLElement>(`[data-key="${stepAgain.current}"]`)
    stepAgain.current = undefined
    if (again) return again.focus({ preventScroll: true })
    hand.scrollTop = 0
    const asked = hand.querySelector('[data-unfolded]')?.querySelector<HTMLElement>(FIRST_FIELD)
    if (asked) return asked.focus()
    heading.focus({ preventScroll: true })
    heading.scrollIntoView({ block: 'nearest' })
  }, [inHand])

  // A decision leads to an address of its own, which says nothing of the order the suggestions are gone through in.
  const order = useRef<string | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is in hand changes whenever a decision led on
  useEffect(() => {
    const asked = new URLSearchParams(window.location.search).get('order')
    if (asked === null && order.current !== null)
      router.replace(inOrder(window.location.search, order.current), { scroll: false })
    else order.current = asked
  }, [inHand, router])

  useEffect(() => {
    const root = frame.current
    if (!root) return
    const follow = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a[href^="?"]') : null
      if (!link || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
        return
      event.preventDefault()
      // Whoever presses a step of the passage may press it again; by its key the focus is elsewhere.
      if (link instanceof HTMLElement && link === document.activeElement && 'step' in link.dataset)
        stepAgain.current = link.dataset.key
      const [query = ''] = (link.getAttribute('href') ?? '').split('#')
      const order = new URLSearchParams(window.location.search).get('order')
      outcomeRead()
      router.push(inOrder(query, order), { scroll: false })
    }
    const light = (event: Event) => {
      for (const lit of root.querySelectorAll('[data-lit]')) lit.removeAttribute('data-lit')
      for (const id of claimsAt(event.target)) {
        root.querySelector(`#${id}`)?.setAttribute('data-lit', '')
        for (const mark of root.querySelectorAll(`mark[aria-details~="${id}"]`))
          mark.setAttribute('data-lit', '')
      }
    }
    root.addEventListener('click', follow)
    root.addEventListener('pointerover', light)
    root.addEventListener('focusin', light)
    return () => {
      root.removeEventListener('click', follow)
      root.removeEventListener('pointerover', light)
      root.removeEventListener('focusin', light)
    }
  }, [router])

  return <div ref={frame}>{children}</div>
}

/** The ids of the cards of the claims an element belongs to. */
function claimsAt(target: EventTarget | null): string[] {
  if (!(target instanceof Element)) return []
  const card = target.closest('[data-claim-card]')
  if (card) return [card.id]
  const mark = target.closest('mark') ?? target.closest('.claim-ref')?.previousElementSibling
  return mark?.getAttribute('aria-details')?.split(' ') ?? []
}

/** Whether an element is seen whole; on a phone what is in hand lies over the lower part of the window. */
function inSight(element: Element, hand: HTMLElement | null | undefined): boolean {
  const { top, bottom } = element.getBoundingClientRect()
  const covers = hand && getComputedStyle(hand).position === 'fixed'
  return top >= 0 && bottom <= (covers ? hand.getBoundingClientRect().top : window.innerHeight)
}

/** An address of the workspace with the order of the suggestions, unless it asks for another. */
function inOrder(query: string, order: string | null): string {
  const asked = new URLSearchParams(query)
  if (order !== null && !asked.has('order')) asked.set('order', order)
  return `?${asked}`
}
