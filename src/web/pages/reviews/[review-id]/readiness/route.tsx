import { decideReadiness } from '#app/preparing/decide-readiness.ts'
import type { PreparedReview } from '#app/preparing/preparing-store.ts'
import { mayI } from '#domain/access/may-i.ts'
import { wantedBy } from '#domain/preparing/lead-times.ts'
import { missingFor } from '#domain/preparing/readiness.ts'
import { againstWishes } from '#domain/preparing/against-wishes.ts'
import { dateWithWeekday, longDate } from '../../../../kit/format.ts'
import { govuk } from '../../../../kit/govuk/render.ts'
import { PostForm } from '../../../../kit/post-form.tsx'
import { recorderOf } from '../../../../recorder.ts'
import { type Answer, type AskedBySomebody, defineRoute, type Route } from '../../../../route.ts'
import { errorOf } from '../../../admin/error-list.tsx'
import type { Problem } from '../act-page.tsx'
import { reviewLink } from '../own-tasks.ts'
import {
  answerOf,
  noReview,
  oneIn,
  prepared,
  preparingPage,
  type PreparingPageNeeds,
  versionIn,
} from '../preparing-page.tsx'

const path = '/reviews/:reviewId/readiness'

/** What is missing some days ahead, and whether the review goes ahead or is to be moved, with the reason. */
export function readinessRoutes(needs: PreparingPageNeeds): readonly Route[] {
  return [
    defineRoute({
      method: 'GET',
      path,
      allow: 'see-child',
      audit: { records: ({ parts: { reviewId } }) => ({ subject: `readiness of review ${reviewId}` }) },
      handle: async (asked) => {
        const full = await prepared(needs, asked, asked.parts.reviewId)
        return full === undefined ? noReview : show(asked, full)
      },
    }),
    defineRoute({
      method: 'POST',
      path,
      allow: 'prepare-reviews',
      audit: { nothing: 'The decision records itself, in the transaction that keeps it.' },
      handle: async (asked) => {
        const { form, parts } = asked
        const full = await prepared(needs, asked, parts.reviewId)
        if (full === undefined) return noReview
        const decision = oneIn(['go_ahead', 'move'] as const, form['decision']) ?? undefined
        const answer = await decideReadiness(
          needs.preparing,
          recorderOf(asked),
          { reviewId: parts.reviewId, version: versionIn(form) },
          { decision, reason: form['reason'] ?? '' },
        )
        return answerOf(answer, {
          to: reviewLink(parts.reviewId, decision === 'move' ? 'move' : 'readiness'),
          done: 'saved',
          again: (problems, meanwhile) => show(asked, full, { problems, meanwhile }),
          firstField: 'decision',
        })
      },
    }),
  ]
}

function show(
  asked: AskedBySomebody<typeof path>,
  full: PreparedReview,
  shown: { readonly problems: readonly Problem[]; readonly meanwhile: boolean } = {
    problems: [],
    meanwhile: false,
  },
): Answer {
  const { problems } = shown
  const { form, query } = asked
  const { review, preparation } = full
  const missing = missingFor(full)
  const against = againstWishes(review, preparation)
  const look =
    review.plannedOn === null
      ? undefined
      : wantedBy('readiness', review.plannedOn, full.leadTimes, full.calendar)
  const may = mayI(asked.who, 'prepare-reviews').allowed && review.state === 'booked'
  return preparingPage(full, {
    title: 'Can it go ahead?',
    ...shown,
    done: query['done'] === 'saved' ? 'The decision is recorded.' : undefined,
    body: (
      <>
        {look === undefined || review.plannedOn === null ? (
          <p class="govuk-body">The review has no date yet.</p>
        ) : (
          <p class="govuk-body">
            The review is on {dateWithWeekday(review.plannedOn)}. Look at this on {dateWithWeekday(look.on)}.{' '}
            {look.because}
          </p>
        )}
        {missing.length === 0 ? (
          <p class="govuk-body">
            <strong>Nothing is missing.</strong>
          </p>
        ) : (
          <>
            <h2 class="govuk-heading-m">What is missing</h2>
            <ul class="govuk-list govuk-list--bullet">
              {missing.map(({ words, where }) => (
                <li>
                  <a class="govuk-link" href={reviewLink(review.reviewId, where)}>
                    {words}
                  </a>
                </li>
              ))}
            </ul>
          </>
        )}
        {against.map((text) => govuk('warning-text', { text, iconFallbackText: 'Warning' }))}
        {preparation.readyDecision === null || preparation.readyOn === null ? null : (
          <section>
            <h2 class="govuk-heading-m">What was decided</h2>
            {govuk('summary-list', {
              rows: [
                {
                  key: { text: preparation.readyDecision === 'move' ? 'To be moved' : 'Goes ahead' },
                  value: {
                    text: `${longDate(preparation.readyOn)}, by ${preparation.readyBy ?? ''}${preparation.readyReason === null ? '' : `: ${preparation.readyReason}`}`,
                  },
                },
                {
                  key: { text: 'Missing then' },
                  value: { text: (preparation.readyMissing ?? []).join('; ') || 'Nothing' },
                },
              ],
            })}
          </section>
        )}
        {may ? (
          <PostForm action={reviewLink(review.reviewId, 'readiness')} csrf={asked.csrf}>
            <input type="hidden" name="version" value={String(preparation.version)} />
            {govuk('radios', {
              idPrefix: 'decision',
              name: 'decision',
              fieldset: { legend: { text: 'Does it go ahead?', classes: 'govuk-fieldset__legend--m' } },
              value: form['decision'] ?? '',
              items: [
                { value: 'go_ahead', text: 'It goes ahead' },
                {
                  value: 'move',
                  text: 'It has to be moved',
                  hint: {
                    text: 'The child was told a day. Moving it asks what they think of another; the date set by law does not move.',
                  },
                },
              ],
              ...errorOf(problems, 'decision'),
            })}
            {govuk('textarea', {
              id: 'reason',
              name: 'reason',
              rows: '3',
              label: { text: 'Why', classes: 'govuk-label--s' },
              hint: {
                text:
                  missing.length === 0
                    ? 'Needed when it is moved.'
                    : 'Something is missing, so the reason is needed either way.',
              },
              value: form['reason'] ?? '',
              ...errorOf(problems, 'reason'),
            })}
            {govuk('button', { text: 'Record the decision', preventDoubleClick: true })}
          </PostForm>
        ) : null}
      </>
    ),
  })
}
