import { randomUUID } from 'node:crypto'
import { openDatabase } from '@/db/client'
import {
  everyForm,
  type Field,
  filledWith,
  isId,
  own,
  renewed,
  rowsOf,
  type Tried,
} from '@/tests/support/every-form'
import { openClaim } from '@/tests/support/factories'
import { expect, test } from '@/tests/support/fixtures'
import { openForms, postFields } from '@/tests/support/plain-form'
import { isScripted, postScriptedFields } from '@/tests/support/scripted-form'
import { sessionOf } from '@/tests/support/session'

const FOREIGN: readonly Record<string, string>[] = [
  {},
  { origin: 'https://evil.example' },
  { origin: 'null' },
  { 'sec-fetch-site': 'cross-site' },
]

test.describe.configure({ mode: 'serial' })
test.setTimeout(240_000)

let forms: Tried[] = []

test('there are forms to try: every noun of the desk has some', async ({ site }) => {
  const { db, close } = openDatabase(site.database.owner)
  forms = await everyForm(db, site.address)
  await close()
  const labels = forms.map(({ label }) => label)
  expect(forms.length).toBeGreaterThan(20)
  for (const label of ['Import an article', 'New claim', 'Wording of the claim', 'Invite somebody'])
    expect(labels).toContain(label)
})

const ATTACKS: [name: string, change: (fields: readonly Field[]) => Field[]][] = [
  ['nothing at all', (fields) => fields.filter(own)],
  ['control characters', (fields) => filledWith(fields, 'a\u0007b\u0000c')],
  ['characters that turn the reading direction', (fields) => filledWith(fields, 'gpj.\u202Eexe')],
  ['half characters and empty codes', (fields) => filledWith(fields, 'a\uFFFEb\uFDD0')],
  ['a field nobody knows', (fields) => [...fields, ['nobodyKnows', 'x'.repeat(5000)]]],
  [
    'a field that the desk sets itself',
    (fields) => [...fields, ['stage', 'published'], ['createdBy', randomUUID()]],
  ],
  [
    'names of objects',
    (fields) => [...fields, ['__proto__.admin', 'true'], ['constructor.prototype.role', 'admin']],
  ],
  ['600 fields', (fields) => [...fields, ...Array.from({ length: 600 }, (_, n): Field => [`f${n}`, 'x'])]],
  ['1.6 MB of text', (fields) => [...fields, ['nobodyKnows', 'x'.repeat(1_600_000)]]],
  ['a file', (fields) => [...fields, ['nobodyKnows', new Blob([new Uint8Array([0, 255, 1, 254])])]]],
  [
    'a submission that is no number of ours',
    (fields) => [...fields.filter(([name]) => name !== 'submission'), ['submission', '1; drop table claims']],
  ],
]

for (const [attack, change] of ATTACKS)
  test(`every form sent with ${attack} is refused in words, and nothing is stored`, async ({ site }) => {
    const { sql, close } = openDatabase(site.database.owner)
    const before = await rowsOf(sql)
    // What is too large is measured before any form of the desk is told apart: some of them stand for all.
    const tried = attack === '1.6 MB of text' ? forms.filter((_, n) => n % 6 === 0) : forms
    for (const form of tried) {
      const fields = renewed(form.fields)
      const sent = change(fields)
      // A button without fields has nothing that could be wrong but what is added to it.
      if (sent.every(own) && fields.every(own) && attack !== 'a submission that is no number of ours')
        continue
      if (JSON.stringify(sent) === JSON.stringify(fields) && attack !== 'a file') continue
      // Nothing is said twice of how a page comes back: the first attack asks for whole pages, the others for the action's answer alone.
      const scripted = attack !== 'nothing at all' && isScripted(form)
      const answer = await (scripted ? postScriptedFields(form, sent) : postFields(form, sent))
      const where = `${form.label} on ${form.address}: ${answer.status} ${answer.told}`
      expect.soft(answer.status, where).toBe(200)
      expect.soft(answer.told.length, where).toBeGreaterThan(10)
    }
    expect(await rowsOf(sql)).toEqual(before)
    await close()
  })

test('an id that is not there, or belongs to something else, is as if there were nothing', async ({
  site,
}) => {
  const { sql, close } = openDatabase(site.database.owner)
  const [user] = await sql<{ id: string }[]>`select id from users limit 1`
  const before = await rowsOf(sql)
  for (const form of forms.filter(({ fields }) => fields.some(isId)))
    for (const id of [randomUUID(), user?.id ?? '', "' or 1=1"]) {
      const sent = renewed(form.fields).map((field): Field => (isId(field) ? [field[0], id] : field))
      if (id === user?.id && sent.some(([name]) => name === 'userId')) continue
      const answer = await (isScripted(form) ? postScriptedFields(form, sent) : postFields(form, sent))
      const where = `${form.label} with ${id}: ${answer.status} ${answer.told}`
      expect.soft(answer.status, where).toBe(200)
      expect.soft(answer.told.length, where).toBeGreaterThan(10)
    }
  expect(await rowsOf(sql)).toEqual(before)
  await close()
})

test('a reader, a stranger and a role that may not get nothing by any form', async ({ site }) => {
  const { db, sql, close } = openDatabase(site.database.owner)
  const reader = await sessionOf(db, 'reader')
  const reviewer = await sessionOf(db, 'reviewer')
  const before = await rowsOf(sql)
  for (const form of forms.filter(({ address }) => new URL(address).pathname.startsWith('/desk/'))) {
    const others = form.opener === 'reviewer' ? [] : [reviewer]
    for (const session of ['', 'not a session', reader, ...others]) {
      const answer = await postFields({ ...form, session }, renewed(form.fields))
      const where = `${form.label} on ${form.address}: ${answer.status} ${answer.told}`
      expect.soft(answer.status, where).toBeLessThan(500)
      if (answer.status === 200) expect.soft(answer.told.length, where).toBeGreaterThan(10)
    }
  }
  expect(await rowsOf(sql)).toEqual(before)
  await close()
})

test('a form from another site, or from nowhere, is turned away before it is read', async ({ site }) => {
  const { sql, close } = openDatabase(site.database.owner)
  const before = await rowsOf(sql)
  for (const form of forms)
    for (const headers of FOREIGN) {
      const answer = await postFields(form, renewed(form.fields), headers)
      expect.soft(answer.status, `${form.label} with ${JSON.stringify(headers)}`).toBe(403)
      expect.soft(answer.page).toContain('nothing was changed')
    }
  expect(await rowsOf(sql)).toEqual(before)
  await close()
})

test('bodies that are no form get an answer that is no fault of the server', async ({ site }) => {
  const { db, sql, close } = openDatabase(site.database.owner)
  const cookie = `claimdesk-session=${await sessionOf(db, 'editor')}`
  const before = await rowsOf(sql)
  const noise = new Blob([Uint8Array.from({ length: 20_000 }, (_, n) => (n * 7919) % 256)])
  const bodies: [string, Record<string, string>, Blob | string][] = [
    ['noise as a form', { 'content-type': 'multipart/form-data; boundary=x' }, noise],
    [
      'a form that breaks off',
      { 'content-type': 'multipart/form-data; boundary=x' },
      '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\nb',
    ],
    ['a form without its boundary', { 'content-type': 'multipart/form-data' }, '--x--'],
    [
      'a broken form for an action',
      { 'content-type': 'multipart/form-data; boundary=x', 'next-action': 'a'.repeat(42) },
      '--x--',
    ],
    ['noise as fields', { 'content-type': 'application/x-www-form-urlencoded' }, noise],
    ['JSON', { 'content-type': 'application/json' }, '{"__proto__":{"admin":true}}'],
    [
      'an action nobody has',
      { 'content-type': 'text/plain;charset=UTF-8', 'next-action': 'a'.repeat(42) },
      '[]',
    ],
    ['an action by a wrong name', { 'next-action': '__proto__' }, '[]'],
    ['nothing', {}, ''],
  ]
  for (const path of ['/desk/queue', '/desk/import', '/desk/new-claim', '/admin', '/sign-in'])
    for (const [what, headers, body] of bodies) {
      const answer = await fetch(site.address + path, {
        method: 'POST',
        headers: { cookie, origin: site.address, ...headers },
        body,
        redirect: 'manual',
      })
      expect.soft(answer.status, `${what} to ${path}`).toBeLessThan(500)
    }
  const large = await fetch(`${site.address}/desk/import`, {
    method: 'POST',
    headers: { cookie, origin: site.address, 'content-type': 'application/x-www-form-urlencoded' },
    body: `title=x&text=${'x'.repeat(5_000_000)}`,
  })
  expect(large.status).toBe(413)
  expect(await large.text()).toContain('more than 2 MB')
  expect(await rowsOf(sql)).toEqual(before)
  await close()
})

test('a form sent twice is done once, and its number works for nobody else', async ({ site }) => {
  const { db, sql, close } = openDatabase(site.database.owner)
  const { claimId } = await openClaim(db)
  const address = `${site.address}/desk/claims/${claimId}/discussion`
  const [form] = (await openForms(address, await sessionOf(db, 'reviewer'))).filter(({ fields }) =>
    fields.some(([name]) => name === 'body'),
  )
  if (!form) throw new Error('There is no form to comment with.')
  const fields = renewed(form.fields).map(
    (field): Field => (field[0] === 'body' ? ['body', 'Only once.'] : field),
  )
  const comments = async () =>
    (await sql`select count(*)::int as n from comments where claim_id = ${claimId}`)[0]?.n
  for (let n = 0; n < 3; n += 1) expect((await postFields(form, fields)).status).toBeLessThan(400)
  expect(await comments()).toBe(1)
  const stolen = await postFields({ ...form, session: await sessionOf(db, 'second.reviewer') }, fields)
  expect(stolen.told).toContain('This is already there.')
  expect(await comments()).toBe(1)
  await close()
})
