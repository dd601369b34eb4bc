import { describe, expect, test } from 'vitest'
import { findingsOf, folderOf } from '#test/support/findings-of.ts'

const episodeHeadings = 'CHILD,DECOM,RNE,LS,CIN,PLACE,DEC,REC'
const inCare = `${episodeHeadings}\nA1,01/05/2019,S,C2,N1,U6,,`

/** The findings of reviews (`date,code`) of a child born 14/06/2005 with these episodes, each `line code`. */
function found(reviews: readonly string[], episodes = inCare, dob = '14/06/2005'): string[] {
  const r = ['CHILD,DOB,REVIEW,REVIEW_CODE', ...reviews.map((review) => `A1,${dob},${review}`)].join('\n')
  return findingsOf({ e: episodes, r })
    .filter((each) => each.startsWith('r:'))
    .map((each) => each.slice(2))
}

describe('A review is held while the child is in care', () => {
  const left = `${episodeHeadings}\nA1,01/05/2019,S,C2,N1,U6,10/06/2020,E4A`

  test.each([
    ['the day before entry', '30/04/2019', ['2 review.before-entry']],
    ['on the day of entry', '01/05/2019', []],
    ['the day before leaving', '09/06/2020', []],
    ['on the day of leaving, with nothing after', '10/06/2020', ['2 review.after-leaving']],
    ['the day after leaving', '11/06/2020', ['2 review.after-leaving']],
  ])('a review %s', (_, on, expected) => {
    expect(found([`${on},PN1`], left)).toEqual(expected)
  })

  test('a review on the day of leaving is told from one after it', () => {
    const r = 'CHILD,DOB,REVIEW,REVIEW_CODE\nA1,14/06/2005,10/06/2020,PN1\nA1,14/06/2005,11/06/2020,PN1'
    expect(folderOf({ e: left, r }).findings.map(({ message }) => message)).toEqual([
      'The review was on 10/06/2020, the day on which the child left care; that day is no longer in care.',
      'The review on 11/06/2020 was after the child left care on 10/06/2020.',
    ])
  })

  test('where an episode cannot be read, we do not claim that the child had left: it may be the one that goes on', () => {
    const r = 'CHILD,DOB,REVIEW,REVIEW_CODE\nA1,14/06/2005,10/06/2020,PN1\nA1,14/06/2005,11/06/2020,PN1'
    const { findings } = folderOf({ e: `${left}\nA1,10/06/202O,P,C2,N1,U6,,`, r })
    const said = findings.filter(({ code }) => code === 'review.after-leaving').map(({ message }) => message)
    expect(said).toEqual([
      'The review was on 10/06/2020, the day on which the child left care, as far as the rows there can be read; that day is no longer in care.',
      'The review on 11/06/2020 was after the child left care on 10/06/2020, as far as the rows there can be read.',
    ])
  })

  test('on the day one episode ends and the next begins the child is in care', () => {
    const moved = `${episodeHeadings}\nA1,01/05/2019,S,C2,N1,U6,10/06/2020,X1\nA1,10/06/2020,P,C2,N1,U6,,`
    expect(found(['10/06/2020,PN1'], moved)).toEqual([])
  })

  test('a review between two periods of care is after leaving', () => {
    const returned = `${left}\nA1,01/09/2020,S,C2,N1,U6,,`
    expect(found(['31/08/2020,PN1', '01/09/2020,PN1'], returned)).toEqual(['2 review.after-leaving'])
  })

  test('a review of a child without an episode is named, and only when there is an Episodes file', () => {
    expect(found(['01/05/2020,PN1'], episodeHeadings)).toEqual(['2 review.no-episode'])
    expect(findingsOf({ r: 'CHILD,DOB,REVIEW,REVIEW_CODE\nA1,14/06/2005,01/05/2020,PN1' })).toEqual([])
  })

  test('a review during short breaks only is named; one with another status open the same day is not', () => {
    const breaks = `${episodeHeadings}\nA1,01/05/2019,S,V3,N2,U6,08/05/2019,E8`
    expect(found(['02/05/2019,PN1'], breaks)).toEqual(['2 review.short-break'])
    expect(found(['02/05/2019,PN1'], breaks.replace('V3', 'V4'))).toEqual(['2 review.short-break'])
    expect(found(['02/05/2019,PN1'], `${breaks}\nA1,02/05/2019,S,C2,N1,U6,,`)).toEqual([])
  })

  test('a review is not dated after the collection year', () => {
    expect(found(['31/03/2021,PN1'])).toEqual([])
    expect(found(['01/04/2021,PN1'])).toEqual(['2 review.after-year'])
  })
})

describe('PN0 is for children under 4, the other codes from the 4th birthday', () => {
  const dob = '14/06/2016'

  test.each([
    ['PN0 the day before the birthday', '13/06/2020,PN0', []],
    ['PN0 on the birthday', '14/06/2020,PN0', []],
    ['PN0 the day after', '15/06/2020,PN0', ['2 review.pn0-from-4']],
    ['PN7 the day before the birthday', '13/06/2020,PN7', ['2 review.pn-under-4']],
    ['PN7 on the birthday', '14/06/2020,PN7', []],
    ['PN7 the day after', '15/06/2020,PN7', []],
  ])('%s', (_, review, expected) => {
    expect(found([review], inCare, dob)).toEqual(expected)
  })

  test('a child born on 29 February has the 4th birthday on 29 February', () => {
    expect(found(['29/02/2020,PN0', '01/03/2020,PN0'], inCare, '29/02/2016')).toEqual(['3 review.pn0-from-4'])
  })

  test('the Header knows the birthday where the Reviews file does not', () => {
    const header = 'CHILD,SEX,DOB,ETHNIC,UPN\nA1,1,14/06/2016,WBRI,UN1'
    const r = 'CHILD,DOB,REVIEW,REVIEW_CODE\nA1,,15/06/2020,PN0'
    expect(findingsOf({ header, e: inCare, r })).toEqual(['r:2 review.pn0-from-4', 'r:2 value.blank'])
  })
})

describe('A review has one participation code', () => {
  test('none is named', () => {
    expect(found(['05/05/2020,'])).toEqual(['2 review.code-blank'])
  })

  test('two are named, and both rows are kept', () => {
    expect(found(['05/05/2020,PN1', '05/05/2020,PN7'])).toEqual(['3 review.two-codes'])
  })

  test('the same row twice is one review', () => {
    expect(found(['05/05/2020,PN1', '05/05/2020,PN1'])).toEqual(['3 row.repeated'])
  })

  test('a code that is in no list is named; one in small letters is the code', () => {
    expect(found(['05/05/2020,PN8', '06/05/2020,pn1'])).toEqual(['2 code.unknown', '3 code.letter-case'])
  })
})

describe('What is told of a review fits the review', () => {
  const r = 'CHILD,DOB,REVIEW,REVIEW_CODE\nA1,14/06/2005,05/05/2020,PN1'
  const details = (row: string) =>
    findingsOf({ r, d: `child_id,review_on,adjourned_on,completed_on,record_distributed_on\n${row}` })

  test('details of a review that is not in the Reviews file are named', () => {
    expect(details('A1,2020-05-05,,,')).toEqual([])
    expect(details('A1,2020-05-06,,,')).toEqual(['d:2 review.details-without-review'])
    expect(details('A2,2020-05-05,,,')).toEqual(['d:2 review.details-without-review'])
  })

  test('a quality check of a review that is not in the Reviews file is named', () => {
    const check = 'child_id,review_on,checked_on\nA1,2020-05-06,2020-05-07'
    expect(findingsOf({ r, q: check })).toEqual(['q:2 review.details-without-review'])
  })

  test.each([
    ['the day before the review', '2020-05-04', 1],
    ['on the day of the review', '2020-05-05', 0],
    ['the day after the review', '2020-05-06', 0],
  ])('adjourned, completed or sent out %s', (_, on, wrong) => {
    expect(details(`A1,2020-05-05,${on},,`)).toEqual(['d:2 review.adjourned-before-review'].slice(0, wrong))
    expect(details(`A1,2020-05-05,,${on},`)).toEqual(['d:2 review.completed-before-review'].slice(0, wrong))
    expect(details(`A1,2020-05-05,,,${on}`)).toEqual(['d:2 review.record-before-review'].slice(0, wrong))
  })
})
