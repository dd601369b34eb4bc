import type { ChildFileAsk } from './child-file.ts'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import type { Action } from '#domain/access/actions.ts'
import { type Content, inRow, said } from '#domain/meeting/field.ts'
import { rowsIn } from '#domain/meeting/section.ts'
import { viewsSection } from '#domain/meeting/sections.ts'
import { formOf } from '#domain/preparing/forms/all-forms.ts'
import { type Answers, answerInWords, type FormId } from '#domain/preparing/forms/form.ts'
import type { CameBy } from '#domain/preparing/preparation.ts'
import type { LiveReview } from '#domain/review/live-review.ts'

/** Where in the work of a review, or beside it, a child's words were taken down. */
export const voiceSources = {
  form: 'Their form',
  sent: 'Sent with their form',
  wish: 'How they wanted it',
  agenda: 'What they wanted talked about',
  contact: 'Talking with the IRO beforehand',
  person: 'Who is to come',
  move: 'Another day for it',
  meeting: 'At the meeting',
  light: 'Reviews without a meeting',
  iro: 'The choice of an IRO',
} as const
export type VoiceSource = keyof typeof voiceSources

/** What else than seeing the child it takes to read words of a source: as on the page on which they were taken down. */
export const voiceNeeds: Readonly<Partial<Record<VoiceSource, Action>>> = {
  meeting: 'see-meetings',
  light: 'hold-reviews',
}

/** The review for which words were taken down. */
export type VoiceReview = Pick<LiveReview, 'reviewId' | 'kind' | 'heldOn' | 'plannedOn'>

/** Something that a child said, as it was taken down here. */
export interface ChildSaid {
  readonly source: VoiceSource
  /** Null: the day was not recorded. */
  readonly on: CalendarDate | null
  /** What was asked, or what it was about. */
  readonly about: string | null
  /** As it was said; null of a drawing or a recording. */
  readonly words: string | null
  readonly language: string
  /** What somebody of the service wrote in English of words in another language. */
  readonly inEnglish: string | null
  /** Who took it down, or told of it; null where the child sent it. */
  readonly by: string | null
  readonly cameBy: CameBy | null
  readonly review: VoiceReview | null
  /** The form, to be read as a whole. */
  readonly paperId: string | null
  readonly file: { readonly fileId: string; readonly name: string; readonly mediaType: string } | null
}

type OfReview = {
  readonly reviewId: string
  readonly kind: LiveReview['kind']
  readonly heldOn: CalendarDate | null
  readonly plannedOn: CalendarDate | null
}

/** The rows in which a child's words are kept. */
export interface VoiceRows {
  readonly told: readonly {
    readonly source: VoiceSource
    readonly on: CalendarDate | null
    readonly about: string | null
    readonly words: string
    readonly by: string | null
    readonly reviewId: string | null
  }[]
  readonly forms: readonly {
    readonly paperId: string
    readonly reviewId: string
    readonly form: FormId
    readonly language: string
    readonly answers: Answers
    readonly translation: Answers | null
    readonly on: CalendarDate
    readonly cameBy: CameBy
    readonly by: string
  }[]
  readonly files: readonly {
    readonly fileId: string
    readonly paperId: string
    readonly reviewId: string
    readonly name: string
    readonly mediaType: string
    readonly on: CalendarDate
  }[]
  readonly meetings: readonly {
    readonly reviewId: string
    readonly content: Content
    readonly by: string
  }[]
  readonly reviews: readonly OfReview[]
}

/** Reads the rows of a child within a scope; undefined as for the child's file. */
export type ReadVoice = (ask: ChildFileAsk) => Promise<VoiceRows | undefined>

/** What a child said, as far as it was taken down here, the newest first, up to a day. */
export async function childsVoice(read: ReadVoice, ask: ChildFileAsk): Promise<readonly ChildSaid[]> {
  const rows = await read(ask)
  return rows === undefined ? [] : voiceIn(rows).filter(({ on }) => on === null || on <= ask.on)
}

/** The words that rows hold, the newest first: what has no day of its own stands at the day of its review. */
export function voiceIn(rows: VoiceRows): readonly ChildSaid[] {
  const reviewOf = (reviewId: string | null) =>
    rows.reviews.find((review) => review.reviewId === reviewId) ?? null
  const none = { about: null, language: 'en', inEnglish: null, cameBy: null, paperId: null, file: null }
  const ofForms = rows.forms.flatMap((form) => fromForm(form, reviewOf(form.reviewId)))
  const all: readonly ChildSaid[] = [
    ...ofForms,
    ...rows.files.map(
      ({ fileId, name, mediaType, paperId, reviewId, on }): ChildSaid => ({
        ...none,
        source: 'sent',
        on,
        words: null,
        by: null,
        review: reviewOf(reviewId),
        paperId,
        file: { fileId, name, mediaType },
      }),
    ),
    ...rows.meetings.flatMap(({ reviewId, content, by }): readonly ChildSaid[] => {
      const review = reviewOf(reviewId)
      return viewsIn(content).map(({ words, about }) => ({
        ...none,
        source: 'meeting',
        on: review?.heldOn ?? null,
        about,
        words,
        by,
        review,
      }))
    }),
    ...rows.told
      // What a form asks to be talked about goes onto the agenda by itself: it was said once.
      .filter(
        ({ source, words, reviewId }) =>
          source !== 'agenda' ||
          !ofForms.some((form) => form.words === words && form.review?.reviewId === reviewId),
      )
      .map(({ reviewId, ...told }): ChildSaid => ({ ...none, ...told, review: reviewOf(reviewId) })),
  ]
  return all.toSorted((one, other) => dayOf(other).localeCompare(dayOf(one)))
}

const dayOf = ({ on, review }: ChildSaid) => on ?? review?.heldOn ?? review?.plannedOn ?? ''

/** For the IRO to ask about before the review: it is read on the form, and not held up on every page about the child. */
const notRepeated: readonly string[] = ['avoid']

function fromForm(
  { form, answers, translation, on, cameBy, by, language, paperId }: VoiceRows['forms'][number],
  review: VoiceReview | null,
): readonly ChildSaid[] {
  return formOf(form).words.en.questions.flatMap((question): readonly ChildSaid[] => {
    const answer = answers[question.id]
    if (answer === undefined || question.kind === 'people' || notRepeated.includes(question.id)) return []
    return [
      {
        source: 'form',
        on,
        about: question.label,
        words: answerInWords(question, answer),
        language: question.kind === 'words' ? language : 'en',
        inEnglish: translation?.[question.id] ?? null,
        by: cameBy === 'link' ? null : by,
        cameBy,
        review,
        paperId,
        file: null,
      },
    ]
  })
}

function viewsIn(content: Content): readonly { readonly words: string; readonly about: string | null }[] {
  const { rows } = viewsSection
  if (rows === undefined) return []
  return Array.from({ length: rowsIn(viewsSection, content) }, (_, index) => index + 1).flatMap((no) => {
    const [words = '', source = ''] = rows.fields.map((field) =>
      said(content, inRow(field, rows.name, no).name),
    )
    return words === '' ? [] : [{ words, about: source || null }]
  })
}
