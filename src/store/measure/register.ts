import type { MeasureId } from '#domain/measure/register.ts'
import type { MeasureSql } from './measure-sql.ts'
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

/** The SQL of every measure: one without does not compile. */
export const measureSql: Readonly<Record<MeasureId, MeasureSql>> = {
  'reviews.held': reviewsHeld,
  'reviews.due': reviewsDue,
  'reviews.in_time': reviewsInTime,
  'reviews.late': reviewsLate,
  'reviews.not_scheduled': reviewsNotScheduled,
  'participation.codes': participationCodes,
  'participation.rate': participationRate,
  'participation.attendance': participationAttendance,
  'participation.chaired': participationChaired,
  'papers.social_work_report_in_time': papersSocialWorkReportInTime,
  'papers.carer_form_in_time': papersCarerFormInTime,
  'decisions.in_time': decisionsInTime,
  'records.completed_in_time': recordsCompletedInTime,
  'records.distributed_in_time': recordsDistributedInTime,
  'caseload.average': caseloadAverage,
  'caseload.range': caseloadRange,
  'caseload.by_iro': caseloadByIro,
  'cohort.in_care': cohortInCare,
  'cohort.rate_per_10000': cohortRatePer10000,
  'cohort.gender': cohortGender,
  'cohort.age': cohortAge,
  'cohort.ethnicity': cohortEthnicity,
  'cohort.legal_status': cohortLegalStatus,
  'cohort.time_in_care': cohortTimeInCare,
  'cohort.placement_type': cohortPlacementType,
  'cohort.uasc': cohortUasc,
  'cohort.disability': cohortDisability,
  'cohort.started': cohortStarted,
  'cohort.ceased': cohortCeased,
  'uasc.threshold': uascThreshold,
  'placements.three_or_more': placementsThreeOrMore,
  'placements.long_term_stability': placementsLongTermStability,
  'placements.over_20_miles': placementsOver20Miles,
  'placements.in_authority': placementsInAuthority,
  'permanence.by_second_review': permanenceBySecondReview,
  'workers.same_for_12_months': workersSameFor12Months,
  'notifications.late': notificationsLate,
  'contacts.visits': contactsVisits,
  'contacts.children_visited': contactsChildrenVisited,
  'contacts.all': contactsAll,
  'midway.done': midwayDone,
  'concerns.raised': concernsRaised,
  'concerns.children': concernsChildren,
  'disputes.raised': disputesRaised,
  'disputes.in_time': disputesInTime,
  'cafcass.referrals': cafcassReferrals,
  'quality.care_plan_grade': qualityCarePlanGrade,
  'quality.child_focus_grade': qualityChildFocusGrade,
  'quality.plan_shared': qualityPlanShared,
  'quality.in_childs_timescale': qualityInChildsTimescale,
  'quality.coverage': qualityCoverage,
  'risk.high': riskHigh,
  'risk.agencies_not_together': riskAgenciesNotTogether,
  'feedback.replies': feedbackReplies,
  'feedback.answers': feedbackAnswers,
  'app.accounts': appAccounts,
  'app.statements': appStatements,
  'registers.in_period': registersInPeriod,
  'registers.as_at': registersAsAt,
  'conferences.participation': conferencesParticipation,
  'conference_reports.in_time': conferenceReportsInTime,
  'protection_plans.as_at': protectionPlansAsAt,
  'protection_plans.rate_per_10000': protectionPlansRatePer10000,
}
