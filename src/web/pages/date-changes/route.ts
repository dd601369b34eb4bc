import type { BookingNeeds, ChangeWaiting } from '#app/booking/booking-desk.ts'
import type { ReviewNeeds } from '#app/review/change-review.ts'
import { answerDateChange, CannotBeMade } from '#app/review/date-changes.ts'
import { dateChangeReasonWords } from '#domain/review/date-change-reasons.ts'
import { dateWithWeekday } from '../../kit/format.ts'
import { govuk } from '../../kit/govuk/render.ts'
import { recorderOf } from '../../recorder.ts'
import { type Answer, type AskedBySomebody, defineRoute, type Route } from '../../route.ts'
import { linkTo } from '../links.ts'
import { actPage, type FormAct, type Problem, readTyped } from '../reviews/[review-id]/act-page.tsx'
import type { Typed } from '../reviews/[review-id]/act.ts'
import { dateChangesPage } from './page.tsx'
import { typedIn } from '../../kit/typed-in.ts'

export const dateChangesPath = '/date-changes'

const form: FormAct = {
  title: 'Another date for a review',
  lead: 'The booked day stands until everybody whose approval the council asks for has approved. The date in law does not move either way.',
  button: 'Answer',
  fields: [
    {
      kind: 'choice',
      id: 'answer',
      label: 'What do you answer?',
      choices: { approved: 'Approve the new date', refused: 'Keep the booked date' },
    },
    { kind: 'words', id: 'reason', label: 'Why', hint: 'Needed if you keep the booked date.' },
  ],
}

interface Needs {
  readonly reviews: ReviewNeeds
  readonly booking: BookingNeeds
}

type Path = '/date-changes/:changeId'
type Asked = AskedBySomebody<Path>

/** Other dates that wait for approval: for those whose approval the council asks for. */
export function dateChangeRoutes(needs: Needs): readonly Route[] {
  return [
    defineRoute({
      method: 'GET',
      path: dateChangesPath,
      allow: 'approve-date-changes',
      audit: { records: () => ({ subject: 'the dates to approve' }) },
      handle: async ({ who, scope, query }) => {
        const ask = { authorityId: who.authorityId, scope, on: needs.booking.today() }
        const changes = await needs.booking.store.changesWaiting(ask)
        return {
          kind: 'page',
          title: 'Dates to approve',
          body: dateChangesPage(changes, doneBy.get(query['done'] ?? '')),
          told: { found: changes.length },
        }
      },
    }),
    defineRoute({
      method: 'GET',
      path: '/date-changes/:changeId',
      allow: 'approve-date-changes',
      audit: { records: ({ parts }) => ({ subject: `date change ${parts.changeId}` }) },
      handle: async (asked) => {
        const change = await one(needs, asked)
        return change === undefined ? notFound : page(asked, change, { typed: {} })
      },
    }),
    defineRoute({
      method: 'POST',
      path: '/date-changes/:changeId',
      allow: 'approve-date-changes',
      audit: { nothing: 'The answer records itself, in the transaction that makes it.' },
      handle: (asked) => answer(needs, asked),
    }),
  ]
}

const notFound: Answer = { kind: 'not-found', what: 'No date with this address waits for your answer.' }

const doneBy: ReadonlyMap<string, string> = new Map([
  ['moved', 'The new date is approved, and the review is moved.'],
  ['approved', 'Your approval is recorded. Another is needed before the review is moved.'],
  ['refused', 'The booked date stands. Whoever asked sees your reason.'],
])

async function one(needs: Needs, { who, scope, parts }: Asked): Promise<ChangeWaiting | undefined> {
  const ask = { authorityId: who.authorityId, scope, on: needs.booking.today() }
  const changes = await needs.booking.store.changesWaiting(ask)
  return changes.find(({ changeId }) => changeId === parts.changeId)
}

async function answer(needs: Needs, asked: Asked): Promise<Answer> {
  const change = await one(needs, asked)
  if (change === undefined) return notFound
  const typed: Typed = typedIn(asked.form)
  const { read, problems } = readTyped(form, typed)
  const said = read.text('answer')
  if (said !== 'approved' && said !== 'refused') {
    return page(asked, change, { typed, problems: [{ field: 'answer', words: 'Choose one' }, ...problems] })
  }
  try {
    const given = { answer: said, reason: read.text('reason') } as const
    const done = await answerDateChange(needs.reviews, recorderOf(asked), change.changeId, given)
    switch (done.kind) {
      case 'done':
        return { kind: 'redirect', to: linkTo(dateChangesPath, { done: 'moved' }) }
      case 'answered':
        return { kind: 'redirect', to: linkTo(dateChangesPath, { done: said }) }
      case 'refused':
        return page(asked, change, {
          typed,
          problems: [{ field: done.field ?? 'answer', words: done.reason }],
        })
      case 'conflict':
      case 'not-found':
        return notFound
    }
  } catch (error) {
    if (!(error instanceof CannotBeMade)) throw error
    const words = `${error.message}. Keep the booked date instead, with this as the reason`
    return page(asked, change, { typed, problems: [{ field: 'answer', words }] })
  }
}

function page(
  { csrf, parts }: Asked,
  change: ChangeWaiting,
  { typed, problems = [] }: { readonly typed: Typed; readonly problems?: readonly Problem[] },
): Answer {
  const late = change.dueOn !== null && change.to > change.dueOn
  const { dueOn } = change
  return {
    kind: 'page',
    title: form.title,
    status: problems.length === 0 ? 200 : 422,
    before: govuk('back-link', { text: 'Dates to approve', href: dateChangesPath }),
    body: actPage({
      act: form,
      caption: change.called ?? `Child ${change.childId}`,
      action: `${dateChangesPath}/${parts.changeId}`,
      csrf,
      typed,
      version: 0,
      problems,
      meanwhile: undefined,
      facts: [
        { name: 'Booked for', value: dateWithWeekday(change.from) },
        { name: 'Asked for', value: `${dateWithWeekday(change.to)}, by ${change.askedBy}` },
        {
          name: 'Last day in law',
          value:
            dueOn === null
              ? 'Cannot be told'
              : `${dateWithWeekday(dueOn)}${late ? '. The new date is later: the review will be late' : ''}`,
        },
        { name: 'Why', value: `${dateChangeReasonWords(change.reason)}: ${change.explained}` },
        {
          name: 'What the child thinks',
          value:
            change.childView === null
              ? `Not asked: ${change.childViewMissing ?? 'why is not recorded'}`
              : `“${change.childView}”`,
        },
        {
          name: 'Approved by',
          value: change.approvedBy.length === 0 ? 'Nobody yet' : change.approvedBy.join(', '),
        },
      ],
    }),
  }
}
