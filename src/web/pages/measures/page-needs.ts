import type { PolicyNeeds } from '#app/admin/local-policy.ts'
import type { MeasureReads, MeasuresStand } from '#app/measure/measure-reads.ts'
import { collectionYearOf } from '#domain/measure/period.ts'
import { missingFor } from '#report/annual/needed-files.ts'
import {
  type ChosenPeriod,
  type DateProblem,
  periodAsked,
  periodChoices,
  yearsEarlier,
} from './chosen-period.ts'
import type { SelectChoice } from './period-forms.tsx'

export interface MeasurePageNeeds {
  readonly measureReads: MeasureReads
  readonly policy: PolicyNeeds
}

export interface PeriodOfPage {
  readonly stand: MeasuresStand
  /** What was asked for; the newest year so far when that cannot be. */
  readonly period: ChosenPeriod
  readonly problems: readonly DateProblem[]
  readonly typed: { readonly from: string; readonly to: string }
}

type Query = Readonly<Record<string, string | undefined>>

/** The period that a page is of. What was typed wrongly is kept, to be put right. */
export async function periodOfPage(
  { measureReads }: Pick<MeasurePageNeeds, 'measureReads'>,
  authorityId: string,
  query: Query,
): Promise<PeriodOfPage> {
  const stand = await measureReads.stand(authorityId)
  const asked = periodAsked(query, stand)
  const typed = { from: query['from'] ?? '', to: query['to'] ?? '' }
  if (asked.kind === 'chosen') return { stand, period: asked.period, problems: [], typed }
  const instead = periodAsked({}, stand)
  if (instead.kind === 'wrong') throw new RangeError(instead.problems.map(({ text }) => text).join('; '))
  return { stand, period: instead.period, problems: asked.problems, typed }
}

/** The list of periods, at the one that is shown. */
export function periodSelect({ stand, period }: PeriodOfPage): SelectChoice {
  const choices = periodChoices(stand)
  const value = period.query.period ?? ''
  const dates = value === '' ? [{ value: '', text: period.name }] : []
  return { name: 'period', label: 'Period', value, items: [...dates, ...choices] }
}

/** The same days of the year before. */
export const yearBefore = (period: ChosenPeriod): ChosenPeriod => yearsEarlier(period, 1)

/** Says which file was not imported that a measure needs for a period: that of the year in which it ends. */
export async function missingIn(
  { measureReads }: Pick<MeasurePageNeeds, 'measureReads'>,
  authorityId: string,
  period: Pick<ChosenPeriod, 'to'>,
): Promise<(measure: string) => string | undefined> {
  const year = collectionYearOf(period.to)
  const held = await measureReads.kindsHeld(authorityId, year)
  return (measure) => missingFor(measure, year, held)
}
