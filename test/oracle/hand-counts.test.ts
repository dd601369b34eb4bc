import { describe, expect, test } from 'vitest'
import { counted, cutOff, details, episode, header, made, review, wholeYear } from './made-facts.ts'
import { countAll, figureOf } from './oracle.ts'

describe('A period of care that began before the files do', () => {
  const reviewed = (...reviews: readonly string[]) =>
    cutOff({
      ssda903_episodes: [episode('2018-05-01', 'S')],
      ssda903_reviews: reviews.map((on) => review(on)),
    })

  test('says nothing of a review with none before it', () => {
    expect(counted(reviewed('2020-05-10'), { from: '2020-04-01', to: '2020-09-30' })).toMatchObject({
      held: 1,
      numbers: { unknown: 1 },
      inTime: '0 of 0, 1 not recorded',
      childYear: '0 of 0, 1 not recorded',
      due: {},
      late: {},
    })
  })

  test.each([
    ['2020-08-10', '1 of 1, 1 not recorded'],
    ['2020-08-11', '0 of 0, 2 not recorded'],
    ['2020-11-10', '0 of 0, 2 not recorded'],
    ['2020-11-11', '0 of 1, 1 not recorded'],
  ])('judges a review on %s by three and by six months after the only one known', (on, inTime) => {
    expect(counted(reviewed('2020-05-10', on)).inTime).toBe(inTime)
  })

  test('judges a review with two before it by six months, rows of earlier years among them', () => {
    const history = reviewed('2019-09-01', '2020-02-20', '2020-08-20')
    expect(counted(history)).toMatchObject({
      inTime: '1 of 1, 0 not recorded',
      due: { '2020-08': 1, '2021-02': 1 },
    })
    expect(counted(reviewed('2019-09-01', '2020-02-20', '2020-08-21')).inTime).toBe('0 of 1, 0 not recorded')
  })

  test('ends where the child comes into care again: from then on all is known', () => {
    const again = cutOff({
      ssda903_episodes: [
        episode('2018-05-01', 'S', { dec: '2020-05-01', rec: 'E4A' }),
        episode('2020-09-01', 'S'),
      ],
      ssda903_reviews: [review('2020-09-29'), review('2020-12-29')],
    })
    expect(counted(again)).toMatchObject({
      numbers: { first: 1, second: 1 },
      inTime: '2 of 2, 0 not recorded',
      due: { '2020-09': 1, '2020-12': 1 },
    })
  })
})

describe('What is a review, and what is owed', () => {
  test('on the day an episode ends for good it is held, and neither judged nor numbered', () => {
    const facts = made({
      ssda903_episodes: [episode('2020-04-01', 'S', { dec: '2020-04-20', rec: 'E4A' })],
      ssda903_reviews: [review('2020-04-20')],
    })
    expect(counted(facts)).toMatchObject({
      held: 1,
      numbers: { unknown: 1 },
      inTime: '0 of 0, 0 not recorded',
      due: {},
    })
  })

  test('short breaks have none, and the clock starts on the day they become accommodation', () => {
    // Twenty working days after 1 May 2020, past the bank holidays of 8 and 25 May, end on 2 June.
    const facts = (first: string) =>
      made({
        ssda903_episodes: [
          episode('2020-04-01', 'S', { ls: 'V3', dec: '2020-05-01', rec: 'X1' }),
          episode('2020-05-01', 'L', { ls: 'V2' }),
        ],
        ssda903_reviews: [review('2020-04-15'), review(first)],
      })
    expect(counted(facts('2020-06-02'))).toMatchObject({ held: 1, inTime: '1 of 1, 0 not recorded' })
    expect(counted(facts('2020-06-03')).inTime).toBe('0 of 1, 0 not recorded')
    const figures = countAll(facts('2020-06-02'), wholeYear)
    expect(figureOf(figures, 'cohort.started', ['month']).cells.get('2020-05')).toMatchObject({ value: 1 })
    expect(figureOf(figures, 'cohort.in_care', ['month']).cells.get('2020-04')).toEqual({ value: 0 })
  })

  test('missed in one year and held in the next stands in both: once as not held, once as held late', () => {
    const facts = made({
      ssda903_episodes: [episode('2019-06-03', 'S')],
      ssda903_reviews: ['2019-06-24', '2019-09-20', '2020-04-10'].map((on) => review(on)),
    })
    expect(counted(facts, { from: '2019-04-01', to: '2020-03-31' }).late).toEqual({ not_held: 1 })
    expect(counted(facts, { from: '2020-04-01', to: '2020-09-30' })).toMatchObject({
      late: { unknown: 1 },
      due: {},
      inTime: '0 of 1, 0 not recorded',
    })
  })

  test('due on the last day of the period and not held by then is not held', () => {
    const facts = made({
      ssda903_episodes: [episode('2019-06-03', 'S')],
      ssda903_reviews: ['2019-06-24', '2019-09-20'].map((on) => review(on)),
    })
    expect(counted(facts, { from: '2020-03-01', to: '2020-03-20' }).late).toEqual({ not_held: 1 })
    expect(counted(facts, { from: '2020-03-01', to: '2020-03-19' }).late).toEqual({})
  })

  test('nothing is due on the day a child leaves care, and all starts again at the next entry', () => {
    const facts = made({
      ssda903_episodes: [
        episode('2020-04-01', 'S', { dec: '2020-07-20', rec: 'E4A' }),
        episode('2020-08-03', 'S'),
      ],
      ssda903_reviews: [review('2020-04-20'), review('2020-08-10')],
    })
    // The second review would be due on 20 July, the day of leaving.
    expect(counted(facts, { from: '2020-04-01', to: '2020-10-31' })).toMatchObject({
      due: { '2020-05': 1, '2020-09': 1 },
      numbers: { first: 2 },
      inTime: '2 of 2, 0 not recorded',
    })
  })

  test('an additional meeting is held, but neither numbers nor resets the clock', () => {
    const facts = made({
      ssda903_episodes: [episode('2020-04-01', 'S')],
      ssda903_reviews: [review('2020-04-20'), review('2020-05-11'), review('2020-07-20')],
      review_details: [details('2020-05-11', { kind: 'additional' })],
    })
    expect(counted(facts, { from: '2020-04-01', to: '2020-12-31' })).toMatchObject({
      held: 3,
      numbers: { first: 1, second: 1, unknown: 1 },
      inTime: '2 of 2, 0 not recorded',
      due: { '2020-05': 1, '2020-07': 1 },
    })
  })

  test('a child with a review that cannot be judged is left out of the children whose reviews were all in time', () => {
    const facts = cutOff({
      ssda903_header: [header(), header({ child_id: 'C2' })],
      ssda903_episodes: [
        episode('2018-05-01', 'S'),
        episode('2020-06-01', 'S', { child_id: 'C2' }),
        // Two weeks in care at the end: not yet twenty working days.
        episode('2021-03-17', 'S', { child_id: 'C3' }),
      ],
      ssda903_reviews: [
        ...['2020-05-10', '2020-07-10', '2021-01-10'].map((on) => review(on)),
        ...['2020-06-29', '2020-09-29', '2021-03-29'].map((on) => review(on, { child_id: 'C2' })),
      ],
    })
    expect(counted(facts).childYear).toBe('1 of 1, 1 not recorded')
  })

  test('of several episodes open on a day, the one that began last speaks, and short breaks never do', () => {
    const facts = made({
      ssda903_episodes: [
        episode('2020-04-01', 'S', { ls: 'C1' }),
        episode('2020-05-01', 'L', { ls: 'C2' }),
        episode('2020-06-01', 'L', { ls: 'V4' }),
      ],
    })
    const cells = figureOf(countAll(facts, wholeYear), 'cohort.legal_status', ['legal_status']).cells
    expect([...cells]).toEqual([['full_care_order', { value: 1, denominator: 1, share: 100 }]])
  })
})
