import type { Facts, Row } from './facts.ts'
import { countAll, figureOf } from './oracle.ts'

type Given = Readonly<Record<string, string | number | null>>

/** Rows of one child, `C1` unless said otherwise, for facts small enough to count by hand. */
export const header = (more: Given = {}): Row => ({
  child_id: 'C1',
  sex: '1',
  dob: '2010-01-01',
  ethnic: 'WBRI',
  ...more,
})

/** An episode under a full care order in a foster placement, open unless `dec` is given. */
export const episode = (decom: string, rne: string, more: Given = {}): Row => ({
  child_id: 'C1',
  decom,
  rne,
  ls: 'C2',
  cin: 'N1',
  place: 'U6',
  dec: null,
  rec: null,
  ...more,
})

export const review = (on: string, more: Given = {}): Row => ({
  child_id: 'C1',
  review: on,
  review_code: 'PN1',
  ...more,
})

export const details = (on: string, more: Given = {}): Row => ({ child_id: 'C1', review_on: on, ...more })

export const allocation = (iro: string, on: string, more: Given = {}): Row => ({
  child_id: 'C1',
  iro_id: iro,
  allocated_on: on,
  ...more,
})

export const iro = (id: string, fte: number, more: Given = {}): Row => ({
  iro_id: id,
  name: id,
  fte,
  started_on: '2010-01-01',
  ...more,
})

/** Facts whose every period of care is wholly known, unless `history_complete` says otherwise. */
export function made(rows: Readonly<Record<string, readonly Row[]>>): Facts {
  const known = [{ history_complete_from: '2010-01-01' }]
  return { rows: { ssda903_header: [header()], history_complete: known, ...rows }, reviewYears: ['2020-21'] }
}

/** Facts that reach back to 1 April 2020 only. */
export function cutOff(rows: Readonly<Record<string, readonly Row[]>>): Facts {
  return { rows: { ssda903_header: [header()], ...rows }, reviewYears: ['2020-21'] }
}

export const wholeYear = { from: '2020-04-01', to: '2021-03-31' }

/** What the review measures say, in the form in which one counts them by hand. */
export function counted(facts: Facts, ask: { from: string; to: string } = wholeYear) {
  const figures = countAll(facts, ask)
  const parts = (measure: string, by: string, variant?: string) =>
    Object.fromEntries(
      [...figureOf(figures, measure, [by], variant).cells]
        .filter(([, cell]) => cell.value !== 0 && cell.value !== null)
        .map(([key, cell]) => [key, cell.value]),
    )
  const pooled = (variant: string) => {
    const { total, notRecorded } = figureOf(figures, 'reviews.in_time', [], variant)
    return `${total?.numerator} of ${total?.denominator}, ${notRecorded} not recorded`
  }
  return {
    held: figureOf(figures, 'reviews.held').total?.value,
    numbers: parts('reviews.held', 'number'),
    due: parts('reviews.due', 'month'),
    inTime: pooled('held'),
    ofDue: pooled('due'),
    childYear: pooled('child_year'),
    late: parts('reviews.late', 'reason'),
  }
}
