import { describe, expect, it } from 'vitest'
import { formValues, nested } from '@/domain/form-values'

const posted = (...fields: [string, string][]) => {
  const formData = new FormData()
  for (const [name, value] of fields) formData.append(name, value)
  return formData
}

describe('what a form posts', () => {
  it('keeps the fields and leaves out the key of the submission and the framework’s own', () => {
    const formData = posted(['statement', 'A'], ['submission', 'k'], ['$ACTION_1:0', '{}'])
    formData.append('file', new Blob(['x']))
    expect(formValues(formData)).toEqual({ statement: 'A' })
  })

  it('ends lines as the desk stores them, however a browser sent them', () => {
    expect(formValues(posted(['reasoning', 'One.\r\n\r\nTwo.\rThree.\n']))).toEqual({
      reasoning: 'One.\n\nTwo.\nThree.\n',
    })
  })

  it('turns dotted names into rows, in the order of their numbers', () => {
    const values = { 'evidence.10.url': 'b', 'evidence.2.url': 'a', 'evidence.2.note': 'n', claimId: 'c' }
    expect(nested(values)).toEqual({ claimId: 'c', evidence: [{ url: 'a', note: 'n' }, { url: 'b' }] })
  })

  it('closes the gap an unticked box leaves', () => {
    expect(nested({ 'qualifiers.0': 'outdated', 'qualifiers.3': 'satire' })).toEqual({
      qualifiers: ['outdated', 'satire'],
    })
  })

  it('cannot be used to reach the prototype of anything', () => {
    nested({ '__proto__.polluted': 'yes', 'constructor.prototype.polluted': 'yes' })
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
    expect('polluted' in {}).toBe(false)
  })
})
