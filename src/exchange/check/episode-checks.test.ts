import { describe, expect, test } from 'vitest'
import { findingsOf, folderOf } from '#test/support/findings-of.ts'

const headings = 'CHILD,DECOM,RNE,LS,CIN,PLACE,DEC,REC'

/** The findings of one child's episodes, each `line code`; the first episode is on line 2. */
function found(...episodes: readonly string[]): string[] {
  const rows = episodes.map((episode) => `A1,${episode}`)
  return findingsOf({ e: [headings, ...rows].join('\n') }).map((each) => each.slice(2))
}

describe('Episodes follow each other without overlap', () => {
  test('an episode that begins the day before the earlier one ends overlaps it', () => {
    expect(found('01/05/2020,S,C2,N1,U6,10/06/2020,X1', '09/06/2020,P,C2,N1,U6,,')).toEqual([
      '2 episode.nothing-after-x1',
      '3 episode.overlap',
    ])
  })

  test('an episode that begins on the day the earlier one ends follows it', () => {
    expect(found('01/05/2020,S,C2,N1,U6,10/06/2020,X1', '10/06/2020,P,C2,N1,U6,,')).toEqual([])
  })

  test('an episode inside a longer earlier one overlaps it, even with a short one between them', () => {
    const inside = found(
      '01/04/2020,S,C2,N1,U6,01/03/2021,E4A',
      '01/05/2020,P,C2,N1,U6,02/05/2020,E4A',
      '01/06/2020,P,C2,N1,U6,02/06/2020,E4A',
    )
    expect(inside).toEqual(['3 episode.overlap', '4 episode.overlap'])
  })

  test('an open episode overlaps whatever comes after it, and two open ones are named', () => {
    expect(found('01/05/2020,S,C2,N1,U6,,', '10/06/2020,P,C2,N1,U6,,')).toEqual([
      '2 episode.two-open',
      '3 episode.overlap',
    ])
  })

  test('episodes of different children have nothing to do with each other', () => {
    const files = { e: `${headings}\nA1,01/05/2020,S,C2,N1,U6,,\nA2,01/06/2020,S,C2,N1,U6,,` }
    expect(findingsOf(files)).toEqual([])
  })

  test('two different rows of one DECOM contradict each other and do not also overlap', () => {
    expect(found('01/05/2020,S,C2,N1,U6,10/06/2020,E4A', '01/05/2020,S,C1,N1,U6,10/06/2020,E4A')).toEqual([
      '3 row.contradiction',
    ])
  })

  test('a day that contradicts an earlier row is written as the return writes days', () => {
    const e = `${headings}\nA1,01/05/2020,S,C2,N1,U6,10/06/2020,E4A\nA1,01/05/2020,S,C2,N1,U6,2020-07-11,E4A`
    expect(folderOf({ e }).findings).toMatchObject([
      {
        code: 'row.contradiction',
        column: 'DEC',
        value: '11/07/2020',
        message: expect.stringContaining('DEC (‘10/06/2020’, here ‘11/07/2020’)'),
      },
    ])
  })
})

describe('RNE S starts a period of care, and nothing else does', () => {
  test('after a gap of a day an episode that does not begin with S is named', () => {
    expect(found('01/05/2020,S,C2,N1,U6,10/06/2020,E4A', '11/06/2020,P,C2,N1,U6,,')).toEqual([
      '3 episode.gap-without-s',
    ])
    expect(found('01/05/2020,S,C2,N1,U6,10/06/2020,E4A', '11/06/2020,S,C2,N1,U6,,')).toEqual([])
  })

  test('S on the day the earlier episode ended is named', () => {
    expect(found('01/05/2020,S,C2,N1,U6,10/06/2020,X1', '10/06/2020,S,C2,N1,U6,,')).toEqual([
      '3 episode.s-without-gap',
    ])
  })

  test('the first episode known may begin with anything: earlier years hold what came before', () => {
    expect(found('01/05/2020,L,C2,N1,U6,,')).toEqual([])
  })
})

describe('REC says what comes after', () => {
  test('X1 and nothing that day is named', () => {
    expect(found('01/05/2020,S,C2,N1,U6,10/06/2020,X1')).toEqual(['2 episode.nothing-after-x1'])
  })

  test('a child who left care and has another episode that same day is named', () => {
    expect(found('01/05/2020,S,C2,N1,U6,10/06/2020,E4A', '10/06/2020,P,C2,N1,U6,,')).toEqual([
      '2 episode.goes-on-after-final',
    ])
  })

  test('an end without a reason and a reason without an end are named', () => {
    expect(found('01/05/2020,S,C2,N1,U6,10/06/2020,')).toEqual(['2 episode.dec-without-rec'])
    expect(found('01/05/2020,S,C2,N1,U6,,E4A')).toEqual(['2 episode.rec-without-dec'])
  })
})

describe('An episode ends after it begins, and within the collection year', () => {
  test.each([
    ['the day before it begins', '30/04/2020', ['2 episode.ends-before-start']],
    ['on the day it begins', '01/05/2020', ['2 episode.same-day']],
    ['the day after it begins', '02/05/2020', []],
  ])('an episode that ends %s', (_, dec, expected) => {
    expect(found(`01/05/2020,S,C2,N1,U6,${dec},E4A`)).toEqual(expected)
  })

  test.each([
    ['the last day of the year is right', '31/03/2021', []],
    ['the day after is not', '01/04/2021', ['2 episode.after-year']],
  ])('an end: %s', (_, dec, expected) => {
    expect(found(`01/05/2020,S,C2,N1,U6,${dec},E4A`)).toEqual(expected)
  })

  test.each([
    ['on the last day of the year is right', '31/03/2021', []],
    ['on the day after is not', '01/04/2021', ['2 episode.after-year']],
  ])('a start %s', (_, decom, expected) => {
    expect(found(`${decom},S,C2,N1,U6,,`)).toEqual(expected)
  })
})

describe('Placement details belong to an episode', () => {
  test('details of a day on which no episode of the child begins are named', () => {
    const e = `${headings}\nA1,01/05/2020,S,C2,N1,U6,,`
    const details = (decom: string) => `child_id,decom,distance_miles\nA1,${decom},3.5`
    expect(findingsOf({ e, p: details('2020-05-01') })).toEqual([])
    expect(findingsOf({ e, p: details('2020-05-02') })).toEqual(['p:2 placement.no-episode'])
    expect(findingsOf({ p: details('2020-05-02') })).toEqual([])
  })

  test('an entry into care that no episode shows is named', () => {
    const e = `${headings}\nA1,01/05/2020,S,C2,N1,U6,,`
    const told = (on: string) => `child_id,looked_after_on,notified_on\nA1,${on},2020-05-04`
    expect(findingsOf({ e, n: told('2020-05-01') })).toEqual([])
    expect(findingsOf({ e, n: told('2020-04-30') })).toEqual(['n:2 care.no-entry'])
  })
})
