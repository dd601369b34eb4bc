import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, addMonths, calendarDate } from '#domain/calendar/calendar-date.ts'
import { codeFault, isParticipationCode, participationWords, proposeCode } from './took-part.ts'

const bornOn = calendarDate('2022-11-24')
const fourth = calendarDate('2026-11-24')
const spoke = { came: 'yes', how: 'spoke' }

describe('the code of how a child took part', () => {
  test('is PN0 on the day before the fourth birthday, whatever else is recorded, and not on the birthday', () => {
    expect(proposeCode(spoke, { bornOn, on: addDays(fourth, -1) }).code).toBe('PN0')
    expect(proposeCode(spoke, { bornOn, on: fourth }).code).toBe('PN1')
    expect(codeFault('PN0', { bornOn, on: fourth })).toContain('the child was 4')
    expect(codeFault('PN0', { bornOn, on: addDays(fourth, -1) })).toBeUndefined()
    expect(codeFault('PN1', { bornOn, on: addDays(fourth, -1) })).toContain('the child was 3')
    expect(codeFault('PN1', { bornOn, on: fourth })).toBeUndefined()
  })

  const told: readonly (readonly [came: string, how: string, code: string])[] = [
    ['yes', 'spoke', 'PN1'],
    ['yes', 'advocate', 'PN2'],
    ['yes', 'showed', 'PN3'],
    ['yes', 'nothing', 'PN4'],
    ['no', 'advocate', 'PN5'],
    ['no', 'sent', 'PN6'],
    ['no', 'nothing', 'PN7'],
  ]
  test.each(told)('of a child of nine who came: %s, views: %s, is %s', (came, how, code) => {
    expect(proposeCode({ came, how }, { bornOn: calendarDate('2017-01-01'), on: fourth }).code).toBe(code)
  })

  test('is not guessed: what is missing is named', () => {
    const about = { bornOn: calendarDate('2017-01-01'), on: fourth }
    expect(proposeCode({}, about)).toEqual({ code: undefined, missing: 'whether they came' })
    expect(proposeCode({ came: 'yes', how: 'sent' }, about)).toMatchObject({ missing: 'how they took part' })
    expect(proposeCode(spoke, { bornOn: null, on: fourth })).toMatchObject({
      missing: 'the child’s date of birth',
    })
  })

  test('that is proposed never speaks against the age on the day', () => {
    const codes = Object.keys(participationWords).filter(isParticipationCode)
    const any = fc.record({
      months: fc.integer({ min: 0, max: 17 * 12 }),
      came: fc.constantFrom('yes', 'no', ''),
      how: fc.constantFrom('spoke', 'advocate', 'showed', 'sent', 'nothing', ''),
    })
    fc.assert(
      fc.property(any, ({ months, came, how }) => {
        const on = addMonths(bornOn, months)
        const { code } = proposeCode({ came, how }, { bornOn, on })
        expect(code === undefined ? undefined : codeFault(code, { bornOn, on })).toBeUndefined()
        expect(codes.filter((one) => codeFault(one, { bornOn, on }) === undefined)).toHaveLength(
          months < 48 ? 1 : 7,
        )
      }),
      { seed: 20_261_122, numRuns: 300 },
    )
  })
})
