import type { NewMessage } from '#app/message/outbox.ts'
import type { Recorder } from '#app/recording/recording.ts'
import type { ReviewAsked, ReviewInFull, ReviewTransaction } from '#app/review/review-store.ts'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import type { WorkingDayCalendar } from '#domain/calendar/working-days.ts'
import type { PersonAround } from '#domain/people-around/person-around.ts'
import type { Answers, Language } from '#domain/preparing/forms/form.ts'
import type { LeadTimesSet } from '#domain/preparing/lead-times.ts'
import type {
  AgendaItem,
  ContactBefore,
  Invitee,
  InviteeInFull,
  Paper,
  PaperAnswer,
  PaperFile,
  Preparation,
} from '#domain/preparing/preparation.ts'

/** A file with its content, as it is kept. */
export interface KeptFile extends PaperFile {
  readonly content: Uint8Array
}

/** What letters about a review say of the child and the service. */
export interface LetterHead {
  readonly called: string | null
  readonly iroName: string | null
  readonly iroEmail: string | null
  readonly authorityName: string
  readonly language: string | null
  /** The child's social worker on a day, by the files. */
  readonly workerName: string | null
}

/** Everything that is recorded of how a review is prepared. */
export interface PreparedReview extends ReviewInFull {
  readonly people: readonly PersonAround[]
  readonly invitees: readonly InviteeInFull[]
  readonly papers: readonly Paper[]
  /** Every time that somebody answered, the latest first. */
  readonly answers: readonly PaperAnswer[]
  readonly files: readonly PaperFile[]
  readonly preparation: Preparation
  readonly agenda: readonly AgendaItem[]
  readonly contacts: readonly ContactBefore[]
  readonly leadTimes: LeadTimesSet
  readonly calendar: WorkingDayCalendar
  /** The child's first language, where a file says it. */
  readonly language: string | null
  /** The languages whose words the council has confirmed: somebody whose language it is read them. */
  readonly languagesChecked: readonly Language[]
  /** The child's social worker, by the files. */
  readonly workerName: string | null
}

/** What is prepared of a review, in one transaction with all that follows from it. */
export interface PreparingTransaction extends ReviewTransaction {
  letterHead(childId: string, on: CalendarDate): Promise<LetterHead>
  people(childId: string): Promise<readonly PersonAround[]>
  invitee(inviteeId: string): Promise<InviteeInFull | undefined>
  inviteesOf(reviewId: string): Promise<readonly InviteeInFull[]>
  keepInvitee(invitee: Invitee): Promise<Invitee>
  paper(paperId: string): Promise<Paper | undefined>
  papersOf(reviewId: string): Promise<readonly Paper[]>
  keepPaper(paper: Paper): Promise<Paper>
  addAnswer(answer: PaperAnswer): Promise<void>
  draft(paperId: string): Promise<Answers | undefined>
  keepDraft(paperId: string, answers: Answers): Promise<void>
  dropDraft(paperId: string): Promise<void>
  /** Keeps a file; what its content sums up to (SHA-256) is worked out as it is kept. */
  addFile(file: Omit<KeptFile, 'sha256'>): Promise<void>
  preparation(reviewId: string, childId: string): Promise<Preparation>
  keepPreparation(preparation: Preparation): Promise<Preparation>
  agendaOf(reviewId: string): Promise<readonly AgendaItem[]>
  keepAgendaItem(item: AgendaItem): Promise<AgendaItem>
  contactsOf(reviewId: string): Promise<readonly ContactBefore[]>
  keepContact(contact: ContactBefore): Promise<void>
  leadTimes(on: CalendarDate): Promise<LeadTimesSet>
  /** Puts messages into the outbox. @returns how many were not there yet. */
  queue(messages: readonly NewMessage[]): Promise<number>
  /** Marks a link as answered. */
  answered(linkId: string): Promise<void>
}

/** A paper that somebody signed in is asked for. */
export interface PaperAsked {
  readonly paper: Paper
  readonly called: string | null
  readonly toName: string | null
  readonly meetingOn: CalendarDate | null
}

export interface PreparingStore {
  change<T>(by: Recorder, work: (transaction: PreparingTransaction) => Promise<T>): Promise<T>
  /** What is prepared of a review within a scope. */
  see(ask: ReviewAsked & { readonly reviewId: string }): Promise<PreparedReview | undefined>
  /** The review to which somebody was asked, for whoever holds their link. */
  behindLink(
    ask: Omit<ReviewAsked, 'scope'> & { readonly inviteeId: string },
  ): Promise<(PreparedReview & { readonly draft: Answers | undefined }) | undefined>
  file(
    ask: ReviewAsked & { readonly reviewId: string; readonly fileId: string },
  ): Promise<KeptFile | undefined>
  /** The papers of these kinds that are not in, of reviews that lie ahead, within a scope. */
  outstanding(ask: ReviewAsked & { readonly kinds: readonly string[] }): Promise<readonly PaperAsked[]>
  /** The reviews that lie ahead and are booked, of every child within a scope. */
  booked(ask: ReviewAsked & { readonly until: CalendarDate }): Promise<readonly string[]>
  calendarAndLeadTimes(
    ask: ReviewAsked,
  ): Promise<{ readonly calendar: WorkingDayCalendar; readonly leadTimes: LeadTimesSet }>
}
