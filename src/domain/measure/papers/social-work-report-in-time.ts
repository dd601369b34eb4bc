import { defineMeasure } from '../definition.ts'
import { byMonth, byTeam } from '../dimension.ts'

export const papersSocialWorkReportInTime = defineMeasure({
  id: 'papers.social_work_report_in_time',
  question: "How many social workers' reports came in time?",
  basis: 'during',
  unit: 'percent',
  figure: { kind: 'percent' },
  population: 'Reviews held in the period: one for each child and review date',
  numerator: 'Those whose report came at least 3 working days before the review',
  denominator: 'Reviews with a date recorded, or whose deadline has passed without one',
  exclusions:
    'Children accommodated only for short breaks (V3, V4) that day; not recorded: reviews without details, a column that is absent or blank throughout the period, and blanks whose deadline has not passed on the last day',
  source: { kind: 'statutory guidance', name: 'IRO Handbook (paragraph not read); Kent 2017-18' },
  variants: [],
  dimensions: [byMonth, byTeam],
  notes: ['A blank date is not in time once its deadline lies before the last day of the period.'],
})
