import { describe, expect, test } from 'vitest'
import { counted, details, episode, made, review } from './made-facts.ts'

describe('A review adjourned over Easter', () => {
  // In care from Monday 6 January 2020, first review on the 8th: the second is due by 8 April.
  // Adjourned on Friday 20 March: twenty working days end on 21 April, past Good Friday and Easter Monday.
  const adjourned = (completed: string | null) =>
    made({
      ssda903_episodes: [episode('2020-01-06', 'S')],
      ssda903_reviews: [review('2020-01-08'), review('2020-03-20')],
      review_details: [details('2020-03-20', { adjourned_on: '2020-03-20', completed_on: completed })],
    })
  const spring = (to: string) => ({ from: '2020-03-01', to })

  test('completed on the twentieth working day is judged on its own date, and the next runs from completion', () => {
    const facts = adjourned('2020-04-21')
    expect(counted(facts, spring('2020-04-30')).inTime).toBe('1 of 1, 0 not recorded')
    expect(counted(facts).due).toEqual({ '2020-04': 1, '2020-10': 1 })
  })

  test('completed the day after is judged on its completion, which is too late', () => {
    const { inTime, late } = counted(adjourned('2020-04-22'), spring('2020-04-30'))
    expect({ inTime, late }).toEqual({ inTime: '0 of 1, 0 not recorded', late: { unknown: 1 } })
  })

  test('not completed by the twentieth working day itself is undecided', () => {
    const { inTime, ofDue, late, held } = counted(adjourned(null), spring('2020-04-21'))
    expect(held).toBe(1)
    expect(inTime).toBe('0 of 0, 1 not recorded')
    expect(ofDue).toBe('0 of 0, 1 not recorded')
    expect(late).toEqual({})
  })

  test('not completed the day after is late once, and its obligation is not counted again as not held', () => {
    const { inTime, ofDue, late } = counted(adjourned(null), spring('2020-04-22'))
    expect(inTime).toBe('0 of 1, 0 not recorded')
    expect(ofDue).toBe('0 of 1, 0 not recorded')
    expect(late).toEqual({ unknown: 1 })
  })
})

describe('A child placed for adoption', () => {
  // First review 24 June 2019, second 20 September: the next would be due on 20 March 2020.
  const before = [review('2019-06-24'), review('2019-09-20')]
  const facts = (reviews: readonly string[], placedOn = '2020-02-03') =>
    made({
      ssda903_episodes: [
        episode('2019-06-03', 'S', { dec: placedOn, rec: 'X1' }),
        episode(placedOn, 'B', { ls: 'E1', place: 'A6' }),
      ],
      ssda903_reviews: [...before, ...reviews.map((on) => review(on))],
    })
  const spring = { from: '2020-01-01', to: '2020-06-30' }

  test('is reviewed within four weeks, then within three months, and the old due date is replaced', () => {
    expect(counted(facts(['2020-03-02']), spring)).toMatchObject({
      inTime: '1 of 1, 0 not recorded',
      due: { '2020-03': 1, '2020-06': 1 },
      late: { not_held: 1 },
    })
    expect(counted(facts(['2020-03-03']), spring).inTime).toBe('0 of 1, 0 not recorded')
  })

  test('on the very day its review was due has that due date replaced', () => {
    expect(counted(facts(['2020-04-17'], '2020-03-20'), spring)).toMatchObject({
      inTime: '1 of 1, 0 not recorded',
      due: { '2020-04': 1 },
    })
  })

  test('the day after its review was due keeps it: late for the old, and the new regime runs from it', () => {
    expect(counted(facts(['2020-04-18'], '2020-03-21'), spring)).toMatchObject({
      inTime: '0 of 1, 0 not recorded',
      ofDue: '1 of 2, 0 not recorded',
      due: { '2020-03': 1, '2020-04': 1 },
      late: { unknown: 1 },
    })
  })

  test('reviewed on the day of placing has had the first review of that regime', () => {
    expect(counted(facts(['2020-02-03']), spring)).toMatchObject({
      inTime: '1 of 1, 0 not recorded',
      due: { '2020-03': 1, '2020-05': 1 },
    })
  })
})

describe('A child who returned from a placement for adoption on 4 May 2020', () => {
  // Placed on 3 February, reviewed on 2 March; the window of the review after return is 1 to 15 June.
  const returned = (reviews: readonly string[]) =>
    made({
      ssda903_episodes: [
        episode('2019-06-03', 'S', { dec: '2020-02-03', rec: 'X1' }),
        episode('2020-02-03', 'B', { ls: 'E1', place: 'A6', dec: '2020-05-04', rec: 'X1' }),
        episode('2020-05-04', 'P', { ls: 'E1' }),
      ],
      ssda903_reviews: ['2019-06-24', '2019-09-20', '2020-03-02', ...reviews].map((on) => review(on)),
    })
  const summer = { from: '2020-05-01', to: '2020-12-31' }

  test('and is reviewed the day before the window opens: too early, and nothing is due at its end', () => {
    expect(counted(returned(['2020-05-31']), summer)).toMatchObject({
      inTime: '0 of 1, 0 not recorded',
      due: { '2020-11': 1 },
      late: { too_early: 1, not_held: 1 },
    })
  })

  test.each(['2020-06-01', '2020-06-15'])('and is reviewed on %s, inside the window', (on) => {
    expect(counted(returned([on]), summer)).toMatchObject({
      inTime: '1 of 1, 0 not recorded',
      due: { '2020-06': 1, '2020-12': 1 },
    })
  })

  test('and is reviewed the day after the window closes: late', () => {
    expect(counted(returned(['2020-06-16']), summer)).toMatchObject({
      inTime: '0 of 1, 0 not recorded',
      ofDue: '0 of 2, 0 not recorded',
      late: { unknown: 1, not_held: 1 },
    })
  })

  test('and is not reviewed at all: one missed, by the last day of the window', () => {
    expect(counted(returned([]), summer)).toMatchObject({ due: { '2020-06': 1 }, late: { not_held: 1 } })
  })
})

describe('A placement order made while a six-monthly review is running', () => {
  // The last review was on 10 January 2020: the next is due by 10 July.
  const ordered = (on: string, reviews: readonly string[] = []) =>
    made({
      ssda903_episodes: [episode('2019-06-03', 'S', { dec: on, rec: 'X1' }), episode(on, 'L', { ls: 'E1' })],
      ssda903_reviews: ['2019-06-24', '2019-09-20', '2020-01-10', ...reviews].map((one) => review(one)),
    })
  const autumn = { from: '2020-04-01', to: '2020-10-31' }

  test('brings it forward to three months from the order when that is earlier', () => {
    expect(counted(ordered('2020-03-02'), autumn).due).toEqual({ '2020-06': 1 })
  })

  test('leaves it where it was when that is earlier', () => {
    expect(counted(ordered('2020-05-01'), autumn).due).toEqual({ '2020-07': 1 })
  })

  test('the day after it was due leaves it missed, and the next review answers both', () => {
    expect(counted(ordered('2020-07-11', ['2020-08-03']), autumn)).toMatchObject({
      due: { '2020-07': 1, '2020-10': 1 },
      inTime: '0 of 1, 0 not recorded',
      ofDue: '1 of 2, 0 not recorded',
      late: { unknown: 1 },
    })
  })

  test('is answered by a review held on the day of the order', () => {
    expect(counted(ordered('2020-05-01', ['2020-05-01']), autumn)).toMatchObject({
      due: { '2020-07': 1 },
      inTime: '1 of 1, 0 not recorded',
    })
  })
})
