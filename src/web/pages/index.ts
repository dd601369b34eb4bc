import type { BookingNeeds } from '#app/booking/booking-desk.ts'
import type { AccountStore } from '#app/admin/accounts.ts'
import type { Administration } from '#app/admin/administration.ts'
import type { PreparingNeeds } from '#app/preparing/prepare.ts'
import type { PeopleAroundNeeds } from '#app/people-around/people-around.ts'
import type { PolicyNeeds } from '#app/admin/local-policy.ts'
import type { AuditReader } from '#app/audit/see-audit.ts'
import type { HomeReads } from '#app/home/home-reads.ts'
import type { ImportDesk } from '#app/import/import-desk.ts'
import type { MeasureReads } from '#app/measure/measure-reads.ts'
import type { NightWork } from '#app/operate/job-runs.ts'
import type { NotificationNeeds } from '#app/notifications/notifications.ts'
import type { ReportReads } from '#app/report/report-reads.ts'
import type { AllocationNeeds } from '#app/allocation/allocate-iro.ts'
import type { DecisionNeeds } from '#app/decisions/change-decision.ts'
import type { RecordNeeds } from '#app/record/change-record.ts'
import type { OwnContactNeeds } from '#app/contact/own-contact.ts'
import type { EntryNeeds } from '#app/entry/notify-entry.ts'
import type { ConflictNeeds } from '#app/recording/settle-conflict.ts'
import type { MidwayNeeds } from '#app/midway/midway-store.ts'
import type { MeetingNeeds } from '#app/meeting/meeting-store.ts'
import type { ReviewsWorkedOn } from '#app/review/reviews-worked-on.ts'
import type { ReviewNeeds } from '#app/review/change-review.ts'
import type { RestrictionNeeds } from '#app/restricted/restrictions.ts'
import type { ServiceReads } from '#app/service/service-reads.ts'
import type { SignInNeeds } from '#app/sign-in/sign-in.ts'
import type { CareReads } from '#app/care/care-reads.ts'
import type { TodayReads } from '#app/today/today-reads.ts'
import type { ChildrenReads } from '#app/children/children-reads.ts'
import type { Route } from '../route.ts'
import type { Seal } from '../seal.ts'
import { accessibilityRoute } from './accessibility/route.ts'
import { adminRoutes } from './admin/route.ts'
import { annualReportRoutes } from './annual-report/route.ts'
import { togetherRoutes } from './reviews/[review-id]/together/route.ts'
import { bookingRoutes } from './booking/route.ts'
import { bringForwardRoutes } from './children/[child-id]/bring-forward/route.ts'
import { midwayRoutes } from './children/[child-id]/midway/route.ts'
import { lightReviewRoutes } from './children/[child-id]/light-reviews/route.ts'
import { dateChangeRoutes } from './date-changes/route.ts'
import { auditRoutes } from './audit/route.ts'
import { lookedRoute } from './children/[child-id]/looked/route.ts'
import { restrictRoutes } from './children/[child-id]/restrict/route.ts'
import { type CalendarPageNeeds, calendarRoutes } from './calendar/route.ts'
import { peopleRoutes } from './children/[child-id]/people/route.ts'
import { conflictRoutes } from './children/[child-id]/conflicts/route.tsx'
import { childIroRoutes } from './children/[child-id]/iro/route.ts'
import { answerDecisionRoutes } from './answer-decisions/route.ts'
import { decisionRoutes } from './decisions/[decision-id]/route.ts'
import { decisionListRoutes } from './decisions/route.ts'
import { meRoutes } from './me/route.tsx'
import { entryDayRoutes } from './entries/[entry-id]/route.ts'
import { entryWithdrawRoutes } from './entries/[entry-id]/withdraw/route.ts'
import { readRecordRoutes } from './read-record/route.tsx'
import { entryRoutes } from './entries/route.ts'
import { childRoute } from './children/[child-id]/route.ts'
import { childrenRoutes } from './children/route.ts'
import { helpRoutes } from './help/route.ts'
import { homeRoute } from './home/route.ts'
import { importRoutes } from './imports/route.ts'
import { measureComparatorRoutes } from './measures/[measure-id]/comparators/route.ts'
import { measureRoutes } from './measures/[measure-id]/route.ts'
import { type MessagePageNeeds, messagesRoutes } from './messages/route.ts'
import { measureRowsRoutes } from './measures/[measure-id]/rows/route.ts'
import { measureTargetRoutes } from './measures/[measure-id]/target/route.ts'
import { measuresRoutes } from './measures/route.ts'
import { notificationRoutes } from './notifications/route.ts'
import { printedRoute } from './printed/route.ts'
import { restrictedRoute } from './restricted/route.ts'
import { chooseScorecardRoutes } from './scorecard/choose/route.ts'
import { newReviewRoutes } from './reviews/new/route.tsx'
import { reviewDecisionRoutes } from './reviews/[review-id]/decisions/route.ts'
import { decisionTasks } from './reviews/[review-id]/decisions/task.ts'
import { recordRoutes } from './reviews/[review-id]/record/route.ts'
import { recordTasks } from './reviews/[review-id]/record/task.ts'
import { meetingRoutes } from './reviews/[review-id]/meeting/route.ts'
import { meetingTask } from './reviews/[review-id]/meeting/task.ts'
import { consultationRoutes } from './consultation/route.tsx'
import { myReviewRoutes } from './my-review/route.tsx'
import { reportRoutes } from './report/route.tsx'
import { decisionsAsked } from './asked/decisions-asked.ts'
import { decisionsToDo } from './asked/decisions-to-do.ts'
import { askedRoutes } from './asked/route.tsx'
import { agendaRoutes } from './reviews/[review-id]/agenda/route.tsx'
import { contactBeforeRoutes } from './reviews/[review-id]/contact-before/route.tsx'
import { reviewPapersRoutes } from './reviews/[review-id]/papers/route.tsx'
import { preparingTasks } from './reviews/[review-id]/preparing-tasks.ts'
import { readinessRoutes } from './reviews/[review-id]/readiness/route.tsx'
import { wishesRoutes } from './reviews/[review-id]/wishes/route.tsx'
import { reviewPeopleRoutes } from './reviews/[review-id]/people/route.tsx'
import { reviewRoutes } from './reviews/[review-id]/route.ts'
import { scorecardRoutes } from './scorecard/route.ts'
import { reallocateRoutes } from './service/reallocate/route.tsx'
import { serviceRoutes } from './service/route.ts'
import { signInRoutes } from './sign-in/route.ts'
import { signOutRoute } from './sign-out/route.ts'
import { todayRoutes } from './today/route.ts'

/** What the pages ask of the product. */
export interface PageNeeds {
  readonly seal: Seal
  readonly signIn: SignInNeeds
  readonly audit: AuditReader
  readonly care: CareReads
  readonly children: ChildrenReads
  readonly reports: ReportReads
  readonly measureReads: MeasureReads
  readonly imports: ImportDesk
  readonly service: ServiceReads
  readonly today: TodayReads
  readonly home: HomeReads
  readonly accounts: AccountStore
  readonly policy: PolicyNeeds
  readonly administration: Administration
  readonly nightWork: NightWork
  readonly restricted: RestrictionNeeds
  readonly messages: MessagePageNeeds
  readonly peopleAround: PeopleAroundNeeds
  readonly preparing: PreparingNeeds
  readonly calendar: CalendarPageNeeds
  readonly telling: NotificationNeeds
  readonly reviews: ReviewNeeds
  readonly workedOn: ReviewsWorkedOn
  readonly booking: BookingNeeds
  readonly meetings: MeetingNeeds
  readonly decisions: DecisionNeeds
  readonly midway: MidwayNeeds
  readonly records: RecordNeeds
  readonly entries: EntryNeeds
  readonly ownContact: OwnContactNeeds
  readonly allocations: AllocationNeeds
  readonly conflicts: ConflictNeeds
}

/** Every page and form of the site. */
export function siteMap(needs: PageNeeds): readonly Route[] {
  const routes: readonly Route[] = [
    ...signInRoutes(needs),
    signOutRoute(),
    ...meRoutes(needs),
    ...todayRoutes(needs),
    ...childrenRoutes(needs),
    childRoute({ ...needs, calendarOf: needs.administration.calendarOf }),
    ...childIroRoutes(needs),
    ...conflictRoutes(needs),
    ...entryRoutes(needs),
    ...entryDayRoutes(needs),
    ...entryWithdrawRoutes(needs),
    ...newReviewRoutes(needs),
    ...bookingRoutes(needs),
    ...togetherRoutes(needs),
    ...dateChangeRoutes(needs),
    ...bringForwardRoutes(needs),
    ...lightReviewRoutes(needs),
    ...midwayRoutes(needs),
    ...reviewPeopleRoutes(needs),
    ...wishesRoutes(needs),
    ...agendaRoutes(needs),
    ...reviewPapersRoutes(needs),
    ...contactBeforeRoutes(needs),
    ...readinessRoutes(needs),
    ...askedRoutes({
      ...needs,
      askedSources: [decisionsAsked(needs.decisions), decisionsToDo(needs.decisions)],
    }),
    ...myReviewRoutes(needs),
    ...consultationRoutes(needs),
    ...reportRoutes(needs),
    ...reviewRoutes({
      ...needs,
      reviewTasks: [
        preparingTasks(needs.preparing),
        meetingTask(needs.meetings),
        decisionTasks(needs.decisions),
        recordTasks(needs.records),
      ],
    }),
    ...meetingRoutes(needs),
    ...reviewDecisionRoutes({ ...needs, calendarOf: needs.administration.calendarOf }),
    ...decisionListRoutes(needs),
    ...decisionRoutes(needs),
    ...answerDecisionRoutes(needs),
    ...recordRoutes({ ...needs, calendarOf: needs.administration.calendarOf }),
    ...readRecordRoutes(needs),
    ...measuresRoutes(needs),
    ...measureRoutes(needs),
    ...measureRowsRoutes(needs),
    ...measureTargetRoutes(needs),
    ...measureComparatorRoutes(needs),
    ...scorecardRoutes(needs),
    ...chooseScorecardRoutes(needs),
    ...annualReportRoutes(needs),
    ...importRoutes(needs),
    ...messagesRoutes(needs.messages),
    ...peopleRoutes(needs),
    ...calendarRoutes(needs.calendar),
    ...serviceRoutes(needs),
    ...reallocateRoutes(needs),
    ...adminRoutes(needs),
    ...notificationRoutes(needs),
    ...auditRoutes(needs),
    lookedRoute(needs),
    ...restrictRoutes(needs),
    restrictedRoute(needs),
    printedRoute(),
    accessibilityRoute(),
  ]
  // The first page leads on to the others: to those that there are.
  return [homeRoute(needs, routes), ...helpRoutes(routes), ...routes]
}
