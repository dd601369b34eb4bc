import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import type { Channel } from '#domain/message/audience.ts'
import type { PersonAround } from '#domain/people-around/person-around.ts'
import type { ReviewMode, ReviewVenue } from '#domain/review/live-review.ts'
import type { Answers, FormId } from './forms/form.ts'
import type { InviteeState } from './invitee-lifecycle.ts'
import type { PaperKind } from './paper-kinds.ts'
import type { PaperState } from './paper-lifecycle.ts'

type Day = CalendarDate | null

/** What part somebody has in a review. Left out is what the IRO decided for this child, and follows from no order. */
export const parts = {
  to_decide: 'Not decided',
  comes: 'Comes',
  writes: 'Sends their views instead',
  left_out: 'Is not part of it',
} as const
export type Part = keyof typeof parts

export type ChildView = 'yes' | 'no' | 'not_sure'

/** Somebody who is thought of for a review. */
export interface Invitee {
  readonly inviteeId: string
  readonly reviewId: string
  readonly childId: string
  /** Who of the people around the child; null: the child. */
  readonly personId: string | null
  readonly part: Part
  readonly partReason: string | null
  readonly decidedBy: string | null
  /** Whether the child wants them there; null: the child was not asked. */
  readonly childView: ChildView | null
  readonly childSaid: string | null
  readonly state: InviteeState
  readonly invitedOn: Day
  readonly repliedOn: Day
  readonly replySaid: string | null
  /** How the child is reached, of the child's own invitation; of others see the person. */
  readonly channel: Channel | null
  readonly address: string | null
  readonly version: number
}

/** Somebody thought of, with what is recorded of them around the child. */
export interface InviteeInFull extends Invitee {
  readonly person: PersonAround | null
}

/** A report or form that is asked for before a review. */
export interface Paper {
  readonly paperId: string
  readonly reviewId: string
  readonly childId: string
  readonly inviteeId: string
  readonly kind: PaperKind
  readonly state: PaperState
  readonly askedOn: Day
  readonly chasedOn: Day
  readonly chases: number
  readonly receivedOn: Day
  readonly missingReason: string | null
  readonly childSawOn: Day
  readonly childSawHow: string | null
  readonly version: number
}

export type CameBy = 'link' | 'signed_in' | 'typed_up'

export const cameByWords: Readonly<Record<CameBy, string>> = {
  link: 'by their link',
  signed_in: 'signed in',
  typed_up: 'on paper or by word, typed up here',
}

/** What somebody said before a review, once. */
export interface PaperAnswer {
  readonly answerId: string
  readonly paperId: string
  readonly form: FormId
  readonly formVersion: number
  readonly language: string
  readonly answers: Answers
  /** What somebody of the service wrote in English of an answer in another language. */
  readonly translation: Answers | null
  readonly saidBy: string
  readonly cameBy: CameBy
  readonly givenOn: CalendarDate
}

/** A file that came as a paper; its content is read by itself. */
export interface PaperFile {
  readonly fileId: string
  readonly paperId: string
  readonly name: string
  readonly mediaType: string
  readonly bytes: number
  readonly sha256: string
  readonly sentBy: string
}

/** What the child wishes for the meeting, what was arranged, and whether it can go ahead. */
export interface Preparation {
  readonly reviewId: string
  readonly childId: string
  readonly venueWished: ReviewVenue | null
  /** Where the child does not want it. */
  readonly venuesRefused: readonly ReviewVenue[]
  readonly modeWished: ReviewMode | null
  readonly timeWished: TimeOfDay | null
  readonly wishInWords: string | null
  readonly wishToldBy: string | null
  readonly wishOn: Day
  readonly wantsToChair: 'all' | 'some' | 'no' | null
  readonly interpreterNeeded: 'yes' | 'no' | null
  readonly interpreterLanguage: string | null
  readonly interpreterBookedOn: Day
  readonly interpreterName: string | null
  readonly interpreterPresent: 'yes' | 'no' | null
  readonly readyDecision: 'go_ahead' | 'move' | null
  readonly readyReason: string | null
  /** What was missing when it was decided. */
  readonly readyMissing: readonly string[] | null
  readonly readyOn: Day
  readonly readyBy: string | null
  readonly version: number
}

export const timesOfDay = {
  morning: 'In the morning',
  afternoon: 'In the afternoon',
  after_school: 'After school',
  any: 'At any time',
} as const
export type TimeOfDay = keyof typeof timesOfDay

/** Something to be talked about. */
export interface AgendaItem {
  readonly itemId: string
  readonly reviewId: string
  readonly childId: string
  readonly ofChild: 'yes' | 'no'
  readonly askedBy: string
  readonly words: string
  readonly withdrawnOn: Day
  readonly version: number
}

/** The IRO spoke with the child before the review. */
export interface ContactBefore {
  readonly contactId: string
  readonly reviewId: string
  readonly childId: string
  readonly on: CalendarDate
  readonly method: string
  readonly alone: 'yes' | 'no' | null
  readonly notAloneBecause: string | null
  readonly said: string | null
  readonly recordedBy: string
  readonly version: number
}

/** Nothing is recorded yet of how a review is to be. */
export function nothingPrepared(reviewId: string, childId: string): Preparation {
  return {
    reviewId,
    childId,
    venueWished: null,
    venuesRefused: [],
    modeWished: null,
    timeWished: null,
    wishInWords: null,
    wishToldBy: null,
    wishOn: null,
    wantsToChair: null,
    interpreterNeeded: null,
    interpreterLanguage: null,
    interpreterBookedOn: null,
    interpreterName: null,
    interpreterPresent: null,
    readyDecision: null,
    readyReason: null,
    readyMissing: null,
    readyOn: null,
    readyBy: null,
    version: 0,
  }
}
