import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dividedBy, fractionOf, percentOf, plus, rounded, times, whole } from './rounding.ts'

test.each([
  [1, 8, 12.5],
  [1, 16, 6.3],
  [1, 2000, 0.1],
  [1, 2001, 0],
  [688, 713, 96.5],
  [843, 864, 97.6],
  [81, 2000, 4.1],
  [0, 5, 0],
  [5, 5, 100],
])('%i of %i is %f percent', (numerator, denominator, percent) => {
  expect(percentOf(numerator, denominator)).toBe(percent)
})

test('a share of nothing is no number', () => {
  expect(percentOf(0, 0)).toBeNull()
})

test('a half is rounded up at every place, where binary fractions would lose it', () => {
  const halves = ['0.05', '0.15', '0.25', '0.35', '1.005', '1.045', '4.05', '8.345']
  const places = [1, 1, 1, 1, 2, 2, 1, 2]
  expect(halves.map((half, index) => rounded(fractionOf(half), places[index] ?? 0))).toEqual([
    0.1, 0.2, 0.3, 0.4, 1.01, 1.05, 4.1, 8.35,
  ])
})

test('a rounded fraction is never further away than half a step, and a half goes up', () => {
  fc.assert(
    fc.property(fc.nat(1_000_000), fc.integer({ min: 1, max: 1_000_000 }), fc.nat(3), (n, d, places) => {
      const scale = 10n ** BigInt(places)
      const steps = BigInt(Math.round(rounded({ over: BigInt(n), under: BigInt(d) }, places) * Number(scale)))
      // steps - 1/2 <= n / d * scale < steps + 1/2, on whole numbers
      const twice = 2n * BigInt(n) * scale
      expect((2n * steps - 1n) * BigInt(d) <= twice && twice < (2n * steps + 1n) * BigInt(d)).toBe(true)
    }),
  )
})

test('the mean of months is of the unrounded months', () => {
  const months = [fractionOf('1.04'), fractionOf('1.04'), fractionOf('1.07')]
  const mean = dividedBy(
    months.reduce((sum, month) => plus(sum, month), whole(0)),
    whole(3),
  )
  expect(mean && rounded(mean, 1)).toBe(1.1)
  expect(rounded(times(fractionOf('0.0007'), whole(44_500)), 0)).toBe(31)
})

test('what is no decimal number is refused', () => {
  expect(() => fractionOf('1e3')).toThrow(RangeError)
})
