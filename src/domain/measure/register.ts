import type { MeasureDefinition } from './definition.ts'
import { reviewsHeld } from './reviews/held.ts'
import { reviewsDue } from './reviews/due.ts'
import { reviewsInTime } from './reviews/in-time.ts'
import { reviewsLate } from './reviews/late.ts'
import { reviewsNotScheduled } from './reviews/not-scheduled.ts'
import { participationCodes } from './participation/codes.ts'
import { participationRate } from './participation/rate.ts'
import { participationAttendance } from './participation/attendance.ts'
import { participationChaired } from './participation/chaired.ts'
import { papersSocialWorkReportInTime } from './papers/social-work-report-in-time.ts'
import { papersCarerFormInTime } from './papers/carer-form-in-time.ts'
import { decisionsInTime } from './decisions/in-time.ts'
import { recordsCompletedInTime } from './records/completed-in-time.ts'
import { recordsDistributedInTime } from './records/distributed-in-time.ts'
import { caseloadAverage } from './caseload/average.ts'
import { caseloadRange } from './caseload/range.ts'
import { caseloadByIro } from './caseload/by-iro.ts'
import { cohortInCare } from './cohort/in-care.ts'
import { cohortRatePer10000 } from './cohort/rate-per-10000.ts'
import { cohortGender } from './cohort/gender.ts'
import { cohortAge } from './cohort/age.ts'
import { cohortEthnicity } from './cohort/ethnicity.ts'
import { cohortLegalStatus } from './cohort/legal-status.ts'
import { cohortTimeInCare } from './cohort/time-in-care.ts'
import { cohortPlacementType } from './cohort/placement-type.ts'
import { cohortUasc } from './cohort/uasc.ts'
import { cohortDisability } from './cohort/disability.ts'
import { cohortStarted } from './cohort/started.ts'
import { cohortCeased } from './cohort/ceased.ts'
import { uascThreshold } from './uasc/threshold.ts'
import { placementsThreeOrMore } from './placements/three-or-more.ts'
import { placementsLongTermStability } from './placements/long-term-stability.ts'
import { placementsOver20Miles } from './placements/over-20-miles.ts'
import { placementsInAuthority } from './placements/in-authority.ts'
import { permanenceBySecondReview } from './permanence/by-second-review.ts'
import { workersSameFor12Months } from './workers/same-for-12-months.ts'
import { notificationsLate } from './notifications/late.ts'
import { contactsVisits } from './contacts/visits.ts'
import { contactsChildrenVisited } from './contacts/children-visited.ts'
import { contactsAll } from './contacts/all.ts'
import { midwayDone } from './midway/done.ts'
import { concernsRaised } from './concerns/raised.ts'
import { concernsChildren } from './concerns/children.ts'
import { disputesRaised } from './disputes/raised.ts'
import { disputesInTime } from './disputes/in-time.ts'
import { cafcassReferrals } from './cafcass/referrals.ts'
import { qualityCarePlanGrade } from './quality/care-plan-grade.ts'
import { qualityChildFocusGrade } from './quality/child-focus-grade.ts'
import { qualityPlanShared } from './quality/plan-shared.ts'
import { qualityInChildsTimescale } from './quality/in-childs-timescale.ts'
import { qualityCoverage } from './quality/coverage.ts'
import { riskHigh } from './risk/high.ts'
import { riskAgenciesNotTogether } from './risk/agencies-not-together.ts'
import { feedbackReplies } from './feedback/replies.ts'
import { feedbackAnswers } from './feedback/answers.ts'
import { appAccounts } from './app/accounts.ts'
import { appStatements } from './app/statements.ts'
import { registersInPeriod } from './registers/in-period.ts'
import { registersAsAt } from './registers/as-at.ts'
import { conferencesParticipation } from './conferences/participation.ts'
import { conferenceReportsInTime } from './conference-reports/in-time.ts'
import { protectionPlansAsAt } from './protection-plans/as-at.ts'
import { protectionPlansRatePer10000 } from './protection-plans/rate-per-10000.ts'

/** Every measure, in the order in which it is printed. */
export const measures = [
  reviewsHeld,
  reviewsDue,
  reviewsInTime,
  reviewsLate,
  reviewsNotScheduled,
  participationCodes,
  participationRate,
  participationAttendance,
  participationChaired,
  papersSocialWorkReportInTime,
  papersCarerFormInTime,
  decisionsInTime,
  recordsCompletedInTime,
  recordsDistributedInTime,
  caseloadAverage,
  caseloadRange,
  caseloadByIro,
  cohortInCare,
  cohortRatePer10000,
  cohortGender,
  cohortAge,
  cohortEthnicity,
  cohortLegalStatus,
  cohortTimeInCare,
  cohortPlacementType,
  cohortUasc,
  cohortDisability,
  cohortStarted,
  cohortCeased,
  uascThreshold,
  placementsThreeOrMore,
  placementsLongTermStability,
  placementsOver20Miles,
  placementsInAuthority,
  permanenceBySecondReview,
  workersSameFor12Months,
  notificationsLate,
  contactsVisits,
  contactsChildrenVisited,
  contactsAll,
  midwayDone,
  concernsRaised,
  concernsChildren,
  disputesRaised,
  disputesInTime,
  cafcassReferrals,
  qualityCarePlanGrade,
  qualityChildFocusGrade,
  qualityPlanShared,
  qualityInChildsTimescale,
  qualityCoverage,
  riskHigh,
  riskAgenciesNotTogether,
  feedbackReplies,
  feedbackAnswers,
  appAccounts,
  appStatements,
  registersInPeriod,
  registersAsAt,
  conferencesParticipation,
  conferenceReportsInTime,
  protectionPlansAsAt,
  protectionPlansRatePer10000,
] as const

export type MeasureId = (typeof measures)[number]['id']

export type Measure = MeasureDefinition<MeasureId>

/** The measure of an id, or undefined when there is none. */
export function measureOf(id: string): Measure | undefined {
  return measures.find((measure) => measure.id === id)
}
