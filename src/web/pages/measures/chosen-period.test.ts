import { describe, expect, test } from 'vitest'
import { calendarDate } from '#domain/calendar/calendar-date.ts'
import { type ChosenPeriod, periodAsked, periodChoices, typedDay, yearsEarlier } from './chosen-period.ts'

const stand = { on: calendarDate('2026-11-22'), years: ['2026-27', '2025-26'] }

function chosen(query: Readonly<Record<string, string>>): ChosenPeriod {
  const asked = periodAsked(query, stand)
  if (asked.kind === 'wrong') throw new RangeError(asked.problems.map(({ text }) => text).join('; '))
  return asked.period
}

function problems(query: Readonly<Record<string, string>>): readonly string[] {
  const asked = periodAsked(query, stand)
  return asked.kind === 'wrong' ? asked.problems.map(({ field, text }) => `${field}: ${text}`) : []
}

describe('the period of a page', () => {
  test.each([
    { period: '', from: '2026-04-01', to: '2026-11-22', name: '2026-27 so far' },
    { period: '2025-26', from: '2025-04-01', to: '2026-03-31', name: '2025-26' },
    { period: '2026-27-Q1', from: '2026-04-01', to: '2026-06-30', name: 'April to June 2026' },
    { period: '2025-26-Q4', from: '2026-01-01', to: '2026-03-31', name: 'January to March 2026' },
    { period: '2026-M02', from: '2026-02-01', to: '2026-02-28', name: 'February 2026' },
    { period: '2026-M11', from: '2026-11-01', to: '2026-11-22', name: 'November 2026 so far' },
  ])('named "$period" is $from to $to', ({ period, from, to, name }) => {
    expect(chosen({ period })).toMatchObject({ from, to, name })
  })

  test('between two dates is those days, both included', () => {
    expect(chosen({ from: '1/4/2025', to: '30 June 2025', period: '2026-27' })).toMatchObject({
      from: '2025-04-01',
      to: '2025-06-30',
      query: { period: undefined },
    })
  })

  test('may end on the day where the records stand, and not the day after', () => {
    expect(chosen({ from: '2026-11-01', to: '2026-11-22' }).to).toBe('2026-11-22')
    expect(problems({ from: '2026-11-01', to: '2026-11-23' })).toEqual([
      'to: The last day must be on or before 22 November 2026, where the records stand',
    ])
  })

  test.each([
    [
      { from: '30/2/2026', to: '' },
      ['from: The first day must be a real date, such as 27/3/2026', 'to: Enter the last day'],
    ],
    [
      { from: '2026-05-02', to: '2026-05-01' },
      ['to: The last day must be the same as or after the first day'],
    ],
    [{ from: '2016-05-01', to: '2026-05-01' }, ['from: Choose a period of at most 10 years']],
    [{ period: '2026-M13' }, ['period: There is no period 2026-M13. Choose one from the list.']],
    [
      { period: '2026-M12' },
      [
        'period: December 2026 had not begun on 22 November 2026, where the records stand. Choose an earlier period.',
      ],
    ],
  ])('asked as %j is explained to be wrong', (query, said) => {
    expect(problems(query)).toEqual(said)
  })
})

test('periods that have not begun are not offered', () => {
  const offered = periodChoices(stand).map(({ value }) => value)
  expect(offered).toContain('2026-27-Q3')
  expect(offered).not.toContain('2026-27-Q4')
  expect(offered).toContain('2026-M11')
  expect(offered).not.toContain('2026-M12')
  expect(offered.filter((value) => value.startsWith('2025-26'))).toHaveLength(5)
})

test('a year earlier, the last day of February stays the last', () => {
  expect(yearsEarlier(chosen({ from: '2024-02-01', to: '2024-02-29' }), 1)).toMatchObject({
    from: '2023-02-01',
    to: '2023-02-28',
    name: 'February 2023',
  })
  expect(yearsEarlier(chosen({ from: '2025-02-01', to: '2025-02-28' }), 1).to).toBe('2024-02-29')
})

test('a year that has not ended stands beside the same days of the one before', () => {
  expect(yearsEarlier(chosen({}), 1)).toMatchObject({
    from: '2025-04-01',
    to: '2025-11-22',
    name: 'the same days of 2025-26',
  })
  expect(yearsEarlier(chosen({ period: '2026-27-Q3' }), 1).name).toBe(
    'the same days of October to December 2025',
  )
  expect(yearsEarlier(chosen({ period: '2025-26-Q4' }), 2).name).toBe('January to March 2024')
  expect(yearsEarlier(chosen({ period: '2025-26' }), 1).name).toBe('2024-25')
})

test('days are read as people type them', () => {
  expect(['27 3 2026', '27/03/2026', '27.3.2026', '27 Mar 2026', '2026-03-27'].map(typedDay)).toEqual(
    Array.from({ length: 5 }, () => '2026-03-27'),
  )
  expect(['27/3/26', '2026', '31 April 2026', 'soon'].map(typedDay)).toEqual(
    Array.from({ length: 4 }, () => undefined),
  )
})
