import { describe, expect, it } from 'vitest'
import { newPassword } from '@/domain/password'

const faultOf = (password: string) => newPassword.safeParse(password).error?.issues[0]?.message

describe('a new password', () => {
  it('may be any words, with their spaces, and is kept in one spelling', () => {
    expect(newPassword.parse(' forty ships came ')).toBe(' forty ships came ')
    expect(newPassword.parse('ﬁfty ships')).toBe('fifty ships')
    expect(faultOf('四十艘船昨天早上到了')).toBeUndefined()
  })

  it('is neither too short nor too long, in characters as people see them', () => {
    expect(faultOf('👍'.repeat(7))).toContain('at least 8')
    expect(faultOf('👍'.repeat(8))).toBeUndefined()
    expect(faultOf('ab'.repeat(101))).toContain('at most 200')
    expect(faultOf('x'.repeat(5_000_000))).toContain('at most 200')
  })

  it('is none of the first that anybody tries, in capitals or not', () => {
    for (const password of ['password', 'PassWord', '12345678'])
      expect(faultOf(password)).toContain('anybody tries')
  })
})
