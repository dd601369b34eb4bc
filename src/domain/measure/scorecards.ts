import type { Role } from '#domain/access/roles.ts'
import { dimensionsOf } from './definition.ts'
import { type Measure, type MeasureId, measures } from './register.ts'

const chairing: readonly MeasureId[] = [
  'reviews.in_time',
  'participation.rate',
  'papers.social_work_report_in_time',
  'records.completed_in_time',
  'midway.done',
  'contacts.visits',
  'disputes.raised',
]

const service: readonly MeasureId[] = [
  'reviews.in_time',
  'reviews.held',
  'participation.rate',
  'records.completed_in_time',
  'records.distributed_in_time',
  'decisions.in_time',
  'caseload.average',
  'midway.done',
  'disputes.raised',
  'cohort.in_care',
]

const oversight: readonly MeasureId[] = [
  'reviews.in_time',
  'participation.rate',
  'caseload.average',
  'disputes.raised',
  'quality.plan_shared',
  'cohort.in_care',
  'cohort.started',
  'cohort.ceased',
]

/** The measures that each role reads month by month. Every one of them has months; a role without may not explore measures. */
export const scorecards: Readonly<Record<Role, readonly MeasureId[]>> = {
  iro: chairing,
  business_support: [
    'reviews.due',
    'reviews.held',
    'reviews.in_time',
    'papers.social_work_report_in_time',
    'records.completed_in_time',
    'records.distributed_in_time',
    'notifications.late',
  ],
  iro_manager: service,
  social_worker: [],
  team_manager: [],
  service_manager: service,
  assistant_director: oversight,
  director: oversight,
  analyst: service,
  auditor: service,
  board_member: [],
  administrator: [],
}

/** The measures that can be told month by month, and so can stand on a scorecard. */
export const monthly: readonly Measure[] = measures.filter((measure: Measure) =>
  dimensionsOf(measure, measure.variants[0]?.name ?? null).some(({ name }) => name === 'month'),
)

/** At most as many as fit on two printed pages. */
export const mostOnScorecard = 20

/**
 * The measures of a person's scorecard: those they chose, or those of their role. What they chose and is no
 * longer counted by month is passed over.
 */
export function onScorecard(role: Role, chosen: readonly string[] | undefined): readonly MeasureId[] {
  const known = (chosen ?? []).flatMap((id) => monthly.find((measure) => measure.id === id)?.id ?? [])
  return known.length === 0 ? scorecards[role] : known
}
