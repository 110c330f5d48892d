import { afterEach, describe, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { FORM_LIMITS, postedForm, readForm } from '@/app/_server/request-form'
import { logSecurity } from '@/app/_server/security-log'
import { textField } from '@/domain/text-field'

const schema = z.object({
  statement: textField('The statement', 20),
  evidence: z.array(z.object({ url: textField('The address', 50) })).default([]),
})

function form(fields: Record<string, string>): FormData {
  const data = new FormData()
  for (const [name, value] of Object.entries(fields)) data.append(name, value)
  return data
}

describe('a submission', () => {
  it('is read by its schema, dotted names as nested values, the framework’s fields aside', () => {
    const fields = {
      statement: ' Ships sank. ',
      'evidence.0.url': 'a',
      'evidence.2.url': 'b',
      $ACTION_KEY: 'k',
    }
    expect(readForm(schema, form(fields))).toEqual({
      input: { statement: 'Ships sank.', evidence: [{ url: 'a' }, { url: 'b' }] },
    })
  })

  it('says what is wrong by the field’s own name', () => {
    const read = readForm(schema, form({ statement: '', 'evidence.0.url': '' }))
    expect(read).toMatchObject({
      refusal: {
        code: 'invalid',
        fieldErrors: {
          statement: ['The statement is missing.'],
          'evidence.0.url': ['The address is missing.'],
        },
      },
    })
  })

  it.each([
    ['an unknown field', { statement: 'x', stage: 'published' }, 'invalid'],
    ['a name of too many levels', { statement: 'x', 'a.b.c.d.e.f.g': 'x' }, 'invalid'],
    ['a name that means every object', { statement: 'x', '__proto__.admin': 'true' }, 'invalid'],
    ['a number of its own that is none', { statement: 'x', submission: '1' }, 'invalid'],
    ['too much text', { statement: 'x'.repeat(FORM_LIMITS.bytes + 1) }, 'too_large'],
  ])('with %s is refused', (_, fields, code) => {
    expect(readForm(schema, form(fields))).toMatchObject({ refusal: { code } })
  })

  it('with a file where none is asked for, or with hundreds of fields, is refused', () => {
    const file = form({ statement: 'x' })
    file.append('evidence.0.url', new File(['x'], 'x.txt'))
    expect(readForm(schema, file)).toMatchObject({ refusal: { code: 'invalid' } })
    expect(readForm(schema, file, 'evidence.0.url')).toEqual({ input: { statement: 'x', evidence: [] } })
    expect(readForm(schema, file, 'paper')).toMatchObject({ refusal: { code: 'invalid' } })
    const many = Object.fromEntries(Array.from({ length: FORM_LIMITS.fields + 1 }, (_, n) => [`f${n}`, 'x']))
    expect(readForm(schema, form(many))).toMatchObject({ refusal: { code: 'too_large' } })
  })

  it('never gives a password back to the form', () => {
    const { values } = postedForm(form({ email: 'a@b.example', password: 'secret words' }))
    expect(values).toEqual({ email: 'a@b.example' })
  })

  it('carries its key with what was typed, so that another text under the same key is told apart', () => {
    const submission = '2f1c6d0a-8f4c-4d6e-9a55-0d6d5a1f7b11'
    const digest = (fields: Record<string, string>) =>
      postedForm(form({ ...fields, submission })).submission?.digest
    const typed = digest({ note: 'mine', version: '1' })
    expect(digest({ version: '1', note: 'mine' })).toBe(typed)
    expect(digest({ note: 'mine, improved', version: '1' })).not.toBe(typed)
    expect(digest({ note: 'mine', version: '1', password: 'secret words' })).toBe(typed)
    expect(postedForm(form({ note: 'mine' })).submission).toBeUndefined()
  })
})

describe('the security log', () => {
  afterEach(() => vi.restoreAllMocks())

  it('writes one line an event, whatever a text holds', () => {
    const lines: string[] = []
    vi.spyOn(process.stdout, 'write').mockImplementation((line) => lines.push(String(line)) > 0)
    const error = 'two\nlines\r\u2028\u0085and {"log":"security"}'
    logSecurity({ type: 'action_failed', actorId: null, id: '1', error })
    expect(lines).toHaveLength(1)
    expect(lines[0]?.slice(0, -1)).not.toMatch(/[\p{Cc}\u2028\u2029]/u)
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ log: 'security', type: 'action_failed', error })
  })
})
