import { describe, expect, test } from 'vitest'
import type { MeasureEntry, MeasureFigure } from '#domain/measure/result.ts'
import { FigureBook } from './figure-book.ts'
import { lineText } from './inline.ts'
import { ref } from './reference.ts'
import { comparedWithYearBefore, counted, sentence, speak } from './sentence.ts'

function entry(unit: 'count' | 'percent', total: MeasureFigure): MeasureEntry {
  return {
    id: 'reviews.held',
    title: 'How many reviews were held?',
    basis: 'during',
    variant: null,
    unit,
    by: [],
    source: 'a source',
    cells: [],
    total,
    notRecorded: 0,
    notes: [],
  }
}

function book(unit: 'count' | 'percent', now: MeasureFigure, before?: MeasureFigure): FigureBook {
  const year = (name: string, total: MeasureFigure) => ({
    year: name,
    from: `${name.slice(0, 4)}-04-01`,
    to: '',
    entries: [entry(unit, total)],
    missingFor: () => undefined,
  })
  return new FigureBook(
    [year('2020-21', now), ...(before === undefined ? [] : [year('2019-20', before)])],
    'internal',
  )
}

const percent = (numerator: number, denominator: number): MeasureFigure => ({
  numerator,
  denominator,
  value: denominator === 0 ? null : Math.round((numerator / denominator) * 1000) / 10,
})
const held = ref('reviews.held')
const said = sentence`There were ${counted(held, 'review', 'reviews')}${comparedWithYearBefore(held)}.`
const rate = sentence`It was ${held}${comparedWithYearBefore(held)}.`

describe('the comparison with the year before', () => {
  test.each([
    { now: 864, before: 812, says: 'There were 864 reviews, up from 812 in 2019-20.' },
    { now: 812, before: 864, says: 'There were 812 reviews, down from 864 in 2019-20.' },
    { now: 864, before: 864, says: 'There were 864 reviews, the same as in 2019-20.' },
    { now: 1, before: 0, says: 'There were 1 review, up from 0 in 2019-20.' },
    { now: 12582, before: 12581, says: 'There were 12,582 reviews, up from 12,581 in 2019-20.' },
  ])('says of $now after $before: $says', ({ now, before, says }) => {
    expect(lineText(speak(said, book('count', { value: now }, { value: before })).line)).toBe(says)
  })

  test.each([
    {
      now: percent(850, 864),
      before: percent(929, 953),
      says: 'It was 98.4%, up 0.9 percentage points from 97.5% in 2019-20.',
    },
    {
      now: percent(1, 2),
      before: percent(51, 100),
      says: 'It was 50.0%, down 1 percentage point from 51.0% in 2019-20.',
    },
    { now: percent(1000, 2001), before: percent(1, 2), says: 'It was 50.0%, the same as in 2019-20.' },
    {
      now: percent(1, 2),
      before: percent(0, 0),
      says: 'It was 50.0%, with no figure to compare in 2019-20.',
    },
  ])('says of percentages, in points: $says', ({ now, before, says }) => {
    expect(lineText(speak(rate, book('percent', now, before)).line)).toBe(says)
  })

  test('says nothing when there is no year before', () => {
    expect(lineText(speak(said, book('count', { value: 864 })).line)).toBe('There were 864 reviews.')
  })
})

describe('a sentence', () => {
  test('with a number written out in it is refused', () => {
    expect(() => sentence`The service held 864 reviews.`).toThrow('A number is written out')
    expect(() => sentence`There were ${counted(held, '1 review', 'reviews')}.`).toThrow(
      'A number is written out',
    )
  })

  test('names the figures that nobody knows', () => {
    const unknown = speak(
      sentence`There were ${ref('disputes.raised')}.`,
      book('count', { value: 1 }),
    ).unknown
    expect(unknown.map(({ why }) => why)).toEqual(['disputes.raised was not counted for 2020-21.'])
  })
})
