import { expect, test } from 'vitest'
import { measuredCouncil } from '#test/support/measured-council.ts'

const year = { from: '2020-04-01', to: '2021-03-31' }

test.each([
  [{ measures: ['reviews.hold'] }, /There is no measure reviews\.hold/],
  [{ by: ['weather'] }, /No measure can be cut by weather/],
  [{ measures: ['reviews.due'], by: ['number'] }, /reviews\.due cannot be cut by number/],
  [{ measures: ['reviews.held'], variant: 'due' }, /variant due/],
  [{ from: '2021-04-01' }, /ends \(2021-03-31\) before it begins/],
])('asking for %j is told to be wrong', async (asked, why) => {
  const council = await measuredCouncil({})
  await expect(council.ask({ ...year, ...asked })).rejects.toThrow(why)
})

test('a measure that lacks the dimension is left out, with every other answered', async () => {
  const council = await measuredCouncil({})
  const ids = (await council.ask({ ...year, by: ['iro'] })).map(({ id }) => id)
  expect(ids).toContain('reviews.held')
  expect(ids).not.toContain('reviews.due')
})
