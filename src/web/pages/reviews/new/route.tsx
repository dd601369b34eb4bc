import { createReview } from '#app/review/create-review.ts'
import type { ReviewNeeds } from '#app/review/change-review.ts'
import { reviewKinds } from '#domain/review/review.ts'
import { govuk } from '../../../kit/govuk/render.ts'
import { PostForm } from '../../../kit/post-form.tsx'
import { recorderOf } from '../../../recorder.ts'
import { type Answer, type AskedBySomebody, defineRoute, type Route } from '../../../route.ts'
import { ErrorList, errorOf } from '../../admin/error-list.tsx'
import { childLink, linkTo } from '../../links.ts'
import type { Problem } from '../[review-id]/act-page.tsx'
import { reviewLink } from '../[review-id]/own-tasks.ts'
import { kindWords } from '../[review-id]/words.ts'

const path = '/reviews/new'
const allow = 'book-reviews'

interface Typed {
  readonly child: string
  readonly kind: string
  readonly reason: string
}

/** Makes a review that is owed to a child, before it has a date. */
export function newReviewRoutes(needs: { readonly reviews: ReviewNeeds }): readonly Route[] {
  return [
    defineRoute({
      method: 'GET',
      path,
      allow,
      audit: { nothing: 'The form shows nothing of the child but the id in its address.' },
      handle: async (asked) => page(asked, { typed: { ...typedIn(asked.query), kind: 'statutory' } }),
    }),
    defineRoute({
      method: 'POST',
      path,
      allow,
      audit: { nothing: 'The review records itself, in the transaction that makes it.' },
      handle: async (asked) => {
        const typed = typedIn(asked.form)
        const kind = reviewKinds.find((one) => one === typed.kind)
        if (kind === undefined)
          return page(asked, { typed, problems: [{ field: 'kind', words: 'Choose one' }] })
        if (kind === 'brought_forward' && typed.reason === '') {
          const words = 'Enter why it is brought forward, and who asked'
          return page(asked, { typed, problems: [{ field: 'reason', words }] })
        }
        const kindReason = typed.reason === '' ? null : typed.reason
        const answer = await createReview(needs.reviews, recorderOf(asked), {
          childId: typed.child,
          kind,
          kindReason,
        })
        switch (answer.kind) {
          case 'done':
            return { kind: 'redirect', to: linkTo(reviewLink(answer.review.reviewId), { done: 'new' }) }
          case 'refused':
            return page(asked, { typed, problems: [{ field: 'kind', words: answer.reason }] })
          case 'conflict':
          case 'not-found':
            return { kind: 'not-found', what: 'No child with this id is among those you hold.' }
        }
      },
    }),
  ]
}

function typedIn(form: Readonly<Record<string, string | undefined>>): Typed {
  return { child: form['child'] ?? '', kind: form['kind'] ?? '', reason: (form['reason'] ?? '').trim() }
}

function page(
  { csrf }: Pick<AskedBySomebody, 'csrf'>,
  { typed, problems = [] }: { readonly typed: Typed; readonly problems?: readonly Problem[] },
): Answer {
  return {
    kind: 'page',
    title: 'Make a review',
    status: problems.length === 0 ? 200 : 422,
    before: govuk('back-link', { text: 'The child', href: childLink(typed.child) }),
    body: (
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <ErrorList problems={problems} />
          <h1 class="govuk-heading-l">Make a review</h1>
          <p class="govuk-body">
            It is then to book. Its date in law is the child’s own, and does not hang on it.
          </p>
          <PostForm action={path} csrf={csrf}>
            <input type="hidden" name="child" value={typed.child} />
            {govuk('radios', {
              idPrefix: 'kind',
              name: 'kind',
              fieldset: { legend: { text: 'What kind', classes: 'govuk-fieldset__legend--s' } },
              value: typed.kind,
              items: offered.map((kind) => ({
                value: kind,
                text: kindWords[kind],
                hint: { text: hints[kind] },
              })),
              ...errorOf(problems, 'kind'),
            })}
            {govuk('input', {
              id: 'reason',
              name: 'reason',
              label: { text: 'Why, if it is brought forward or additional', classes: 'govuk-label--s' },
              value: typed.reason,
              ...errorOf(problems, 'reason'),
            })}
            {govuk('button', { text: 'Make the review', preventDoubleClick: true })}
          </PostForm>
        </div>
      </div>
    ),
  }
}

/** A light review is made where the service and the IRO agree to it: on the child's page. */
const offered = reviewKinds.filter((kind) => kind !== 'light')

const hints: Readonly<Record<(typeof offered)[number], string>> = {
  statutory: 'First, second or later: which one follows from the reviews before it.',
  brought_forward: 'Asked for before its date. It counts as a full review, and the next one runs from it.',
  adoption: 'Of a child who may be, or is, placed for adoption.',
  short_break: 'Of a child in short breaks.',
  additional: 'A meeting beside the reviews. It counts for no clock.',
}
