import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { isLoopback, readSettings, SETTING_NAMES } from '@/domain/settings'

function settingsOf(env: Record<string, string>) {
  const read = readSettings(env)
  if ('faults' in read) throw new Error(read.faults.join(' '))
  return read.settings
}

function faultsOf(env: Record<string, string>) {
  const read = readSettings(env)
  return 'faults' in read ? read.faults : []
}

test('an empty environment gives the sample desk on this machine alone', () => {
  expect(settingsOf({})).toMatchObject({
    port: 3000,
    host: '127.0.0.1',
    appUrl: 'http://127.0.0.1:3000',
    dataDir: '.data',
    sampleData: true,
    databaseUrl: undefined,
  })
})

test('a database of one’s own comes without sample data unless it is asked for', () => {
  const own = { DATABASE_URL: 'postgres://desk@db.example.org/desk' }
  expect(settingsOf(own).sampleData).toBe(false)
  expect(settingsOf({ ...own, SAMPLE_DATA: 'true' }).sampleData).toBe(true)
})

test('an empty value is an absent one', () => {
  expect(settingsOf({ PORT: '', DATABASE_URL: '', SAMPLE_DATA: '' })).toMatchObject({
    port: 3000,
    databaseUrl: undefined,
  })
})

test('the sample desk listens beyond this machine only when told to', () => {
  expect(faultsOf({ HOST: '0.0.0.0' })).toEqual([expect.stringContaining('known password')])
  expect(settingsOf({ HOST: '0.0.0.0', SAMPLE_ANYWHERE: 'true' }).appUrl).toBe('http://localhost:3000')
  expect(settingsOf({ HOST: '0.0.0.0', SAMPLE_DATA: 'false' }).host).toBe('0.0.0.0')
})

test('every fault is a sentence that names its setting', () => {
  const faults = faultsOf({
    PORT: 'eighty',
    DATABASE_URL: 'mysql://x/y',
    APP_URL: 'https://desk.example.org/path',
    AUTH_SECRET: 'short',
    SAMPLE_DATA: 'yes',
  })
  expect(faults).toHaveLength(5)
  for (const fault of faults) expect(fault).toMatch(/^[A-Z_]+ must .+\.$/)
})

test('an address that is none is a fault like any other', () => {
  expect(faultsOf({ APP_URL: 'desk' })).toEqual(['APP_URL must be an address like https://desk.example.org.'])
})

test('the server gives up on a statement before the app gives up on the server', () => {
  expect(faultsOf({ DATABASE_STATEMENT_MS: '9000' })).toEqual([
    'DATABASE_STATEMENT_MS must be shorter than DATABASE_ANSWER_MS.',
  ])
  expect(faultsOf({ DATABASE_LOCK_MS: '2000' })).toHaveLength(1)
})

test('loopback is this machine and nothing else', () => {
  expect(['localhost', '127.0.0.1', '127.8.8.8', '::1'].every(isLoopback)).toBe(true)
  expect(
    ['0.0.0.0', '::', '10.0.0.1', 'localhost.example.org', '127.0.0.1.example.org'].some(isLoopback),
  ).toBe(false)
})

test('.env.example explains every setting and no other', () => {
  const named = [...readFileSync('.env.example', 'utf8').matchAll(/^# ?([A-Z_]+)=/gm)].map(
    (match) => match[1],
  )
  expect([...named].sort()).toEqual([...SETTING_NAMES].sort())
})

test('a language model is asked where its key, its address and its name are given', () => {
  const model = { MODEL_KEY: 'sk-1', MODEL_URL: 'https://model.example.org/v1/', MODEL_NAME: 'small-1' }
  expect(settingsOf({}).model).toBeNull()
  expect(settingsOf({ ...model, MODEL_KEY: '' }).model).toBeNull()
  expect(settingsOf(model).model).toEqual({
    ...{ key: 'sk-1', url: 'https://model.example.org/v1', name: 'small-1', ms: 60_000 },
  })
  expect(faultsOf({ ...model, MODEL_NAME: '' })).toEqual([
    'MODEL_KEY needs MODEL_URL and MODEL_NAME: the model that is asked.',
  ])
})

test('the key of a language model is sent in the clear to near machines only, and no fault says it', () => {
  const at = (MODEL_URL: string) => ({ MODEL_KEY: 'sk-secret', MODEL_URL, MODEL_NAME: 'small-1' })
  for (const near of [
    'http://localhost:11434/v1',
    'http://127.0.0.1/v1',
    'http://ollama:11434/v1',
    'http://10.0.0.7/v1',
  ])
    expect(settingsOf(at(near)).model?.url).toBe(near)
  const wrong = [
    'http://model.example.org/v1',
    'http://10.example.org/v1',
    'https://me:sk@model.example.org/v1',
    'ftp://x',
    'https://x.example/v1?key=sk',
  ]
  for (const url of wrong) {
    expect(faultsOf(at(url))).toHaveLength(1)
    expect(faultsOf(at(url)).join()).not.toMatch(/sk/)
  }
  expect(faultsOf({ ...at('https://model.example.org'), MODEL_KEY: 'sk secret' })).toEqual([
    'MODEL_KEY must be one word.',
  ])
})

test('ports of this machine are fetched from where they are listed, by default none', () => {
  expect(settingsOf({}).fetchLoopbackPorts).toEqual([])
  expect(settingsOf({ FETCH_LOOPBACK_PORTS: '8081, 8082' }).fetchLoopbackPorts).toEqual([8081, 8082])
  for (const wrong of ['all', '8081-8090', '0', '70000', '8081,'])
    expect(faultsOf({ FETCH_LOOPBACK_PORTS: wrong })).toEqual([
      expect.stringMatching(/^FETCH_LOOPBACK_PORTS must /),
    ])
})
