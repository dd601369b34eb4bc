import { describe, expect, test } from 'vitest'
import { aChild } from './a-child.ts'
import { NotAllowed } from './illegal.ts'

const fostered = { place: 'U6' }
const nadia = () => aChild('Nadia Wynowskar', { id: 'WM00090', sex: 'F', born: '2015-02-10' })
const inCare = () => nadia().lookedAfterFrom('2025-09-08', 'V2', fostered)

describe('A story can only be told as the law allows, unless it says that it means to fail', () => {
  test('a first review on the twentieth working day is in time', () => {
    expect(inCare().reviewedOn('2025-10-06', 'PN1').told().facts.reviews).toHaveLength(1)
  })

  test('a first review a day later must be said to be late', () => {
    expect(() => inCare().reviewedOn('2025-10-07', 'PN1')).toThrow(NotAllowed)
    const late = inCare().reviewedLateOn('2025-10-07', 'PN1', 'IRO unavailable').told()
    expect(late.failures).toEqual([
      { childId: 'WM00090', what: 'review_late', on: '2025-10-07', why: 'IRO unavailable' },
    ])
  })

  test('a review in time cannot be said to be late', () => {
    expect(() => inCare().reviewedLateOn('2025-10-06', 'PN1', 'IRO unavailable')).toThrow(NotAllowed)
  })

  test('nobody is reviewed before coming into care or after leaving', () => {
    expect(() => nadia().reviewedOn('2025-10-06', 'PN1')).toThrow(NotAllowed)
    const left = inCare().reviewedOn('2025-10-06', 'PN1').leftCareOn('2025-11-03', 'E4A')
    expect(() => left.reviewedOn('2025-11-04', 'PN1')).toThrow(NotAllowed)
  })

  test('nobody enters care twice at a time, nor at 18', () => {
    expect(() => inCare().lookedAfterFrom('2025-10-08', 'V2', fostered)).toThrow(NotAllowed)
    expect(() => nadia().lookedAfterFrom('2033-02-10', 'V2', fostered)).toThrow(NotAllowed)
  })

  test('nobody is placed with parents under section 20, or for adoption without an order', () => {
    expect(() => inCare().movedTo({ place: 'P1' }, '2025-10-20')).toThrow(NotAllowed)
    expect(() => inCare().placedForAdoption('2025-10-20')).toThrow(NotAllowed)
  })

  test('supported accommodation takes nobody under 16', () => {
    expect(() => inCare().movedTo({ place: 'K3' }, '2025-10-20')).toThrow(NotAllowed)
  })

  test('a child of four or older is never PN0', () => {
    expect(() => inCare().reviewedOn('2025-10-06', 'PN0')).toThrow(NotAllowed)
  })

  test('short breaks return no reviews', () => {
    const breaks = nadia().lookedAfterFrom('2025-09-08', 'V4', { place: 'K2' })
    expect(() => breaks.reviewedOn('2025-10-06', 'PN1')).toThrow(NotAllowed)
  })

  test('a notification on the third working day must be said to be late', () => {
    expect(() => nadia().lookedAfterFrom('2025-09-08', 'V2', fostered, 3)).toThrow(NotAllowed)
    const late = nadia().lookedAfterAndNotifiedLate('2025-09-08', 'V2', fostered, '2025-09-11').told()
    expect(late.failures).toMatchObject([{ what: 'notified_late', on: '2025-09-08' }])
  })

  test('nobody leaves with a review overdue unless it is said that it was never held', () => {
    expect(() => inCare().leftCareOn('2025-10-07', 'E4A')).toThrow(NotAllowed)
    expect(inCare().leftCareOn('2025-10-06', 'E4A').told().facts.episodes.at(-1)?.reasonCeased).toBe('E4A')
  })

  test('a move ends one episode and begins the next on the same day', () => {
    const { episodes } = inCare().movedTo({ place: 'U4' }, '2025-10-20', 'CREQB').told().facts
    expect(episodes).toMatchObject([
      { from: '2025-09-08', until: '2025-10-20', reasonCeased: 'X1', whyMoved: 'CREQB', reasonNew: 'S' },
      { from: '2025-10-20', until: null, reasonNew: 'P', place: 'U4' },
    ])
  })
})
