import type { LiveReview } from '#domain/review/live-review.ts'
import { reviewLifecycle } from '#domain/review/review-lifecycle.ts'
import { govuk } from '../../../kit/govuk/render.ts'
import { StackedTable } from '../../../kit/stacked-table.tsx'
import { dateWithWeekday } from '../../../kit/format.ts'
import { childLink, linkTo } from '../../links.ts'
import { kindWords } from '../../reviews/[review-id]/words.ts'
import { reviewLink } from '../../reviews/[review-id]/own-tasks.ts'
import type { NextForChild } from '../../where-to.ts'

/** The reviews of a child that are recorded here. */
export interface LiveReviewsView {
  readonly childId: string
  readonly reviews: readonly LiveReview[]
  /** How often a file says otherwise than was recorded here. */
  readonly conflicts: number
  /** Whoever looks may decide which is right. */
  readonly maySettle: boolean
  /** Whoever looks may make one. */
  readonly mayMake: boolean
  /** Whoever looks may decide how reviews are held. */
  readonly mayHold: boolean
  /** The next thing to do for the child. */
  readonly next: NextForChild | undefined
}

/** The reviews that are worked on here, each with its state, and who watches over the child. */
export function LiveReviews(view: LiveReviewsView) {
  const { childId, reviews, conflicts, maySettle, mayMake, mayHold, next } = view
  return (
    <section aria-labelledby="reviews-here">
      <h2 class="govuk-heading-m waymark-group" id="reviews-here">
        Reviews worked on here
      </h2>
      {next === undefined ? null : (
        <p class="govuk-body govuk-!-margin-top-2">
          Next:{' '}
          <a class="govuk-link" href={next.href}>
            {next.text}
          </a>
          {next.due === undefined ? null : `, by ${dateWithWeekday(next.due)} `}
          {next.overdue ? govuk('tag', { text: 'Overdue', classes: 'govuk-tag--red' }) : null}
        </p>
      )}
      {reviews.length === 0 ? (
        <p class="govuk-body govuk-!-margin-top-2">No review is worked on here yet.</p>
      ) : (
        <StackedTable
          caption="Reviews worked on here, the latest first"
          headings={['Review', 'When', 'State']}
          rows={reviews.map((review) => [
            <a class="govuk-link" href={reviewLink(review.reviewId)}>
              {kindWords[review.kind]}
              <span class="govuk-visually-hidden"> {whenOf(review)}</span>
            </a>,
            whenOf(review),
            reviewLifecycle.states[review.state].name,
          ])}
        />
      )}
      {conflicts === 0 ? null : (
        <p class="govuk-body">
          <strong>A file says otherwise than was recorded here.</strong>{' '}
          <a class="govuk-link" href={`${childLink(childId)}/conflicts`}>
            {maySettle ? 'See both and decide' : 'See both'} ({conflicts})
          </a>
        </p>
      )}
      <ul class="govuk-list">
        {mayMake ? (
          <li>
            <a class="govuk-link" href={linkTo('/reviews/new', { child: childId })}>
              Make a review
            </a>
          </li>
        ) : null}
        {mayMake ? (
          <li>
            <a class="govuk-link" href={`${childLink(childId)}/bring-forward`}>
              Bring a review forward
            </a>
          </li>
        ) : null}
        {mayHold ? (
          <li>
            <a class="govuk-link" href={`${childLink(childId)}/light-reviews`}>
              Light reviews between yearly meetings
            </a>
          </li>
        ) : null}
        {mayHold ? (
          <li>
            <a class="govuk-link" href={`${childLink(childId)}/midway`}>
              Midway check
            </a>
          </li>
        ) : null}
        <li>
          <a class="govuk-link" href={`${childLink(childId)}/iro`}>
            IRO, worker and contact card
          </a>
        </li>
        <li>
          <a class="govuk-link" href={`${childLink(childId)}/people`}>
            People around the child
          </a>
        </li>
      </ul>
    </section>
  )
}

function whenOf({ heldOn, plannedOn, cancelledOn }: LiveReview): string {
  if (heldOn !== null) return `Held ${dateWithWeekday(heldOn)}`
  if (cancelledOn !== null) return `Cancelled ${dateWithWeekday(cancelledOn)}`
  return plannedOn === null ? 'No date yet' : `Booked for ${dateWithWeekday(plannedOn)}`
}
