import type { FigureBook } from './figure-book.ts'
import { dateText, type Figure, grouped, type Inline, type Line, words } from './inline.ts'
import { earlier, type FigureReference } from './reference.ts'

type Direction = 'up' | 'down' | 'same' | 'no comparison'

/** Which way a figure went, judged on what is printed: two figures that print the same are the same. */
function direction(now: Figure, before: Figure): Direction {
  if (now.value === null || before.value === null) return 'no comparison'
  if (now.text === before.text) return 'same'
  return now.value > before.value ? 'up' : 'down'
}

/** `, up from 812 in 2019-20`; percentages in points; empty when there is nothing to compare with. */
export function comparisonClause(reference: FigureReference, book: FigureBook): Line {
  const line = changeFrom(reference, book)
  return line.length === 0 ? [] : [words(', '), ...line]
}

/** `up from 812 in 2019-20`, `the same as in 2019-20`; empty when a year is not in the report or is withheld. */
export function changeFrom(reference: FigureReference, book: FigureBook): Line {
  const now = book.figure(reference)
  const before = book.figure(earlier(reference))
  if (isSilent(now) || isSilent(before) || book.stillGrows(reference)) return []
  const year = dateText(before.year)
  switch (direction(now, before)) {
    case 'no comparison':
      return [words('with no figure to compare in '), year]
    case 'same':
      return [words('the same as in '), year]
    case 'up':
      return [
        words('up '),
        ...by(now, before),
        words('from '),
        { kind: 'figure', figure: before },
        words(' in '),
        year,
      ]
    case 'down':
      return [
        words('down '),
        ...by(now, before),
        words('from '),
        { kind: 'figure', figure: before },
        words(' in '),
        year,
      ]
  }
}

const isSilent = (figure: Figure): boolean => figure.state === 'unknown' || figure.state === 'withheld'

/** Between percentages the step is said in points, worked out from the two printed figures. */
function by(now: Figure, before: Figure): readonly Inline[] {
  if (!now.text.endsWith('%') || now.value === null || before.value === null) return []
  const tenths = Math.abs(Math.round(now.value * 10) - Math.round(before.value * 10))
  const noun = tenths === 10 ? ' percentage point ' : ' percentage points '
  return [{ kind: 'difference', text: grouped(tenths / 10), now: now.key, before: before.key }, words(noun)]
}
