import { describe, expect, it } from 'vitest'
import { type CaptureWord, leadsNowhere, missingCaptures } from '@/domain/capture'
import { type Arrived, perhapsCutShort, turnedAway } from '@/domain/cut-short'
import { missingForReview } from '@/domain/requirements'

const page = (more: Partial<Arrived> = {}): Arrived => ({
  ...{ status: 200, address: 'https://paper.example/ships', finalAddress: 'https://paper.example/ships' },
  ...{ text: 'Forty ships lay in the port.', marks: { free: true, asksPassword: false } },
  ...more,
})

describe('a site that turns the desk away', () => {
  it('says so by its status, or by leading to its log-in', () => {
    for (const status of [401, 402, 403, 451]) expect(turnedAway(page({ status }))).toContain(`${status}`)
    for (const path of ['/login', '/Sign-In?next=/ships', '/de/anmelden/', '/users/sign_in/../sign-in'])
      expect(turnedAway(page({ finalAddress: `https://paper.example${path}` })), path).not.toBeNull()
  })

  it('is not one that was asked for its log-in, or speaks of one', () => {
    expect(turnedAway(page())).toBeNull()
    expect(turnedAway(page({ finalAddress: 'https://paper.example/the-login-that-failed' }))).toBeNull()
    const login = 'https://paper.example/login'
    expect(turnedAway(page({ address: login, finalAddress: login }))).toBeNull()
  })
})

describe('a page that may be cut short', () => {
  it('says that it is not free, or holds little but a log-in or a wall', () => {
    expect(perhapsCutShort(page({ marks: { free: false, asksPassword: false } }))).not.toBeNull()
    expect(perhapsCutShort(page({ marks: { free: true, asksPassword: true } }))).not.toBeNull()
    for (const text of [
      'Subscribe to continue reading.',
      'Jetzt abonnieren und weiterlesen',
      'Réservé aux abonnés',
    ])
      expect(perhapsCutShort(page({ text })), text).not.toBeNull()
  })

  it('is not one that is long, or only short', () => {
    expect(perhapsCutShort(page())).toBeNull()
    expect(perhapsCutShort(page({ text: `Subscribe to continue. ${'Ships. '.repeat(400)}` }))).toBeNull()
  })
})

it('an address under a name kept for examples leads nowhere', () => {
  expect(leadsNowhere('https://register.example/1')).toContain('register.example')
  expect(leadsNowhere('http://localhost:3000/')).not.toBeNull()
  expect(leadsNowhere('https://www.example-port.org/.example')).toBeNull()
})

describe('the gate to review', () => {
  const word = (state: CaptureWord['state'], settled = false): CaptureWord => ({
    ...{ evidenceId: `of ${state}`, title: 'A register', state, settled },
  })

  it('asks for every public page: captured, or its shortfall acknowledged', () => {
    expect(missingCaptures([word('saved', true), word('failed', true), word('queued', true)])).toEqual([])
    for (const state of [null, 'queued', 'running', 'incomplete', 'failed'] as const)
      expect(missingCaptures([word(state)])).toMatchObject([
        { field: `evidence-of ${state}`, sentence: expect.stringContaining('A register') },
      ])
  })

  it('is part of what a review needs', () => {
    const missing = missingForReview(null, [], false, [word('failed')])
    expect(missing.at(-1)?.sentence).toBe(
      '“A register”: its capture failed. Try again, bring a copy made by hand, or acknowledge it.',
    )
  })
})
