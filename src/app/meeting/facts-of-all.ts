import { factsOf } from '#domain/meeting/facts-of-meeting.ts'
import type { AboutReview } from '#domain/meeting/what-is-left.ts'
import type { ReviewFacts } from '#domain/review/live-review.ts'
import type { MeetingBasis } from './meeting-store.ts'

/** What all the sections of a workspace say that the files say, too: what was kept before the review began included. */
export function factsOfAll(
  { sections }: Pick<MeetingBasis, 'sections'>,
  about: AboutReview,
): Partial<ReviewFacts> {
  return sections.reduce<Partial<ReviewFacts>>(
    (facts, { section, content }) => ({ ...facts, ...factsOf(section, content, about) }),
    {},
  )
}
