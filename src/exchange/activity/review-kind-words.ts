import { words } from '../dated-code-list.ts'

/** A review brought forward, and one under the adoption regulations, count as statutory. */
export const reviewKindWords = words(
  'review kind',
  'statutory',
  'brought_forward',
  'light',
  'adoption',
  'short_break',
  'additional',
)
