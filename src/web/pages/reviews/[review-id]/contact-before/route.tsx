import { type ContactMethod, contactMethods, recordContactBefore } from '#app/preparing/contact-before.ts'
import { typedDay } from '#app/admin/dated-change.ts'
import { mayI } from '#domain/access/may-i.ts'
import { longDate } from '../../../../kit/format.ts'
import { govuk } from '../../../../kit/govuk/render.ts'
import { PostForm } from '../../../../kit/post-form.tsx'
import { recorderOf } from '../../../../recorder.ts'
import { type Answer, type AskedBySomebody, defineRoute, type Route } from '../../../../route.ts'
import { DayField, dayTyped } from '../../../admin/day-field.tsx'
import { errorOf } from '../../../admin/error-list.tsx'
import type { Problem } from '../act-page.tsx'
import { reviewLink } from '../own-tasks.ts'
import {
  answerOf,
  childOf,
  noReview,
  oneIn,
  prepared,
  preparingPage,
  type PreparingPageNeeds,
  textIn,
} from '../preparing-page.tsx'

const path = '/reviews/:reviewId/contact-before'

/** The IRO's own contact with the child before the review, alone where that was possible. */
export function contactBeforeRoutes(needs: PreparingPageNeeds): readonly Route[] {
  return [
    defineRoute({
      method: 'GET',
      path,
      allow: 'see-child',
      audit: {
        records: ({ parts: { reviewId } }) => ({
          subject: `contact with the child before review ${reviewId}`,
        }),
      },
      handle: (asked) => show(needs, asked),
    }),
    defineRoute({
      method: 'POST',
      path,
      allow: 'hold-reviews',
      audit: { nothing: 'The contact records itself, in the transaction that keeps it.' },
      handle: async (asked) => {
        const { form, parts } = asked
        const shown: { answer?: Answer } = {}
        const answer = await recordContactBefore(needs.preparing, recorderOf(asked), parts.reviewId, {
          on: typedDay(dayTyped(form, 'on')),
          method: methods.find((one) => one === form['method']),
          alone: oneIn(['yes', 'no'] as const, form['alone']),
          notAloneBecause: textIn(form, 'notAloneBecause'),
          said: textIn(form, 'said'),
        })
        if (answer.kind === 'refused')
          shown.answer = await show(needs, asked, [{ field: answer.field ?? 'on', words: answer.reason }])
        const to = reviewLink(parts.reviewId, 'contact-before')
        return (
          shown.answer ?? answerOf(answer, { to, done: 'saved', again: () => noReview, firstField: 'on' })
        )
      },
    }),
  ]
}

const isMethod = (text: string): text is ContactMethod => Object.hasOwn(contactMethods, text)
const methods: readonly ContactMethod[] = Object.keys(contactMethods).filter(isMethod)

async function show(
  needs: PreparingPageNeeds,
  asked: AskedBySomebody<typeof path>,
  problems: readonly Problem[] = [],
): Promise<Answer> {
  const full = await prepared(needs, asked, asked.parts.reviewId)
  if (full === undefined) return noReview
  const { form } = asked
  const child = childOf(full)
  const may = mayI(asked.who, 'hold-reviews').allowed
  const radios = (field: string, legend: string, choices: Readonly<Record<string, string>>) =>
    govuk('radios', {
      idPrefix: field,
      name: field,
      classes: 'govuk-radios--small',
      fieldset: { legend: { text: legend, classes: 'govuk-fieldset__legend--s' } },
      value: form[field] ?? '',
      items: Object.entries(choices).map(([value, text]) => ({ value, text })),
      ...errorOf(problems, field),
    })
  return preparingPage(full, {
    title: `Talk with ${child} beforehand`,
    problems,
    anchors: { on: '#on-day' },
    done: asked.query['done'] === 'saved' ? 'The contact is recorded.' : undefined,
    body: (
      <>
        <p class="govuk-body">
          The IRO speaks with the child alone before the review, unless the child refuses or it is not right
          for them.
        </p>
        {full.contacts.length === 0
          ? govuk('inset-text', { text: `No contact with ${child} before this review is recorded.` })
          : govuk('summary-list', {
              rows: full.contacts.map(({ on, method, alone, notAloneBecause, said, recordedBy }) => ({
                key: { text: longDate(on) },
                value: {
                  html: (
                    <>
                      <p class="govuk-body govuk-!-margin-bottom-1">
                        {isMethod(method) ? contactMethods[method] : method}.{' '}
                        {alone === 'yes'
                          ? 'Alone.'
                          : alone === 'no'
                            ? `Not alone: ${notAloneBecause ?? ''}`
                            : 'Whether alone is not recorded.'}{' '}
                        {`Recorded by ${recordedBy}.`}
                      </p>
                      {said === null ? null : <span class="waymark-said">{said}</span>}
                    </>
                  ),
                },
              })),
            })}
        {may && full.review.heldOn === null ? (
          <PostForm action={reviewLink(full.review.reviewId, 'contact-before')} csrf={asked.csrf}>
            <DayField
              id="on"
              legend="When"
              typed={dayTyped(form, 'on')}
              problem={errorOf(problems, 'on').errorMessage?.text}
            />
            {radios('method', 'How', contactMethods)}
            {radios('alone', `Did you speak with ${child} alone?`, { yes: 'Yes', no: 'No' })}
            {govuk('input', {
              id: 'notAloneBecause',
              name: 'notAloneBecause',
              label: { text: 'If not, why' },
              value: form['notAloneBecause'] ?? '',
              ...errorOf(problems, 'notAloneBecause'),
            })}
            {govuk('textarea', {
              id: 'said',
              name: 'said',
              rows: '4',
              label: { text: `What ${child} said`, classes: 'govuk-label--s' },
              hint: { text: 'In their own words. What they do not want shared stays out of it.' },
              value: form['said'] ?? '',
            })}
            {govuk('button', { text: 'Record it', preventDoubleClick: true })}
          </PostForm>
        ) : null}
      </>
    ),
  })
}
