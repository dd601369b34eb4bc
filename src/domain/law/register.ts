import { adjournedReview } from '#domain/review/clocks/adjourned-review.ts'
import { adoptionRecordKept } from '#domain/child/clocks/adoption-record-kept.ts'
import { adoptionReviewNotPlacedFirst } from '#domain/review/clocks/adoption-review-not-placed-first.ts'
import { adoptionReviewNotPlacedNext } from '#domain/review/clocks/adoption-review-not-placed-next.ts'
import { adoptionReviewPlacedFirst } from '#domain/review/clocks/adoption-review-placed-first.ts'
import { adoptionReviewPlacedNext } from '#domain/review/clocks/adoption-review-placed-next.ts'
import { adoptionReviewPlacedSecond } from '#domain/review/clocks/adoption-review-placed-second.ts'
import { adoptionReviewReturned } from '#domain/review/clocks/adoption-review-returned.ts'
import { carePlan } from '#domain/child/clocks/care-plan.ts'
import { carePlanAfterReview } from '#domain/child/clocks/care-plan-after-review.ts'
import { carerConsultationForm } from '#domain/review/clocks/carer-consultation-form.ts'
import { caseRecordKept } from '#domain/child/clocks/case-record-kept.ts'
import { caseRecordKeptAfterDeath } from '#domain/child/clocks/case-record-kept-after-death.ts'
import { conferenceReports } from '#domain/conference/clocks/conference-reports.ts'
import { coreGroup } from '#domain/conference/clocks/core-group.ts'
import { decisionsIssued } from '#domain/review/clocks/decisions-issued.ts'
import { disputeTotal } from '#domain/dispute/clocks/dispute-total.ts'
import { firstReview } from '#domain/review/clocks/first-review.ts'
import { firstReviewConference } from '#domain/conference/clocks/first-review-conference.ts'
import { firstReviewIn28Days } from '#domain/review/clocks/first-review-28-days.ts'
import { healthReviewFiveAndOver } from '#domain/child/clocks/health-review-five-and-over.ts'
import { healthReviewUnderFive } from '#domain/child/clocks/health-review-under-five.ts'
import { initialConference } from '#domain/conference/clocks/initial-conference.ts'
import { initialHealthAssessment } from '#domain/child/clocks/initial-health-assessment.ts'
import { invitations } from '#domain/review/clocks/invitations.ts'
import { iroAppointed } from '#domain/iro/clocks/appointed.ts'
import { iroAppointedBeforeFirstReview } from '#domain/iro/clocks/appointed-before-first-review.ts'
import { iroReplaced } from '#domain/iro/clocks/replaced.ts'
import { ladoInformed } from '#domain/conference/clocks/allegation-lado-informed.ts'
import { lateNotification } from '#domain/iro/clocks/late-notification.ts'
import { longTermFosteringMeeting } from '#domain/review/clocks/long-term-fostering-meeting.ts'
import { nationalTransfer } from '#domain/child/clocks/national-transfer.ts'
import { nextReviewConference } from '#domain/conference/clocks/next-review-conference.ts'
import { notifiedOfEntry } from '#domain/iro/clocks/notified-of-entry.ts'
import { pathwayNeedsAssessment } from '#domain/child/clocks/pathway-needs-assessment.ts'
import { pathwayPlanReview } from '#domain/child/clocks/pathway-plan-review.ts'
import { permanencePlanAgreed } from '#domain/child/clocks/permanence-plan.ts'
import { personalEducationPlan } from '#domain/child/clocks/personal-education-plan.ts'
import { personalEducationPlanReview } from '#domain/child/clocks/personal-education-plan-review.ts'
import { placementPlan } from '#domain/child/clocks/placement-plan.ts'
import { privateFosteringFirstVisit } from '#domain/child/clocks/private-fostering-first-visit.ts'
import { privateFosteringFirstYear } from '#domain/child/clocks/private-fostering-first-year.ts'
import { privateFosteringLaterYears } from '#domain/child/clocks/private-fostering-later-years.ts'
import { recordCompleted } from '#domain/review/clocks/record-completed.ts'
import { recordDistributed } from '#domain/review/clocks/record-distributed.ts'
import { remandCarePlan } from '#domain/child/clocks/remand-care-plan.ts'
import { remandDetentionPlacementPlan } from '#domain/child/clocks/remand-detention-placement-plan.ts'
import { returnHomeInterview } from '#domain/child/clocks/return-home-interview.ts'
import { secondReview } from '#domain/review/clocks/second-review.ts'
import { secondReviewIn91Days } from '#domain/review/clocks/second-review-91-days.ts'
import { secureReviewFirst } from '#domain/review/clocks/secure-review-first.ts'
import { secureReviewNext } from '#domain/review/clocks/secure-review-next.ts'
import { shortBreaksFirstReview } from '#domain/review/clocks/short-breaks-first-review.ts'
import { shortBreaksNextReview } from '#domain/review/clocks/short-breaks-next-review.ts'
import { singleAssessment } from '#domain/conference/clocks/single-assessment.ts'
import { socialWorkerReport } from '#domain/review/clocks/social-worker-report.ts'
import { subsequentReview } from '#domain/review/clocks/subsequent-review.ts'
import { subsequentReviewIn183Days } from '#domain/review/clocks/subsequent-review-183-days.ts'
import { teamManagerResponse } from '#domain/review/clocks/team-manager-response.ts'
import { transferInConference } from '#domain/conference/clocks/transfer-in-conference.ts'
import { visitAfterFirstYear } from '#domain/child/clocks/visit-after-first-year.ts'
import { visitAfterFirstYearToEighteen } from '#domain/child/clocks/visit-after-first-year-to-eighteen.ts'
import { visitCareOrderWithParentFirst } from '#domain/child/clocks/visit-care-order-with-parent-first.ts'
import { visitCareOrderWithParentNext } from '#domain/child/clocks/visit-care-order-with-parent-next.ts'
import { visitFirstYear } from '#domain/child/clocks/visit-first-year.ts'
import { visitLongTermFostering } from '#domain/child/clocks/visit-long-term-fostering.ts'
import { visitParentBeforeAssessment } from '#domain/child/clocks/visit-parent-before-assessment.ts'
import { visitParentBeforeAssessmentLater } from '#domain/child/clocks/visit-parent-before-assessment-later.ts'
import { visitPlacedForAdoption } from '#domain/child/clocks/visit-placed-for-adoption.ts'
import { visitStartOfPlacement } from '#domain/child/clocks/visit-start-of-placement.ts'
import { visitTemporaryOrInterimOrder } from '#domain/child/clocks/visit-temporary-or-interim-order.ts'
import { visitTemporaryOrInterimOrderLater } from '#domain/child/clocks/visit-temporary-or-interim-order-later.ts'
import type { ClockRule } from './clock.ts'

export interface Registered {
  readonly rule: ClockRule
  /** Where the rule is written, from the root of the checkout. */
  readonly file: string
}

/** Every clock there is, in the order of their numbers: local day-count variants last. */
export const register: readonly Registered[] = [
  { rule: iroAppointedBeforeFirstReview, file: 'src/domain/iro/clocks/appointed-before-first-review.ts' },
  { rule: iroAppointed, file: 'src/domain/iro/clocks/appointed.ts' },
  { rule: iroReplaced, file: 'src/domain/iro/clocks/replaced.ts' },
  { rule: lateNotification, file: 'src/domain/iro/clocks/late-notification.ts' },
  { rule: notifiedOfEntry, file: 'src/domain/iro/clocks/notified-of-entry.ts' },
  { rule: firstReview, file: 'src/domain/review/clocks/first-review.ts' },
  { rule: secondReview, file: 'src/domain/review/clocks/second-review.ts' },
  { rule: subsequentReview, file: 'src/domain/review/clocks/subsequent-review.ts' },
  { rule: longTermFosteringMeeting, file: 'src/domain/review/clocks/long-term-fostering-meeting.ts' },
  { rule: adjournedReview, file: 'src/domain/review/clocks/adjourned-review.ts' },
  {
    rule: adoptionReviewNotPlacedFirst,
    file: 'src/domain/review/clocks/adoption-review-not-placed-first.ts',
  },
  { rule: adoptionReviewNotPlacedNext, file: 'src/domain/review/clocks/adoption-review-not-placed-next.ts' },
  { rule: adoptionReviewPlacedFirst, file: 'src/domain/review/clocks/adoption-review-placed-first.ts' },
  { rule: adoptionReviewPlacedSecond, file: 'src/domain/review/clocks/adoption-review-placed-second.ts' },
  { rule: adoptionReviewPlacedNext, file: 'src/domain/review/clocks/adoption-review-placed-next.ts' },
  { rule: adoptionReviewReturned, file: 'src/domain/review/clocks/adoption-review-returned.ts' },
  { rule: shortBreaksFirstReview, file: 'src/domain/review/clocks/short-breaks-first-review.ts' },
  { rule: shortBreaksNextReview, file: 'src/domain/review/clocks/short-breaks-next-review.ts' },
  { rule: secureReviewFirst, file: 'src/domain/review/clocks/secure-review-first.ts' },
  { rule: secureReviewNext, file: 'src/domain/review/clocks/secure-review-next.ts' },
  { rule: remandCarePlan, file: 'src/domain/child/clocks/remand-care-plan.ts' },
  { rule: remandDetentionPlacementPlan, file: 'src/domain/child/clocks/remand-detention-placement-plan.ts' },
  { rule: socialWorkerReport, file: 'src/domain/review/clocks/social-worker-report.ts' },
  { rule: carerConsultationForm, file: 'src/domain/review/clocks/carer-consultation-form.ts' },
  { rule: invitations, file: 'src/domain/review/clocks/invitations.ts' },
  { rule: decisionsIssued, file: 'src/domain/review/clocks/decisions-issued.ts' },
  { rule: teamManagerResponse, file: 'src/domain/review/clocks/team-manager-response.ts' },
  { rule: recordCompleted, file: 'src/domain/review/clocks/record-completed.ts' },
  { rule: recordDistributed, file: 'src/domain/review/clocks/record-distributed.ts' },
  { rule: carePlan, file: 'src/domain/child/clocks/care-plan.ts' },
  { rule: carePlanAfterReview, file: 'src/domain/child/clocks/care-plan-after-review.ts' },
  { rule: placementPlan, file: 'src/domain/child/clocks/placement-plan.ts' },
  { rule: initialHealthAssessment, file: 'src/domain/child/clocks/initial-health-assessment.ts' },
  { rule: healthReviewUnderFive, file: 'src/domain/child/clocks/health-review-under-five.ts' },
  { rule: healthReviewFiveAndOver, file: 'src/domain/child/clocks/health-review-five-and-over.ts' },
  { rule: personalEducationPlan, file: 'src/domain/child/clocks/personal-education-plan.ts' },
  { rule: personalEducationPlanReview, file: 'src/domain/child/clocks/personal-education-plan-review.ts' },
  { rule: visitStartOfPlacement, file: 'src/domain/child/clocks/visit-start-of-placement.ts' },
  { rule: visitFirstYear, file: 'src/domain/child/clocks/visit-first-year.ts' },
  {
    rule: visitAfterFirstYearToEighteen,
    file: 'src/domain/child/clocks/visit-after-first-year-to-eighteen.ts',
  },
  { rule: visitAfterFirstYear, file: 'src/domain/child/clocks/visit-after-first-year.ts' },
  { rule: visitParentBeforeAssessment, file: 'src/domain/child/clocks/visit-parent-before-assessment.ts' },
  {
    rule: visitParentBeforeAssessmentLater,
    file: 'src/domain/child/clocks/visit-parent-before-assessment-later.ts',
  },
  { rule: visitTemporaryOrInterimOrder, file: 'src/domain/child/clocks/visit-temporary-or-interim-order.ts' },
  {
    rule: visitTemporaryOrInterimOrderLater,
    file: 'src/domain/child/clocks/visit-temporary-or-interim-order-later.ts',
  },
  {
    rule: visitCareOrderWithParentFirst,
    file: 'src/domain/child/clocks/visit-care-order-with-parent-first.ts',
  },
  {
    rule: visitCareOrderWithParentNext,
    file: 'src/domain/child/clocks/visit-care-order-with-parent-next.ts',
  },
  { rule: visitLongTermFostering, file: 'src/domain/child/clocks/visit-long-term-fostering.ts' },
  { rule: visitPlacedForAdoption, file: 'src/domain/child/clocks/visit-placed-for-adoption.ts' },
  { rule: permanencePlanAgreed, file: 'src/domain/child/clocks/permanence-plan.ts' },
  { rule: pathwayNeedsAssessment, file: 'src/domain/child/clocks/pathway-needs-assessment.ts' },
  { rule: pathwayPlanReview, file: 'src/domain/child/clocks/pathway-plan-review.ts' },
  { rule: disputeTotal, file: 'src/domain/dispute/clocks/dispute-total.ts' },
  { rule: returnHomeInterview, file: 'src/domain/child/clocks/return-home-interview.ts' },
  { rule: initialConference, file: 'src/domain/conference/clocks/initial-conference.ts' },
  { rule: coreGroup, file: 'src/domain/conference/clocks/core-group.ts' },
  { rule: firstReviewConference, file: 'src/domain/conference/clocks/first-review-conference.ts' },
  { rule: nextReviewConference, file: 'src/domain/conference/clocks/next-review-conference.ts' },
  { rule: conferenceReports, file: 'src/domain/conference/clocks/conference-reports.ts' },
  { rule: singleAssessment, file: 'src/domain/conference/clocks/single-assessment.ts' },
  { rule: transferInConference, file: 'src/domain/conference/clocks/transfer-in-conference.ts' },
  { rule: ladoInformed, file: 'src/domain/conference/clocks/allegation-lado-informed.ts' },
  { rule: privateFosteringFirstVisit, file: 'src/domain/child/clocks/private-fostering-first-visit.ts' },
  { rule: privateFosteringFirstYear, file: 'src/domain/child/clocks/private-fostering-first-year.ts' },
  { rule: privateFosteringLaterYears, file: 'src/domain/child/clocks/private-fostering-later-years.ts' },
  { rule: caseRecordKept, file: 'src/domain/child/clocks/case-record-kept.ts' },
  { rule: caseRecordKeptAfterDeath, file: 'src/domain/child/clocks/case-record-kept-after-death.ts' },
  { rule: adoptionRecordKept, file: 'src/domain/child/clocks/adoption-record-kept.ts' },
  { rule: nationalTransfer, file: 'src/domain/child/clocks/national-transfer.ts' },
  { rule: firstReviewIn28Days, file: 'src/domain/review/clocks/first-review-28-days.ts' },
  { rule: secondReviewIn91Days, file: 'src/domain/review/clocks/second-review-91-days.ts' },
  { rule: subsequentReviewIn183Days, file: 'src/domain/review/clocks/subsequent-review-183-days.ts' },
]

const byName = new Map<string, Registered>(
  register.flatMap((entry) => [
    [entry.rule.id.toLowerCase(), entry],
    [entry.rule.slug, entry],
  ]),
)

/** The rule of that number (`C03`, in any case) or name (`review.first`); undefined when there is none. */
export function ruleNamed(name: string): ClockRule | undefined {
  return byName.get(name.trim().toLowerCase())?.rule
}
