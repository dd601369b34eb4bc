import type { Anchor } from '#domain/law/anchors.ts'
import { ruleNamed } from '#domain/law/register.ts'
import { iroAppointed } from '#domain/iro/clocks/appointed.ts'
import { lateNotification } from '#domain/iro/clocks/late-notification.ts'
import { owedAfterReview, papersBefore } from './rules-worked-on.ts'

/**
 * Clocks whose answer some councils record nowhere. While an authority's files hold no such date at all, a
 * blank is a gap in the files and not a failure: nobody is told that they missed it.
 */
export const answeredOnlyIfRecorded: readonly string[] = [
  iroAppointed.id,
  ...papersBefore,
  ...owedAfterReview,
  'midway',
]

/** A kind of record that can state the day from which a clock runs, as a person would call it. */
export type Statement =
  | 'episode'
  | 'care entry notification'
  | 'review'
  | 'review completed'
  | 'review adjourned'
  | 'dispute'
  | 'strategy discussion'
  | 'conference'

const heldReview: readonly Statement[] = ['review', 'review completed']
const completedReview: readonly Statement[] = ['review completed', 'review']

/** Which records state the event that starts a clock. Events that no file records are left out. */
const stating: Partial<Record<Anchor, readonly Statement[]>> = {
  became_looked_after: ['episode', 'care entry notification'],
  first_short_break_placement_start: ['episode'],
  authority_to_place: ['episode'],
  placed_for_adoption: ['episode'],
  returned_to_agency: ['episode'],
  first_review_held: heldReview,
  second_review_held: heldReview,
  previous_review_held: heldReview,
  first_adoption_review_held: heldReview,
  previous_adoption_review_held: heldReview,
  previous_review_meeting_held: heldReview,
  review_meeting: heldReview,
  review_completed: completedReview,
  review_adjourned: ['review adjourned'],
  dispute_formally_raised: ['dispute'],
  strategy_discussion_starting_s47: ['strategy discussion'],
  conference: ['conference'],
}

/**
 * The records that can state the day a clock of this rule runs from; of those that do, the first speaks. Empty
 * for a rule whose event no file records.
 */
export function statementsOf(rule: string): readonly Statement[] {
  if (rule === 'midway') return completedReview
  // The notification says itself when the child became looked after, and is judged by that day.
  if (rule === lateNotification.id) return ['care entry notification', 'episode']
  const found = ruleNamed(rule)
  return found === undefined ? [] : (stating[found.anchor] ?? [])
}
