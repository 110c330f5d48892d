import { expect, test } from 'vitest'
import { arrivingStep, askingStep, readingStep, stepsWith } from '@/domain/reading-step'

test('steps say what is done and how far it has come', () => {
  expect(arrivingStep(2049, 4_194_304)).toEqual({ sentence: 'Receiving the page', reached: '3 of 4,096 KB' })
  expect(arrivingStep(2048, null).reached).toBe('2 KB')
  expect(arrivingStep(2048, 10).reached).toBe('2 KB')
  expect(readingStep({ page: 2, of: 9 }).reached).toBe('page 2 of 9')
})

test('a step that goes on keeps its place, and a new one comes after it', () => {
  const first = [askingStep('post.example'), arrivingStep(1024, null)]
  const later = stepsWith(stepsWith(first, arrivingStep(4096, null)), readingStep())
  expect(later.map(({ sentence }) => sentence)).toEqual([
    ...['Asking post.example', 'Receiving the page', 'Reading the text'],
  ])
  expect(later[1]?.reached).toBe('4 KB')
})
