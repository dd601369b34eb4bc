import type { ChildFile } from '#app/children/child-file.ts'
import { type ChildSaid, voiceNeeds, voiceSources } from '#app/children/childs-voice.ts'
import type { Action } from '#domain/access/actions.ts'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import type { CodeLabels } from '#domain/journey/code-labels.ts'
import { participationWords } from '#domain/journey/code-words.ts'
import { sortOf } from '#domain/preparing/file-kinds.ts'
import { cameByWords } from '#domain/preparing/preparation.ts'
import { fromDay, longDate } from '../../../kit/format.ts'
import { kindWords } from '../../reviews/[review-id]/words.ts'
import { reviewLink } from '../../reviews/[review-id]/own-tasks.ts'
import { recordId } from './record-ids.ts'

/** One thing that the child said, with where it comes from. */
export interface SaidLine {
  /** Where an address leads to it; undefined: to none by itself. */
  readonly id: string | undefined
  readonly on: CalendarDate | null
  readonly day: string
  readonly about: string | undefined
  readonly words: string | undefined
  readonly language: string
  readonly inEnglish: string | undefined
  readonly file:
    | { readonly href: string; readonly name: string; readonly sort: 'picture' | 'sound' | 'other' }
    | undefined
  readonly from: { readonly text: string; readonly href: string | undefined }
  /** Who took it down, and where it is kept. */
  readonly kept: string
}

export interface SaidView {
  /** The last thing that they said, with its day; or that nothing is recorded. */
  readonly when: string
  readonly last: readonly SaidLine[]
  /** How they took part in the last review; empty where none was held. */
  readonly review: string
  /** Everything that they said, the newest first. */
  readonly lines: readonly SaidLine[]
  /** What to say where there is nothing. */
  readonly none: string
}

/**
 * What the child said, by the files and as it was taken down here, the newest first.
 * @param heard undefined on the page as it was known at a past moment, which is of the files alone
 */
export function presentSaid(
  file: Pick<ChildFile, 'said' | 'reviews'>,
  heard: readonly ChildSaid[] | undefined,
  {
    on,
    own,
    may,
  }: { readonly on: CalendarDate; readonly own: CodeLabels; readonly may: (action: Action) => boolean },
): SaidView {
  const lines = [...ofFile(file), ...(heard ?? []).filter((one) => mayRead(one, may)).map(lineOf)].toSorted(
    (one, other) => (other.on ?? '').localeCompare(one.on ?? ''),
  )
  const [newest] = lines
  const review = file.reviews.at(-1)
  const none =
    heard === undefined
      ? 'Nothing that they said was in the files then.'
      : 'Nothing that they said is recorded, in the files or here.'
  return {
    when: newest === undefined ? none : whenWords(newest, on),
    last: lines.filter((line) => line.on !== null && line.on === newest?.on).slice(0, mostAtTheTop),
    review:
      review === undefined
        ? ''
        : `At the last review, on ${longDate(review.on)}: ${participationWords(review.code, own)}.`,
    lines,
    none,
  }
}

/** The most answers of one day that stand at the head of the page: the rest is further down. */
const mostAtTheTop = 3

function whenWords({ on, day }: SaidLine, today: CalendarDate): string {
  if (on === null) return 'What they said has no day; it is further down.'
  return `The last thing they said, on ${day}, ${fromDay(today, on)}:`
}

function mayRead({ source }: ChildSaid, may: (action: Action) => boolean): boolean {
  const needed = voiceNeeds[source]
  return needed === undefined || may(needed)
}

function ofFile({ said }: Pick<ChildFile, 'said'>): readonly SaidLine[] {
  return said
    .filter(({ by, answer }) => by === 'child' && answer !== null)
    .map(({ on, survey, question, answer }) => ({
      id: recordId('said', on),
      on,
      day: longDate(on),
      about: question ?? undefined,
      words: answer ?? undefined,
      language: 'en',
      inEnglish: undefined,
      file: undefined,
      from: { text: survey, href: undefined },
      kept: 'In a file; who took it down is not in it',
    }))
    .map((line, at, all) => {
      const before = all.slice(0, at).filter(({ id }) => id === line.id).length
      return before === 0 ? line : { ...line, id: `${line.id}-${before + 1}` }
    })
}

function lineOf(said: ChildSaid): SaidLine {
  const { on, about, words, language, inEnglish, review, paperId, file } = said
  const paper =
    review === null || paperId === null ? undefined : `${reviewLink(review.reviewId, 'papers')}/${paperId}`
  return {
    id: undefined,
    on,
    day: on === null ? 'Day not recorded' : longDate(on),
    about: about ?? undefined,
    words: words ?? undefined,
    language,
    inEnglish: inEnglish ?? undefined,
    file:
      file === null || paper === undefined
        ? undefined
        : { href: `${paper}/files/${file.fileId}`, name: file.name, sort: shownSort(file.mediaType) },
    from: {
      text: `${voiceSources[said.source]}${review === null ? '' : `: ${reviewWords(review)}`}`,
      href: paper ?? (review === null ? undefined : reviewLink(review.reviewId, pageOf[said.source])),
    },
    kept: keptWords(said),
  }
}

const pageOf: Readonly<Partial<Record<ChildSaid['source'], string>>> = {
  wish: 'wishes',
  agenda: 'agenda',
  contact: 'contact-before',
  person: 'people',
  meeting: 'meeting',
}

function shownSort(mediaType: string): 'picture' | 'sound' | 'other' {
  const sort = sortOf(mediaType)
  return sort === 'picture' || sort === 'sound' ? sort : 'other'
}

function reviewWords({ kind, heldOn, plannedOn }: NonNullable<ChildSaid['review']>): string {
  const name = kindWords[kind].toLowerCase()
  if (heldOn !== null) return `${name} held ${longDate(heldOn)}`
  return plannedOn === null ? `${name}, no date yet` : `${name} planned for ${longDate(plannedOn)}`
}

function keptWords({ by, cameBy, source }: ChildSaid): string {
  if (source === 'sent' || cameBy === 'link') return 'Sent by the child, by their link; kept here'
  const how = cameBy === 'typed_up' ? `, ${cameByWords.typed_up}` : ''
  if (by === null) return 'Recorded here; by whom is not recorded'
  return source === 'wish' ? `Recorded here, as ${by} said` : `Recorded here by ${by}${how}`
}
