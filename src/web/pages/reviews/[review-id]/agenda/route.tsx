import { addToAgenda, withdrawFromAgenda } from '#app/preparing/agenda.ts'
import { mayI } from '#domain/access/may-i.ts'
import { govuk } from '../../../../kit/govuk/render.ts'
import { PostForm } from '../../../../kit/post-form.tsx'
import { recorderOf } from '../../../../recorder.ts'
import { type Answer, type AskedBySomebody, defineRoute, type Route } from '../../../../route.ts'
import { errorOf } from '../../../admin/error-list.tsx'
import type { Problem } from '../act-page.tsx'
import { reviewLink } from '../own-tasks.ts'
import {
  answerOf,
  childOf,
  noReview,
  prepared,
  preparingPage,
  type PreparingPageNeeds,
} from '../preparing-page.tsx'

const path = '/reviews/:reviewId/agenda'

/** What is to be talked about: what the child wants first, as it prints. */
export function agendaRoutes(needs: PreparingPageNeeds): readonly Route[] {
  return [
    defineRoute({
      method: 'GET',
      path,
      allow: 'see-child',
      audit: { records: ({ parts: { reviewId } }) => ({ subject: `agenda of review ${reviewId}` }) },
      handle: (asked) => show(needs, asked),
    }),
    defineRoute({
      method: 'POST',
      path,
      allow: 'prepare-reviews',
      audit: { nothing: 'The change records itself, in the transaction that makes it.' },
      handle: async (asked) => {
        const { form, parts } = asked
        const { reviewId } = parts
        const by = recorderOf(asked)
        const problem: { found?: Problem } = {}
        const itemId = form['item']
        const answer =
          itemId === undefined
            ? await addToAgenda(needs.preparing, by, reviewId, {
                words: form['words'] ?? '',
                ofChild: form['ofChild'] === 'yes' ? 'yes' : 'no',
                askedBy: form['askedBy'] ?? '',
              })
            : await withdrawFromAgenda(needs.preparing, by, { reviewId, itemId, back: form['do'] === 'back' })
        if (answer.kind === 'refused')
          problem.found = { field: answer.field ?? 'words', words: answer.reason }
        if (problem.found !== undefined) return show(needs, asked, [problem.found])
        const to = reviewLink(reviewId, 'agenda')
        return answerOf(answer, { to, done: 'saved', again: () => noReview, firstField: 'words' })
      },
    }),
  ]
}

async function show(
  needs: PreparingPageNeeds,
  asked: AskedBySomebody<typeof path>,
  problems: readonly Problem[] = [],
): Promise<Answer> {
  const full = await prepared(needs, asked, asked.parts.reviewId)
  if (full === undefined) return noReview
  const may = mayI(asked.who, 'prepare-reviews').allowed
  const { form } = asked
  const action = reviewLink(full.review.reviewId, 'agenda')
  const standing = full.agenda.filter(({ withdrawnOn }) => withdrawnOn === null)
  const gone = full.agenda.filter(({ withdrawnOn }) => withdrawnOn !== null)
  const child = childOf(full)
  const items = (ofChild: 'yes' | 'no') => standing.filter((item) => item.ofChild === ofChild)
  const change = (itemId: string, what: 'off' | 'back', words: string) =>
    may ? (
      <PostForm action={action} csrf={asked.csrf} class="waymark-not-printed">
        <input type="hidden" name="item" value={itemId} />
        <input type="hidden" name="do" value={what} />
        <button type="submit" class="waymark-link-button">
          {what === 'off' ? 'Take it off' : 'Put it back'}
          <span class="govuk-visually-hidden">: {words}</span>
        </button>
      </PostForm>
    ) : null
  const list = (of: typeof standing) => (
    <ol class="waymark-agenda">
      {of.map(({ itemId, words, askedBy }) => (
        <li>
          {words}
          <span class="waymark-quiet">{askedBy}</span>
          {change(itemId, 'off', words)}
        </li>
      ))}
    </ol>
  )
  return preparingPage(full, {
    title: 'What we will talk about',
    problems,
    done:
      asked.query['done'] === 'saved' ? 'The agenda is saved. Print this page to take it along.' : undefined,
    body: (
      <>
        <h2 class="govuk-heading-m">What {child} wants to talk about</h2>
        {items('yes').length === 0 ? (
          <p class="govuk-body">Nothing is recorded. Ask {child}: it comes first.</p>
        ) : (
          list(items('yes'))
        )}
        <h2 class="govuk-heading-m">Then</h2>
        {list(items('no'))}
        <p class="govuk-body">What was decided last time, how things are, and who does what by when.</p>
        {gone.length === 0
          ? null
          : govuk('details', {
              summaryText: 'Taken off',
              html: (
                <ul class="govuk-list">
                  {gone.map(({ itemId, words }) => (
                    <li>
                      {words} {change(itemId, 'back', words)}
                    </li>
                  ))}
                </ul>
              ),
            })}
        {may ? (
          <section class="waymark-not-printed">
            <h2 class="govuk-heading-m">Add something</h2>
            <PostForm action={action} csrf={asked.csrf}>
              {govuk('textarea', {
                id: 'words',
                name: 'words',
                rows: '2',
                label: { text: 'What to talk about', classes: 'govuk-label--s' },
                value: form['words'] ?? '',
                ...errorOf(problems, 'words'),
              })}
              {govuk('radios', {
                idPrefix: 'ofChild',
                name: 'ofChild',
                fieldset: { legend: { text: 'Who asked for it', classes: 'govuk-fieldset__legend--s' } },
                value: form['ofChild'] ?? 'no',
                items: [
                  { value: 'yes', text: child },
                  { value: 'no', text: 'Somebody else' },
                ],
              })}
              {govuk('input', {
                id: 'askedBy',
                name: 'askedBy',
                label: { text: 'Their name, if it is somebody else' },
                value: form['askedBy'] ?? '',
              })}
              {govuk('button', { text: 'Add it', preventDoubleClick: true })}
            </PostForm>
          </section>
        ) : null}
      </>
    ),
  })
}
