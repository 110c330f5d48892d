'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

/** How long a part of the text has to stay on the screen before it is made ready to work on, in ms. */
const STAYS = 250

/** Brings the part of a long text that is on the screen near. Give it another key for every part, as other blocks are far then. Without scripts the signs of the blocks do so. */
export function FollowScreen({ rootId }: { rootId: string }) {
  const router = useRouter()
  useEffect(() => {
    const seen = new Set<HTMLElement>()
    let waiting: ReturnType<typeof setTimeout> | undefined
    const observer = new IntersectionObserver((entries) => {
      for (const { target, isIntersecting } of entries)
        if (target instanceof HTMLElement) seen[isIntersecting ? 'add' : 'delete'](target)
      clearTimeout(waiting)
      const [first] = [...seen].sort((a, b) => Number(a.dataset.far) - Number(b.dataset.far))
      if (first)
        waiting = setTimeout(() => router.replace(withNear(first.dataset.far), { scroll: false }), STAYS)
    })
    const far = document.querySelectorAll(`#${CSS.escape(rootId)} [data-far]:not([data-far=""])`)
    for (const block of far) observer.observe(block)
    return () => {
      clearTimeout(waiting)
      observer.disconnect()
    }
  }, [router, rootId])
  return null
}

function withNear(near = ''): string {
  const query = new URLSearchParams(window.location.search)
  query.set('near', near)
  return `?${query}`
}
