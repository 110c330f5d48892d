import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { COMMON_PASSWORDS } from '@/domain/common-passwords'
import { newPassword } from '@/domain/password'
import { acceptInvitationSchema } from '@/domain/people'
import { AFTER_SIGN_IN, mailAddress, ownPath, signInSchema } from '@/domain/sign-in'

const sentence = (result: { error?: { issues: { message: string }[] } }) => result.error?.issues[0]?.message

describe('mail addresses', () => {
  it('are kept in lower case', () => {
    expect(mailAddress.parse(' Editor@Claimdesk.Example ')).toBe('editor@claimdesk.example')
  })

  it.each([
    ...['a@b@c.example', 'a,b@c.example', '"a"@c.example', 'a b@c.example', 'a@c.example,d@e.example'],
    ...[
      '@c.example',
      'a@',
      'a',
      'a@c.example\r\nBcc: d@e.example',
      'a＠b@c.example',
      'a\u202e@c.example',
      'a;b@c.example',
    ],
  ])('%j is none', (text) => {
    expect(sentence(mailAddress.safeParse(text))).toBe('The address has to look like name@example.org.')
  })

  it('a full-width sign is judged as what it becomes', () => {
    expect(mailAddress.parse('a＠c.example')).toBe('a@c.example')
  })
})

describe('new passwords', () => {
  it('take any signs, spaces too, from 8 to 200 characters', () => {
    for (const good of ['four words are good', '🦊🦊🦊🦊🦊🦊🦊🦊', ' spaces count ', 'x1'.repeat(100)])
      expect(newPassword.safeParse(good).success).toBe(true)
    expect(sentence(newPassword.safeParse('seven77'))).toContain('too short')
    expect(sentence(newPassword.safeParse('x'.repeat(201)))).toContain('too long')
  })

  it('are none of the best-known ones, however they are written', () => {
    expect(COMMON_PASSWORDS.size).toBeGreaterThan(500)
    for (const known of ['password123', 'PassWord123', 'ｑｗｅｒｔｙ１２３'])
      expect(sentence(newPassword.safeParse(known))).toContain('one of the first')
  })

  it('are not the address', () => {
    const form = {
      token: 'a'.repeat(43),
      name: 'Ada',
      email: 'ada@desk.example',
      password: 'Ada@desk.example',
    }
    expect(sentence(acceptInvitationSchema.safeParse(form))).toBe('The password must not be the address.')
  })
})

describe('where signing in leads', () => {
  it('keeps paths of this installation', () => {
    expect(ownPath('/desk/claims/1?x=y#z')).toBe('/desk/claims/1?x=y#z')
  })

  it.each([
    ...[
      'https://evil.example',
      '//evil.example',
      '/\\evil.example',
      '\\\\evil.example',
      'javascript:alert(1)',
    ],
    ...[
      '/\t/evil.example',
      '/.//evil.example',
      '/a/..//evil.example',
      '',
      'desk',
      '/sign-in',
      '/api/auth/signout',
      undefined,
    ],
  ])('%j leads to the desk', (asked) => {
    expect(ownPath(asked)).toBe(AFTER_SIGN_IN)
  })

  it('never leaves this installation, whatever is asked', () => {
    const pieces = fc.constantFrom(
      '/',
      '\\',
      '.',
      '@',
      ':',
      'evil.example',
      '\t',
      '\n',
      '%2f',
      '?',
      '#',
      'desk',
      ' ',
    )
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 8 }), (parts) => {
        const url = new URL(ownPath(parts.join('')), 'https://desk.example')
        expect(url.origin).toBe('https://desk.example')
      }),
    )
  })

  it('takes no field it does not know', () => {
    const form = { email: 'a@b.example', password: 'x', role: 'admin' }
    expect(signInSchema.safeParse(form).success).toBe(false)
  })
})
