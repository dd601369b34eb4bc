import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import type { SettingName } from '#domain/policy/settings.ts'
import type { ForwardEvent } from '#domain/review/forward-prompts.ts'
import type { WithoutReviewAhead } from '#domain/review/next-review.ts'
import type { LiveReview } from '#domain/review/live-review.ts'
import type { PromptState } from '#domain/review/prompt-lifecycle.ts'
import type { DateChange } from './review-store.ts'

/** An answer to the wish for another date, by somebody whose approval the council asks for. */
export interface DateApproval {
  readonly changeId: string
  /** The account that answered: each answers once. */
  readonly actor: string
  readonly name: string
  readonly role: string
  readonly answer: 'approved' | 'refused'
  readonly reason: string | null
  readonly answeredOn: CalendarDate
}

/** Something in the data that calls for a review to be brought forward, until somebody decides. */
export interface ReviewPrompt {
  readonly promptId: string
  readonly childId: string
  readonly trigger: string
  readonly happenedOn: CalendarDate
  readonly state: PromptState
  /** The review that was brought forward for it. */
  readonly reviewId: string | null
  readonly answeredBy: string | null
  readonly answeredOn: CalendarDate | null
  readonly reason: string | null
}

/** That the reviews of a child who is settled may be light ones, between yearly meetings. */
export interface LightAgreement {
  readonly agreementId: string
  readonly childId: string
  readonly placedSince: CalendarDate
  readonly authorisedBy: string
  readonly authorisedOn: CalendarDate
  /** The IRO who agreed, at a review. */
  readonly agreedBy: string
  readonly agreedOn: CalendarDate
  readonly childView: string | null
  readonly childViewMissing: string | null
  readonly endedOn: CalendarDate | null
  readonly endReason: string | null
}

/** A child without a review ahead, as the rows say it: whether the next may be light is for the domain. */
export interface LackingReview extends Omit<WithoutReviewAhead, 'mayBeLight'> {
  readonly lightAgreedOn: CalendarDate | null
}

/** A review ahead, not begun, of a kind that the child's regime does not owe, and what it owes. */
export interface OffRegime {
  readonly reviewId: string
  readonly rule: string | null
  readonly shortBreak: boolean
  readonly periodStartedOn: CalendarDate | null
  readonly dueOn: CalendarDate | null
}

/** A review that became of another kind: for those who book and hold it. */
export interface KindFollowed {
  readonly review: LiveReview
  readonly dueOn: CalendarDate | null
}

/** What the timetable of reviews reads and keeps, in the transaction of a change. */
export interface Timetable {
  /** Children in care, or in short breaks, with no review ahead, here or in a file: at most so many. */
  lackingReviews(
    on: CalendarDate,
    of: { readonly childIds?: readonly string[]; readonly most?: number },
  ): Promise<readonly LackingReview[]>
  /**
   * Reviews to book or booked whose child is of another regime by now, as the rows stand. An adoption review of which
   * no row ever told is left out: somebody here knew before the files.
   */
  offRegime(childIds: readonly string[] | undefined): Promise<readonly OffRegime[]>
  /** Tells the child's IRO, business support and IRO managers, in their lists of what is new. */
  tellOfKinds(followed: readonly KindFollowed[]): Promise<void>
  /** The day of the last review that counted, and of the last that was a meeting. */
  lastReviews(
    childId: string,
    on: CalendarDate,
  ): Promise<{ readonly lastOn: CalendarDate | null; readonly lastMeetingOn: CalendarDate | null }>
  /** Whether the review that a child had on a day was judged late. */
  judgedLate(childId: string, heldOn: CalendarDate): Promise<boolean>
  /** What the council has set, as it is kept; empty where it set nothing. */
  policy(name: SettingName, on: CalendarDate): Promise<Readonly<Record<string, unknown>>>
  dateChange(changeId: string): Promise<DateChange | undefined>
  approvalsOf(changeId: string): Promise<readonly DateApproval[]>
  keepApproval(approval: DateApproval): Promise<void>
  /** What happened to children since a day that can call for a review: moves, legal status, going missing. */
  forwardEvents(since: CalendarDate, on: CalendarDate): Promise<readonly ForwardEvent[]>
  prompt(promptId: string): Promise<ReviewPrompt | undefined>
  promptsOf(childId: string): Promise<readonly ReviewPrompt[]>
  keepPrompt(prompt: ReviewPrompt): Promise<void>
  /** Keeps what is proposed, unless it was proposed before. Returns how many were new. */
  propose(prompts: readonly ReviewPrompt[]): Promise<number>
  /** The agreement in force; undefined when there is none. */
  lightAgreementOf(childId: string): Promise<LightAgreement | undefined>
  keepLightAgreement(agreement: LightAgreement): Promise<void>
  siblingIds(childId: string): Promise<readonly string[]>
  /** The IRO of a child on a day, as it is recorded. */
  iroOf(childId: string, on: CalendarDate): Promise<string | null>
  /** The IROs of several children on a day, one for each, in one reading. */
  irosOf(childIds: readonly string[], on: CalendarDate): Promise<readonly (string | null)[]>
}
