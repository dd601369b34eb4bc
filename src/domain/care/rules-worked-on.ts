import { initialConference } from '#domain/conference/clocks/initial-conference.ts'
import { conferenceReports } from '#domain/conference/clocks/conference-reports.ts'
import { lateNotification } from '#domain/iro/clocks/late-notification.ts'
import { carerConsultationForm } from '#domain/review/clocks/carer-consultation-form.ts'
import { decisionsIssued } from '#domain/review/clocks/decisions-issued.ts'
import { recordCompleted } from '#domain/review/clocks/record-completed.ts'
import { recordDistributed } from '#domain/review/clocks/record-distributed.ts'
import { socialWorkerReport } from '#domain/review/clocks/social-worker-report.ts'

/** The papers that are wanted before a review. */
export const papersBefore: readonly string[] = [socialWorkerReport.id, carerConsultationForm.id]

/** What an IRO owes after a review: the decisions, the record and its distribution, of a child who left care since as well. */
export const owedAfterReview: readonly string[] = [
  decisionsIssued.id,
  recordCompleted.id,
  recordDistributed.id,
]

/**
 * Clocks that are nobody's work once they are late: papers are for a review that lies ahead, a late notification stays
 * late, and conferences are another service's.
 */
export const notWorkedOn: readonly string[] = [
  ...papersBefore,
  lateNotification.id,
  initialConference.id,
  conferenceReports.id,
]
