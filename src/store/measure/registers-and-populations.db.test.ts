import { expect, test } from 'vitest'
import { file, measuredCouncil } from '#test/support/measured-council.ts'

const year = { from: '2020-04-01', to: '2021-03-31' }

test('a register entry is open up to the day before it was left', async () => {
  const rows = [
    'A,2019-01-01,2020-04-01',
    'B,2019-01-01,2020-04-02',
    'C,2021-03-31,',
    'D,2021-04-01,',
    'E,2020-05-01,2021-03-31',
  ]
  const files = [
    file('g.csv', 'register,child_id,entered_on,left_on', ...rows.map((row) => `staying_put,${row}`)),
  ]
  const council = await measuredCouncil({ '2020-21': files })
  const entries = await council.ask({ ...year, measures: ['registers.in_period', 'registers.as_at'] })
  expect(entries.filter(({ by }) => by.length === 0).map(({ total }) => total?.value)).toEqual([3, 1])
})

test('a rate needs one population of the year that contains the last day, and the national share is dated', async () => {
  const populations = file(
    'p.csv',
    'population_year,population_0_17,population_source',
    '2021,44500,made up',
    '2023,44500,made up',
  )
  const council = await measuredCouncil({
    '2020-21': [populations],
  })
  const figures = async (to: string) =>
    (await council.ask({ from: to, to, measures: ['cohort.rate_per_10000', 'uasc.threshold'] })).map(
      ({ total }) => total?.value,
    )
  expect(await figures('2021-03-31')).toEqual([0, 31])
  expect(await figures('2021-04-01')).toEqual([null, null])
  expect(await figures('2022-08-23')).toEqual([0, 31])
  expect(await figures('2022-08-24')).toEqual([0, 45])
})
