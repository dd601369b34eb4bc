import { describe, expect, test } from 'vitest'
import { keepForm, openKeptForm } from './kept-form.ts'
import { sealWith } from './seal.ts'

const seal = sealWith()
const form = {
  userId: 'sam',
  path: '/notes',
  fields: { note: 'Leo wants his aunt there' },
  keptAt: 1_000_000,
}
const hours = (n: number) => form.keptAt + n * 60 * 60

describe('a form that is kept through signing in', () => {
  test('cannot be read on the way', () => {
    const sealed = keepForm(seal, form) ?? ''
    expect(sealed).not.toBe('')
    expect(Buffer.from(sealed, 'base64url').toString()).not.toContain('Leo')
  })

  test.each([
    { what: 'by the person who typed it, at once', user: 'sam', at: hours(0), opens: true },
    { what: 'by them twelve hours later', user: 'sam', at: hours(12), opens: true },
    { what: 'not a second after that', user: 'sam', at: hours(12) + 1, opens: false },
    { what: 'not by anybody else', user: 'ana', at: hours(0), opens: false },
  ])('is opened $what', ({ user, at, opens }) => {
    expect(openKeptForm(seal, keepForm(seal, form), user, at)).toEqual(opens ? form : undefined)
  })

  test('is not opened when it was changed, was sealed by another site, or is nothing at all', () => {
    const sealed = keepForm(seal, form) ?? ''
    const changed = `${sealed.slice(0, -2)}${sealed.endsWith('AA') ? 'BB' : 'AA'}`
    for (const other of [changed, keepForm(sealWith(), form), '', 'x', undefined]) {
      expect(openKeptForm(seal, other, 'sam', hours(0))).toBeUndefined()
    }
  })

  test('is not carried when it is far longer than any record', () => {
    expect(keepForm(seal, { ...form, fields: { note: 'x'.repeat(200_001) } })).toBeUndefined()
  })
})
