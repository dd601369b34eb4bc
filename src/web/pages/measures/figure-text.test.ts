import { describe, expect, test } from 'vitest'
import { type Measure, measureOf } from '#domain/measure/register.ts'
import type { MeasureEntry, MeasureFigure } from '#domain/measure/result.ts'
import { changeInWords, shown, shownTotal } from './figure-text.ts'
import { csvFile } from './figures-csv.ts'

function measure(id: string): Measure {
  const found = measureOf(id)
  if (found === undefined) throw new RangeError(id)
  return found
}

function entry(id: string, total: MeasureFigure | null, notRecorded = 0): MeasureEntry {
  const { unit, question: title, basis } = measure(id)
  return {
    id,
    title,
    basis,
    variant: null,
    unit,
    by: [],
    source: '',
    cells: [],
    total,
    notRecorded,
    notes: [],
  }
}

function total(id: string, figure: MeasureFigure, notRecorded = 0, missing?: string) {
  return shownTotal(measure(id), entry(id, figure, notRecorded), missing)
}

describe('a figure on a page', () => {
  test('a percentage has its fraction beside it', () => {
    const shownIt = total('reviews.in_time', { value: 98.4, numerator: 850, denominator: 864 })
    expect(shownIt).toMatchObject({ text: '98.4%', fraction: '850 of 864' })
  })

  test('of nothing it is not a nought', () => {
    const none = total('reviews.in_time', { value: null, numerator: 0, denominator: 0 })
    expect(none).toMatchObject({ text: 'n/a', fraction: '', value: null })
  })

  test('a count of none is not known while some of it is not recorded', () => {
    expect(total('disputes.raised', { value: 0 }).text).toBe('0')
    expect(total('disputes.raised', { value: 0 }, 3).text).toBe('Not known')
  })

  test('is not known when its file was not imported, and says which', () => {
    const unknown = total('disputes.raised', { value: 0 }, 0, 'No disputes were imported.')
    expect(unknown).toMatchObject({ text: 'Not known', why: 'No disputes were imported.' })
  })

  test('a caseload tells its children and officers, a rate its population', () => {
    const load = { value: 61.2, numerator: 612, denominator: 10 }
    expect(total('caseload.average', load).fraction).toBe('612 children, 10 full-time officers')
    const rate = { value: 70, numerator: 312, denominator: 44500 }
    expect(total('cohort.rate_per_10000', rate).fraction).toBe('312 in a population of 44,500')
  })
})

describe('the change from one figure to another', () => {
  const percent = (value: number | null) =>
    shown(measure('reviews.in_time'), entry('reviews.in_time', null), { value }, undefined)
  const count = (value: number) =>
    shown(measure('reviews.held'), entry('reviews.held', null), { value }, undefined)

  test.each([
    [percent(98.4), percent(96.3), 'up 2.1 percentage points'],
    [percent(96.3), percent(97.3), 'down 1.0 percentage point'],
    [percent(96.3), percent(96.3), 'the same'],
    [percent(96.3), percent(null), ''],
    [percent(96.3), undefined, ''],
    [count(1204), count(4), 'up 1,200'],
    [count(3), count(4), 'down 1'],
  ])('from %j and %j', (now, before, said) => {
    expect(changeInWords(now, before)).toBe(said)
  })
})

test('a file keeps words that look like a formula as words', () => {
  expect(
    csvFile([
      ['Team', '=1+1'],
      ['North, "new"', '-3'],
    ]),
  ).toBe('\uFEFFTeam,\'=1+1\r\n"North, ""new""",-3\r\n')
})
