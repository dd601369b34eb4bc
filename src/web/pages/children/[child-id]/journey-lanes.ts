import type { ChildFile, FiledEpisode, FiledReview, Held } from '#app/children/child-file.ts'
import type { CodeLabels } from '#domain/journey/code-labels.ts'
import {
  legalStatusWords,
  missingWords,
  participationWords,
  placementWords,
} from '#domain/journey/code-words.ts'
import type { LaneFacts, Moment, Span } from '#domain/journey/journey.ts'
import { count } from '../../../kit/format.ts'
import { recordId } from './record-ids.ts'

/** What a child's file says, as the lanes of the journey: read across, they show what else was happening. */
export function journeyLanes(file: ChildFile, own: CodeLabels): readonly LaneFacts[] {
  const episodes = file.episodes
  return [
    lane(
      'homes',
      'Lives',
      episodes.map((one) => ({
        ...stretch(one),
        words: livesWords(one, own),
        sameAs: one.runStartedOn ?? '',
      })),
    ),
    lane(
      'status',
      'Legal status',
      episodes.map((one) => ({ ...stretch(one), words: legalStatusWords(one.legalStatus, own) })),
    ),
    lane(
      'worker',
      'Social worker',
      file.workers.map((one) => heldSpan('worker', one)),
    ),
    lane(
      'iro',
      'IRO',
      file.officers.map((one) => heldSpan('iro', one)),
    ),
    lane(
      'reviews',
      'Reviews',
      [],
      [...file.reviews.map((one) => reviewMoment(one, own)), ...file.planned.map(plannedMoment)],
    ),
    lane('seen', 'In touch with IRO', [], file.contacts.map(contactMoment)),
    lane(
      'missing',
      'Missing',
      file.missing.map(({ from, to, kind }) => ({
        from,
        to,
        words: missingWords(kind, own),
        record: recordId('missing', from),
      })),
      file.missing.map(({ from, kind }) => ({
        on: from,
        label: '',
        words: missingWords(kind, own),
        shape: 'cross',
        record: recordId('missing', from),
      })),
    ),
    lane(
      'challenge',
      'Challenge',
      file.disputes.map((one) => ({
        from: one.raisedOn,
        to: one.closedOn,
        words: `Dispute: ${one.category}`,
        record: recordId('dispute', one.raisedOn),
      })),
      file.concerns.map((one) => ({
        on: one.raisedOn,
        label: '',
        words: `Concern raised: ${one.theme}`,
        shape: 'triangle',
        record: recordId('concern', one.raisedOn),
      })),
    ),
  ]
}

function lane(id: string, name: string, spans: readonly Span[], moments: readonly Moment[] = []): LaneFacts {
  return { id, name, spans, moments }
}

function stretch({ from, to }: FiledEpisode): Omit<Span, 'words'> {
  return { from, to, record: recordId('episode', from) }
}

/** Who a child lives with, and how far from home when it is recorded. */
export function livesWords({ place, distanceMiles }: FiledEpisode, own: CodeLabels): string {
  const words = placementWords(place, own)
  return distanceMiles === null || distanceMiles >= unknownDistance
    ? words
    : `${words}, ${count(Math.round(distanceMiles), 'mile')}`
}

/** The distance the return writes for "not known". */
const unknownDistance = 999.9

function heldSpan(kind: string, { from, to, name, id }: Held): Span {
  return { from, to, words: name ?? id, record: recordId(kind, from) }
}

function reviewMoment(review: FiledReview, own: CodeLabels): Moment {
  const code = review.code ?? 'no code'
  const late = review.judgement === 'late'
  const judged = late || review.judgement === 'in_time'
  return {
    on: review.on,
    label: late ? `${code} late` : code,
    words: `${reviewWords(review)}, ${participationWords(review.code, own)}, ${judgementWords(review)}`,
    shape: late ? 'half' : judged ? 'full' : 'open',
    record: recordId('review', review.on),
  }
}

/** Which review it was: `First review`, `Later review, brought forward`. */
export function reviewWords({ number, kind }: FiledReview): string {
  const which = number === 'unknown' ? 'Review' : `${number.charAt(0).toUpperCase()}${number.slice(1)} review`
  const spoken = kind.replaceAll('_', ' ')
  return kind === 'statutory' || kind === 'unknown' ? which : `${which}, ${spoken}`
}

export function judgementWords({ judgement, lateReason }: FiledReview): string {
  switch (judgement) {
    case 'in_time':
      return 'in time'
    case 'late':
      return lateReason === null || lateReason === 'unknown'
        ? 'late'
        : `late: ${lateReason.replaceAll('_', ' ')}`
    case 'undecided':
      return 'adjourned, undecided'
    case 'cannot_tell':
      return 'cannot tell whether in time'
    default:
      return 'does not count for the clock'
  }
}

function plannedMoment({ on }: ChildFile['planned'][number]): Moment {
  return { on, label: 'planned', words: 'Review planned', shape: 'open' }
}

function contactMoment({ on, method, by }: ChildFile['contacts'][number]): Moment {
  const how = method === 'visit' ? 'Visited' : `In touch by ${method === 'other' ? 'other means' : method}`
  return {
    on,
    label: '',
    words: by === null ? how : `${how}: ${by}`,
    shape: method === 'visit' ? 'full' : 'dot',
    record: recordId('contact', on),
  }
}
