'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

const EVERY_MS = 3000
/** A capture that has not ended by then is tried again by the queue, and is looked for at the next visit. */
const MOST = 60

/** Has the page read again while something on it goes on by itself and somebody looks. */
export function RefreshWhile() {
  const { refresh } = useRouter()
  useEffect(() => {
    let times = 0
    const timer = setInterval(() => {
      times += 1
      if (times >= MOST) clearInterval(timer)
      if (document.visibilityState === 'visible') refresh()
    }, EVERY_MS)
    return () => clearInterval(timer)
  }, [refresh])
  return null
}
