import { describe, expect, test } from 'vitest'
import { findingsOf } from '#test/support/findings-of.ts'

const sex = (code: string, year: string) =>
  findingsOf({ a: `CHILD,SEX,DOB,ETHNIC,UPN\nA1,${code},14/06/2010,WBRI,UN1` }, year)

describe('Sex is 1 or 2 until 2023-24, M, F or U from 2024-25', () => {
  test.each(['1', '2'])('%s', (code) => {
    expect(sex(code, '2023-24')).toEqual([])
    expect(sex(code, '2024-25')).toEqual(['a:2 code.out-of-date'])
  })

  test.each(['M', 'F', 'U'])('%s', (code) => {
    expect(sex(code, '2023-24')).toEqual(['a:2 code.out-of-date'])
    expect(sex(code, '2024-25')).toEqual([])
  })

  test('3 never', () => {
    expect(sex('3', '2023-24')).toEqual(['a:2 code.unknown'])
  })
})

const placement = (code: string, year: string, from = '01/05/2015', to = '') => {
  const rec = to === '' ? '' : 'E4A'
  const row = `A1,${from},S,C2,N1,${code},${to},${rec}`
  return findingsOf({ e: `CHILD,DECOM,RNE,LS,CIN,PLACE,DEC,REC\n${row}` }, year)
}

describe('Placement codes have their years', () => {
  test.each([
    ['Z1', '2024-25', '2025-26'],
    ['H5', '2023-24', '2024-25'],
    ['P2', '2023-24', '2024-25'],
  ])('%s is used up to %s and not in %s', (code, last, next) => {
    expect(placement(code, last)).toEqual([])
    expect(placement(code, next)).toEqual(['e:2 code.out-of-date'])
  })

  test.each([
    ['K3', '2023-24', '2024-25'],
    ['Z11', '2024-25', '2025-26'],
    ['Z14', '2024-25', '2025-26'],
  ])('%s is not yet used in %s, and is from %s', (code, before, first) => {
    expect(placement(code, before)).toEqual(['e:2 code.out-of-date'])
    expect(placement(code, first)).toEqual([])
  })

  test('an episode that had ended before the year is judged in its own time', () => {
    expect(placement('H5', '2024-25', '01/05/2020', '01/06/2021')).toEqual([])
    expect(placement('K3', '2024-25', '01/05/2020', '01/06/2021')).toEqual(['e:2 code.out-of-date'])
  })

  test('an episode that ended on the first day of the year is judged in its own time', () => {
    expect(placement('H5', '2024-25', '01/05/2020', '01/04/2024')).toEqual([])
    expect(placement('H5', '2024-25', '01/05/2020', '02/04/2024')).toEqual(['e:2 code.out-of-date'])
  })
})

describe('Legal statuses have their years', () => {
  const status = (code: string, from: string) =>
    findingsOf({ e: `CHILD,DECOM,RNE,LS,CIN,PLACE,DEC,REC\nA1,${from},S,${code},N1,U6,,` })

  test('a freeing order is for episodes that began before 30 December 2005', () => {
    expect(status('D1', '29/12/2005')).toEqual([])
    expect(status('D1', '30/12/2005')).toEqual(['e:2 code.out-of-date'])
  })

  test('a status that no list knows is named', () => {
    expect(status('V1', '01/05/2019')).toEqual(['e:2 code.unknown'])
  })
})

describe('Codes of care leavers and social workers have their years', () => {
  const activity = (code: string, year: string) =>
    findingsOf({ o: `CHILD,DOB,IN_TOUCH,ACTIV,ACCOM\nA1,14/06/2001,YES,${code},B1` }, year)

  test('F3 was split into F4 and F5 from 2021-22', () => {
    expect(activity('F3', '2020-21')).toEqual([])
    expect(activity('F3', '2021-22')).toEqual(['o:2 code.out-of-date'])
    expect(activity('F4', '2020-21')).toEqual(['o:2 code.out-of-date'])
    expect(activity('F4', '2021-22')).toEqual([])
  })

  test('no fixed abode is never suitable accommodation', () => {
    const lives = (code: string) =>
      findingsOf({ o: `CHILD,DOB,IN_TOUCH,ACTIV,ACCOM\nA1,14/06/2001,YES,F1,${code}` })
    expect(lives('S2')).toEqual([])
    expect(lives('S1')).toEqual(['o:2 code.unknown'])
    expect(lives('0')).toEqual([])
  })

  test('reasons for a change of social worker came in 2023-24', () => {
    const change = (code: string, year: string) =>
      findingsOf({ s: `CHILD,DOB,SW_ID,SW_DECOM,SW_REASON\nA1,14/06/2010,SW1,01/05/2020,${code}` }, year)
    expect(change('MANAGE', '2023-24')).toEqual([])
    expect(change('MANAGE', '2022-23')).toEqual(['s:2 code.out-of-date'])
    expect(change('SWLAZY', '2023-24')).toEqual(['s:2 code.unknown'])
  })
})

describe('A code of the return is one code in either letter case', () => {
  test('k3 is kept as K3, and said once', () => {
    expect(placement('k3', '2024-25')).toEqual(['e:2 code.letter-case'])
  })
})
