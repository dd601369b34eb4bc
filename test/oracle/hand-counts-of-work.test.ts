import { describe, expect, test } from 'vitest'
import type { Row } from './facts.ts'
import { allocation, details, episode, header, iro, made, review, wholeYear } from './made-facts.ts'
import { countAll, figureOf } from './oracle.ts'

const total = (rows: Readonly<Record<string, readonly Row[]>>, measure: string, ask = wholeYear) =>
  figureOf(countAll(made(rows), ask), measure).total

describe('Participation', () => {
  const held = (...codes: readonly (string | null)[]) => ({
    ssda903_episodes: [episode('2015-01-05', 'S')],
    ssda903_reviews: codes.map((code, index) =>
      review(`2020-05-${String(index + 10)}`, { review_code: code }),
    ),
  })

  test('PN4 attended and did not take part; PN0, unknown codes and blanks are outside the rate', () => {
    const figures = countAll(made(held('PN0', 'PN1', 'PN4', 'PN6', 'PN7', 'PN9', null)), wholeYear)
    expect(figureOf(figures, 'participation.rate', [], 'national').total).toEqual({
      numerator: 2,
      denominator: 4,
      value: 50,
    })
    expect(figureOf(figures, 'participation.rate', [], 'attending_counts').total?.numerator).toBe(3)
    expect(figureOf(figures, 'participation.attendance').total?.numerator).toBe(2)
    const codes = figureOf(figures, 'participation.codes', ['code'])
    expect(codes.total).toEqual({ value: 6 })
    expect(codes.cells.get('unknown')).toEqual({ value: 1 })
    expect(codes.notRecorded).toBe(1)
  })

  test('two rows of one review with different codes are one review of unknown code; identical ones change nothing', () => {
    const twice = {
      ssda903_episodes: [episode('2015-01-05', 'S')],
      ssda903_reviews: [
        review('2020-05-10', { review_code: 'PN1' }),
        review('2020-05-10', { review_code: 'PN6' }),
        review('2020-06-10'),
        review('2020-06-10'),
      ],
    }
    const codes = figureOf(countAll(made(twice), wholeYear), 'participation.codes', ['code'])
    expect(codes.total).toEqual({ value: 2 })
    expect(codes.cells.get('unknown')).toEqual({ value: 1 })
  })

  test('a child born on 29 February is five on 1 March', () => {
    const born = { ...held('PN1'), ssda903_header: [header({ dob: '2016-02-29' })] }
    const band = (on: string) => {
      const facts = made({ ...born, ssda903_reviews: [review(on)] })
      return [
        ...figureOf(countAll(facts, { from: on, to: on }), 'participation.codes', ['age_band']).cells.keys(),
      ]
    }
    expect(band('2021-02-28')).toEqual(['1-4'])
    expect(band('2021-03-01')).toEqual(['5-9'])
  })
})

describe('Caseload', () => {
  const children = ['C1', 'C2', 'C3'].map((child_id) => episode('2019-01-07', 'S', { child_id }))

  test('of two open allocations the latest speaks, and children of an officer who does not count stay out', () => {
    const rows = {
      ssda903_episodes: children,
      iros: [iro('A', 0.5), iro('B', 1), iro('M', 1, { counts_in_caseload: 'no' })],
      iro_allocations: [
        allocation('A', '2019-01-08'),
        allocation('B', '2019-02-01'),
        allocation('A', '2019-01-08', { child_id: 'C2' }),
        allocation('A', '2019-01-08', { child_id: 'C3' }),
        allocation('M', '2020-01-08', { child_id: 'C3' }),
      ],
    }
    // C1 is with B and C2 with A: two children over one and a half officers.
    expect(total(rows, 'caseload.average')).toEqual({ value: 1.3 })
    const byIro = figureOf(countAll(made(rows), wholeYear), 'caseload.by_iro', ['iro']).cells
    expect(byIro.get('A')).toMatchObject({ numerator: 1, value: 2 })
  })

  test('an allocation and an employment count up to the day before they end, and a year is the mean of its month-ends', () => {
    const rows = {
      ssda903_episodes: children,
      iros: [iro('A', 1), iro('B', 1, { ended_on: '2020-05-31' })],
      iro_allocations: [
        allocation('A', '2019-01-08'),
        allocation('A', '2019-01-08', { child_id: 'C2' }),
        allocation('A', '2019-01-08', { child_id: 'C3', allocation_ended_on: '2020-06-30' }),
      ],
    }
    const figures = countAll(made(rows), { from: '2020-04-01', to: '2020-06-30' })
    const months = figureOf(figures, 'caseload.average', ['month'])
    expect([...months.cells.values()].map(({ value }) => value)).toEqual([1.5, 3, 2])
    expect(months.total).toEqual({ value: 2.2 })
  })

  test('an officer seconded out counts only when said to', () => {
    const counted = (counts_in_caseload: string | null) => ({
      ssda903_episodes: children,
      iros: [iro('A', 1, { contract: 'seconded_out', counts_in_caseload })],
      iro_allocations: [allocation('A', '2019-01-08')],
    })
    expect(total(counted(null), 'caseload.average')).toEqual({ value: null })
    expect(total(counted('yes'), 'caseload.average')).toEqual({ value: 1 })
  })
})

describe('Placements', () => {
  const home = { pl_post: 'AB1 2CD', place: 'U6' }

  test('hospital and back to the same place is one placement, elsewhere is two', () => {
    const moves = (after: Row) => ({
      ssda903_episodes: [
        episode('2020-05-01', 'S', { ...home, dec: '2020-06-01', rec: 'X1' }),
        episode('2020-06-01', 'P', { place: 'T1', dec: '2020-06-20', rec: 'X1' }),
        episode('2020-06-20', 'P', { ...home, ...after, dec: '2020-08-01', rec: 'X1' }),
        episode('2020-08-01', 'L', { ...home, ...after }),
      ],
    })
    const number = (after: Row) =>
      [
        ...figureOf(countAll(made(moves(after)), wholeYear), 'placements.three_or_more', ['placements'])
          .cells,
      ].map(([key]) => key)
    expect(number({})).toEqual(['1'])
    expect(number({ pl_post: 'ZZ9 9ZZ' })).toEqual(['2'])
  })

  test('a placement that ended on the first day is outside, and the first one inside counts whatever opened it', () => {
    const rows = {
      ssda903_episodes: [
        episode('2019-01-07', 'S', { dec: '2020-04-01', rec: 'X1' }),
        episode('2020-04-01', 'L', { dec: '2020-09-01', rec: 'X1' }),
        episode('2020-09-01', 'P', { dec: '2020-10-01', rec: 'E4A' }),
        episode('2020-12-01', 'S'),
      ],
    }
    expect(total(rows, 'placements.three_or_more')).toEqual({ numerator: 1, denominator: 1, value: 100 })
  })

  test('exactly 20.0 miles is not over 20, a distance carries along its run, and an unknown one is left out', () => {
    const rows = {
      ssda903_episodes: [
        episode('2019-01-07', 'S', { dec: '2020-06-01', rec: 'X1' }),
        episode('2020-06-01', 'L'),
        episode('2019-01-07', 'S', { child_id: 'C2' }),
        episode('2019-01-07', 'S', { child_id: 'C3' }),
      ],
      placement_details: [
        { child_id: 'C1', decom: '2019-01-07', distance_miles: 20.1 },
        { child_id: 'C2', decom: '2019-01-07', distance_miles: '20.0' },
        { child_id: 'C3', decom: '2019-01-07', distance_miles: 999.9 },
      ],
    }
    const figure = figureOf(countAll(made(rows), wholeYear), 'placements.over_20_miles')
    expect(figure.total).toEqual({ numerator: 1, denominator: 2, value: 50 })
    expect(figure.notRecorded).toBe(1)
  })
})

describe('A record whose date is blank', () => {
  // Twenty working days after Monday 1 March 2021 end on 29 March; after 2 March on the 30th; after 4 March on 1 April.
  const rows = (sent: string | null) => ({
    ssda903_episodes: [episode('2019-01-07', 'S')],
    ssda903_reviews: ['2021-01-11', '2021-03-01', '2021-03-04'].map((on) => review(on)),
    review_details: [
      details('2021-01-11', { record_distributed_on: sent }),
      details('2021-03-01'),
      details('2021-03-04'),
    ],
  })
  const distributed = (sent: string | null, to: string) => {
    const figure = figureOf(
      countAll(made(rows(sent)), { from: '2021-01-01', to }),
      'records.distributed_in_time',
    )
    return `${figure.total?.numerator} of ${figure.total?.denominator}, ${figure.notRecorded} not recorded`
  }

  test('is not in time once its deadline lies before the end of the period, and left out until then', () => {
    expect(distributed('2021-02-01', '2021-03-29')).toBe('1 of 1, 2 not recorded')
    expect(distributed('2021-02-01', '2021-03-30')).toBe('1 of 2, 1 not recorded')
  })

  test('is not recorded when the column is blank in every row of the period', () => {
    expect(distributed(null, '2021-03-31')).toBe('0 of 0, 3 not recorded')
  })
})

describe('The half-way check', () => {
  // From 10 January to 10 July 2020 are 182 days: the check is due on 10 April.
  const rows = (checks: readonly string[], reviews: readonly string[] = []) => ({
    ssda903_episodes: [episode('2019-06-03', 'S')],
    ssda903_reviews: ['2019-06-24', '2019-09-20', '2020-01-10', ...reviews].map((on) => review(on)),
    midway_reviews: checks.map((on) => ({ child_id: 'C1', midway_held_on: on })),
  })
  const april = { from: '2020-04-01', to: '2020-04-30' }

  test('is done when one was held by the next due date, or before the next review', () => {
    expect(total(rows(['2020-07-10']), 'midway.done', april)).toMatchObject({ numerator: 1, denominator: 1 })
    expect(total(rows(['2020-07-11']), 'midway.done', april)).toMatchObject({ numerator: 0, denominator: 1 })
    expect(total(rows(['2020-06-01'], ['2020-05-20']), 'midway.done', april)).toMatchObject({ numerator: 0 })
  })

  test('is not asked for when the next review came first', () => {
    expect(total(rows([], ['2020-04-09']), 'midway.done', april)).toMatchObject({ denominator: 0 })
  })
})

describe('Challenge', () => {
  test('a dispute open past its twentieth working day is not in time, one open earlier is left out', () => {
    // Twenty working days after 1 February 2021 end on 1 March.
    const dispute = (id: string, closed: string | null): Row => ({
      dispute_id: id,
      child_id: 'C1',
      dispute_category: 'Drift',
      dispute_raised_on: '2021-02-01',
      dispute_closed_on: closed,
      highest_stage: 2,
    })
    const disputes = [dispute('1', '2021-03-01'), dispute('2', '2021-03-02'), dispute('3', null)]
    const inTime = (to: string) => total({ disputes }, 'disputes.in_time', { from: '2021-01-01', to })
    expect(inTime('2021-03-01')).toEqual({ numerator: 1, denominator: 2, value: 50 })
    expect(inTime('2021-03-02')).toEqual({ numerator: 1, denominator: 3, value: 33.3 })
    expect(total({ disputes }, 'cafcass.referrals')).toEqual({ value: 0 })
  })
})
