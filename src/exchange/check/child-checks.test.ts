import { describe, expect, test } from 'vitest'
import { calendarDate } from '#domain/calendar/calendar-date.ts'
import { findingsOf, folderOf } from '#test/support/findings-of.ts'

const header = (...rows: readonly string[]) => ['CHILD,SEX,DOB,ETHNIC,UPN', ...rows].join('\n')
const episodes = (...rows: readonly string[]) => ['CHILD,DECOM,RNE,LS,CIN,PLACE,DEC,REC', ...rows].join('\n')
const one = header('A1,1,14/06/2010,WBRI,UN1')

describe('Every child of the return is in the Header file', () => {
  test('a child in Episodes or Reviews who is not in the Header is named', () => {
    const e = episodes('A2,01/05/2020,S,C2,N1,U6,,')
    const r = 'CHILD,DOB,REVIEW,REVIEW_CODE\nA2,14/06/2010,05/05/2020,PN1'
    expect(findingsOf({ a: one, e, r })).toEqual(['e:2 child.not-in-header', 'r:2 child.not-in-header'])
  })

  test('without a Header file in the folder nothing is said', () => {
    expect(findingsOf({ e: episodes('A2,01/05/2020,S,C2,N1,U6,,') })).toEqual([])
  })

  test('where a row of the Header cannot be read, we do not claim that the child has none', () => {
    const e = episodes('A2,01/05/2020,S,C2,N1,U6,,')
    const said = (a: string) =>
      folderOf({ a, e })
        .findings.filter(({ code }) => code === 'child.not-in-header')
        .map(({ message }) => message)
    expect(said(one)).toEqual(['Child A2 is in the Episodes file, but has no row in the Header file.'])
    expect(said(`${one}\nA2,1,31/06/2010,WBRI,UN1`)).toEqual([
      'Child A2 is in the Episodes file, but has no row in the Header file, as far as the rows there can be read.',
    ])
  })

  test('child protection and the registers may name children who are not looked after', () => {
    const c =
      'conference_id,child_id,conference_kind,conference_on,child_aged_4_or_over\nC1,A9,icpc,2020-05-05,yes'
    const p = 'child_id,plan_started_on\nA9,2020-05-05'
    const r = 'register,child_id,entered_on\nprivate_fostering,A9,2020-05-05'
    expect(findingsOf({ a: one, c, p, r })).toEqual([])
  })

  test('a concern about a child who is not in the Header is named; feedback of nobody in particular is not', () => {
    const c = 'concern_id,child_id,concern_raised_on,concern_theme\nC1,A9,2020-05-05,Drift'
    const f = 'response_id,survey,respondent,received_on,child_id\nF1,survey,child,2020-05-05,'
    expect(findingsOf({ a: one, c, f })).toEqual(['c:2 child.not-in-header'])
  })
})

describe('A child is born once', () => {
  test('a date of birth that is not the Header’s is named once for a file and date', () => {
    const r = [
      'CHILD,DOB,REVIEW,REVIEW_CODE',
      'A1,14/06/2010,05/05/2020,PN1',
      'A1,15/06/2010,06/05/2020,PN1',
      'A1,15/06/2010,07/05/2020,PN1',
    ].join('\n')
    const p = 'child_id,plan_started_on,child_dob\nA1,2020-05-05,2010-06-13'
    expect(findingsOf({ a: one, p, r })).toEqual(['p:2 child.dob-differs', 'r:3 child.dob-differs'])
  })

  test.each([
    ['the day before birth', '13/06/2010', ['e:2 child.born-after-episode']],
    ['on the day of birth', '14/06/2010', []],
    ['the day after birth', '15/06/2010', []],
  ])('an episode that begins %s', (_, decom, expected) => {
    expect(findingsOf({ a: one, e: episodes(`A1,${decom},S,C2,N1,U6,,`) })).toEqual(expected)
  })
})

describe('Being looked after ends on the 18th birthday', () => {
  const grown = header('A1,1,14/06/2002,WBRI,UN1')

  test.each([
    ['the day before it', '13/06/2020', []],
    ['on it', '14/06/2020', []],
    ['the day after it', '15/06/2020', ['e:2 child.over-18-in-care']],
  ])('an episode that ends %s', (_, dec, expected) => {
    expect(findingsOf({ a: grown, e: episodes(`A1,01/05/2019,S,C2,N1,U6,${dec},E17`) })).toEqual(expected)
  })

  test('an open episode of a child who turned 18 in the year is named; one who turns 18 on its last day is not', () => {
    const e = episodes('A1,01/05/2019,S,C2,N1,U6,,')
    expect(findingsOf({ a: header('A1,1,30/03/2003,WBRI,UN1'), e })).toEqual(['e:2 child.over-18-in-care'])
    expect(findingsOf({ a: header('A1,1,31/03/2003,WBRI,UN1'), e })).toEqual([])
  })

  test.each([
    ['the day before it', '2026-06-13', []],
    ['on it', '2026-06-14', []],
    ['the day after it', '2026-06-15', ['e:2 child.over-18-in-care']],
    ['in another year, long after', '2027-11-22', ['e:2 child.over-18-in-care']],
  ])(
    'an open episode of a year that still runs is not named before the birthday has come: read %s',
    (_, on, expected) => {
      const e = episodes('A1,01/05/2019,S,C2,N1,U6,,')
      const a = header('A1,M,14/06/2008,WBRI,UN1')
      expect(findingsOf({ a, e }, '2026-27', calendarDate(on))).toEqual(expected)
    },
  )

  test('a child born on 29 February is 18 on 1 March when the year has no 29 February', () => {
    const leap = header('A1,1,29/02/2004,WBRI,UN1')
    const until = (dec: string) => episodes(`A1,01/05/2019,S,C2,N1,U6,${dec},E17`)
    expect(findingsOf({ a: leap, e: until('28/02/2022') }, '2021-22')).toEqual([])
    expect(findingsOf({ a: leap, e: until('01/03/2022') }, '2021-22')).toEqual([])
    expect(findingsOf({ a: leap, e: until('02/03/2022') }, '2021-22')).toEqual(['e:2 child.over-18-in-care'])
  })

  test.each([
    ['the day before it', '13/06/2020', []],
    ['on it', '14/06/2020', []],
    ['the day after it', '15/06/2020', ['u:2 uasc.duc-after-18']],
  ])('UASC status that ends %s', (_, duc, expected) => {
    expect(findingsOf({ u: `CHILD,SEX,DOB,DUC\nA1,1,14/06/2002,${duc}` })).toEqual(expected)
  })
})

describe('A pupil number is one child’s', () => {
  test('two children with one UPN are named; UN1 to UN5 may be shared', () => {
    const rows = (upn: string) => header(`A1,1,14/06/2010,WBRI,${upn}`, `A2,2,14/06/2011,WBRI,${upn}`)
    expect(findingsOf({ a: rows('A123456789012') })).toEqual(['a:3 child.upn-shared'])
    expect(findingsOf({ a: rows('UN1') })).toEqual([])
  })

  test('a UPN of the wrong form is named', () => {
    expect(findingsOf({ a: header('A1,1,14/06/2010,WBRI,I123456789012') })).toEqual(['a:2 value.form'])
    expect(findingsOf({ a: header('A1,1,14/06/2010,WBRI,UN6') })).toEqual(['a:2 value.form'])
    expect(findingsOf({ a: header('A1,1,14/06/2010,WBRI,A12345678901B') })).toEqual([])
  })

  test('a child’s id that a spreadsheet has made a number in powers of ten is named', () => {
    expect(findingsOf({ a: header('1.23457E+11,1,14/06/2010,WBRI,UN1') })).toEqual(['a:2 value.form'])
  })
})

describe('A child is missing once at a time', () => {
  const missing = (start: string) =>
    findingsOf({
      m: `CHILD,DOB,MISSING,MIS_START,MIS_END\nA1,14/06/2010,M,01/05/2020,05/05/2020\nA1,14/06/2010,A,${start},`,
    })

  test('missing again the day before being found overlaps; on the day and the day after does not', () => {
    expect(missing('04/05/2020')).toEqual(['m:3 missing.overlap'])
    expect(missing('05/05/2020')).toEqual([])
    expect(missing('06/05/2020')).toEqual([])
  })

  test('found before missing is named', () => {
    const m = 'CHILD,DOB,MISSING,MIS_START,MIS_END\nA1,14/06/2010,M,02/05/2020,01/05/2020'
    expect(findingsOf({ m })).toEqual(['m:2 dates.end-before-start'])
  })
})
