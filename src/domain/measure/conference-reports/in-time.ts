import { defineMeasure } from '../definition.ts'
import { bySomething, byConferenceKind } from '../dimension.ts'

export const conferenceReportsInTime = defineMeasure({
  id: 'conference_reports.in_time',
  question: 'How many conference reports came in time?',
  basis: 'during',
  unit: 'percent',
  figure: { kind: 'percent' },
  population: 'Reports required for conferences held in the period, one for each conference and agency',
  numerator: 'Those received at least 2 days before',
  denominator: 'Reports received, or whose deadline has passed',
  exclusions:
    'Not recorded: a column blank throughout the period, and blanks whose deadline has not passed on the last day',
  source: { kind: 'local practice', name: 'South Tyneside 2013-14' },
  variants: [],
  dimensions: [byConferenceKind, bySomething('agency', 'Agency')],
  notes: [],
})
