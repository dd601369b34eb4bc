import type { DecisionNeeds } from '#app/decisions/change-decision.ts'
import { deemUnansweredDecisions } from '#app/decisions/deem-decisions.ts'
import type { PreparingNeeds } from '#app/preparing/prepare.ts'
import { chasePapers } from '#app/preparing/ask-people.ts'
import type { Recorder } from '#app/recording/recording.ts'
import type { ReviewNeeds } from '#app/review/change-review.ts'
import { followRegimes } from '#app/review/follow-regimes.ts'
import { makeNextReviews } from '#app/review/make-next-reviews.ts'
import { proposeForwardReviews } from '#app/review/propose-forward.ts'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import { tooOldToArrangeBy } from '#domain/care/standing-day.ts'
import type { NightlyStep, StepDone } from './nightly.ts'

/** What was made for whom: told to each IRO and to the booking desk once a night. */
export interface MadeForOfficer {
  /** Null: nobody is recorded as the child's IRO. */
  readonly iroId: string | null
  readonly reviews: number
}

/** What the night's steps ask of the rest of the product. */
export interface StepNeeds {
  readonly reviews: ReviewNeeds
  readonly decisions: Pick<DecisionNeeds, 'decisions' | 'today'>
  readonly preparing: PreparingNeeds
  /** The newest collection year of which anything is loaded or recorded. */
  newestYear(authorityId: string): Promise<string | undefined>
  /** In whose name the night's work is done. */
  recorderOf(authorityId: string): Recorder
  /** Reviews ahead for which papers were asked and are not in. */
  reviewsWithPapers(authorityId: string, night: CalendarDate): Promise<readonly string[]>
  /** Tells IROs and the booking desk of reviews that were made, in their lists of what is new. */
  tell(authorityId: string, night: CalendarDate, made: readonly MadeForOfficer[]): Promise<void>
}

/** So many children at a time: each batch is a transaction of its own. */
const atATime = 500

/** The steps of the night, in their order. */
export function nightlySteps(needs: StepNeeds): readonly NightlyStep[] {
  return [
    {
      name: 'next reviews',
      does: 'Makes the next review of every child who has none ahead, makes those ahead of the kind that is owed, and tells the IRO and the booking desk',
      run: (authorityId, night) =>
        unlessTooOld(needs, authorityId, night, () => nextReviews(needs, authorityId, night)),
    },
    {
      name: 'reviews to bring forward',
      does: 'Proposes reviews to be brought forward from what the files say has happened',
      run: (authorityId, night) =>
        unlessTooOld(needs, authorityId, night, async () => {
          const did = await proposeForwardReviews(needs.reviews, needs.recorderOf(authorityId))
          return { did, says: did === 0 ? 'Nothing new happened.' : `${did} reasons wait for a decision.` }
        }),
    },
    {
      name: 'decisions without an answer',
      does: 'Counts decisions as agreed whose time for an answer is over',
      run: async (authorityId) => {
        const deemed = await deemUnansweredDecisions(needs.decisions, needs.recorderOf(authorityId))
        const did = deemed.length
        return {
          did,
          says: did === 0 ? 'Every decision sent has its answer, or time for it.' : `${did} count as agreed.`,
        }
      },
    },
    {
      name: 'papers that are late',
      does: 'Reminds those whose papers for a review are late, once a day at the most',
      run: (authorityId, night) => latePapers(needs, authorityId, night),
    },
  ]
}

/** Does a step that goes by who is in care now, or says that the files are too old to tell. */
async function unlessTooOld(
  needs: StepNeeds,
  authorityId: string,
  night: CalendarDate,
  step: () => Promise<StepDone>,
): Promise<StepDone> {
  const newest = await needs.newestYear(authorityId)
  if (!tooOldToArrangeBy(night, newest)) return step()
  return {
    did: 0,
    says: `The newest files are those of ${newest}, which cannot say who is in care now: load newer ones.`,
  }
}

async function nextReviews(needs: StepNeeds, authorityId: string, night: CalendarDate) {
  const by = needs.recorderOf(authorityId)
  const followed = await needs.reviews.store.change(by, (transaction) =>
    followRegimes(transaction, undefined),
  )
  const made = new Map<string | null, number>()
  let did = 0
  for (;;) {
    const some = await needs.reviews.store.change(by, async (transaction) => {
      const reviews = await makeNextReviews(transaction, night, { most: atATime })
      return transaction.irosOf(
        reviews.map(({ childId }) => childId),
        night,
      )
    })
    for (const iroId of some) made.set(iroId, (made.get(iroId) ?? 0) + 1)
    did += some.length
    if (some.length < atATime) break
  }
  await needs.tell(
    authorityId,
    night,
    [...made].map(([iroId, reviews]) => ({ iroId, reviews })),
  )
  const says = did === 0 ? 'Every child has a review ahead.' : `${did} reviews were made, to be booked.`
  const kinds = followed.length
  return {
    did: did + kinds,
    says: kinds === 0 ? says : `${says} ${kinds} became of the kind that is owed.`,
  }
}

async function latePapers(needs: StepNeeds, authorityId: string, night: CalendarDate) {
  const by = needs.recorderOf(authorityId)
  let did = 0
  for (const reviewId of await needs.reviewsWithPapers(authorityId, night)) {
    const answer = await chasePapers(needs.preparing, by, reviewId)
    if (answer.kind === 'done') did += answer.chased
  }
  return {
    did,
    says: did === 0 ? 'No paper is late that was not chased.' : `${did} reminders were put into the outbox.`,
  }
}
