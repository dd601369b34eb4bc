import { type FileKind, optional, starred } from '../file-kind.ts'
import { reviewKindWords } from './review-kind-words.ts'

export const plannedReviews: FileKind = {
  id: 'planned_reviews',
  title: 'planned reviews',
  family: 'activity',
  table: 'planned_reviews',
  columns: [
    starred('child_id', 'text'),
    starred('review_planned_on', 'date'),
    optional('planned_kind', 'text', { codes: reviewKindWords }),
    optional('cancelled_on', 'date'),
    optional('cancel_reason', 'text'),
  ],
  identity: ['child_id', 'review_planned_on'],
  repeats: 'same',
}
