'use client'

import { useEffect, useRef, useState } from 'react'
import type { SendForm, ServerAction } from '@/components/form'
import { type ReadingStep, sendingStep, stepsWith } from '@/domain/reading-step'
import { readLines } from './read-lines'

/**
 * How a form is sent that reads an article into itself: by its buttons for reading (named `way`) to `address`, whose steps are told as
 * they come; else by its action. Leaving the page ends the reading.
 */
export function useReading(action: ServerAction, address: string) {
  const [steps, setSteps] = useState<readonly ReadingStep[]>([])
  const here = useRef<AbortController | null>(null)
  useEffect(() => {
    const staying = new AbortController()
    here.current = staying
    return () => staying.abort()
  }, [])
  const send: SendForm = (state, formData, cancelled) => {
    if (formData.get('way') !== 'file') formData.delete('file')
    if (!formData.has('way')) return action(state, formData)
    const file = formData.get('file')
    setSteps(file instanceof File ? [sendingStep(file.size)] : [])
    const signal = here.current ? AbortSignal.any([cancelled, here.current.signal]) : cancelled
    const tell = (step: ReadingStep) => setSteps((before) => stepsWith(before, step))
    return readLines(address, { state, formData, signal }, tell)
  }
  return { send, steps }
}
