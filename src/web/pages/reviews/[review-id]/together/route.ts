import type { ReviewNeeds } from '#app/review/change-review.ts'
import type { ReviewInFull } from '#app/review/review-store.ts'
import { siblingsAhead, type SiblingAhead } from '#app/review/siblings.ts'
import { bookTogether, moveTogether, startTogether, type TogetherAnswer } from '#app/review/together.ts'
import { dateChangeReasons } from '#domain/review/date-change-reasons.ts'
import { type LiveReview, reviewModes, reviewVenues } from '#domain/review/live-review.ts'
import { reviewLifecycle } from '#domain/review/review-lifecycle.ts'
import { govuk } from '../../../../kit/govuk/render.ts'
import { recorderOf } from '../../../../recorder.ts'
import { type Answer, type AskedBySomebody, defineRoute, type Route } from '../../../../route.ts'
import { linkTo } from '../../../links.ts'
import type { ActField, Read, Typed } from '../act.ts'
import { actPage, type FormAct, type Problem, readTyped } from '../act-page.tsx'
import { reviewLink } from '../own-tasks.ts'
import { nameOf } from '../present.ts'
import { modeWords, venueWords } from '../words.ts'
import { typedIn } from '../../../../kit/typed-in.ts'

type Asked = AskedBySomebody<'/reviews/:reviewId/together'>

const notFound: Answer = {
  kind: 'not-found',
  what: 'No review with this address is recorded of a child whom you hold.',
}

/** What can be done to the reviews of brothers and sisters at once: it hangs on how far this one has come. */
type Step = 'book' | 'move' | 'start'

/** A review for each child, in one meeting: booked, moved and started together. Each keeps its own record. */
export function togetherRoutes(needs: { readonly reviews: ReviewNeeds }): readonly Route[] {
  const { reviews } = needs
  return [
    defineRoute({
      method: 'GET',
      path: '/reviews/:reviewId/together',
      allow: 'book-reviews',
      audit: { records: ({ parts }) => ({ subject: `review ${parts.reviewId}, with brothers and sisters` }) },
      handle: async (asked) => {
        const found = await look(reviews, asked)
        return found === undefined ? notFound : page(asked, found, { typed: {} })
      },
    }),
    defineRoute({
      method: 'POST',
      path: '/reviews/:reviewId/together',
      allow: 'book-reviews',
      audit: { nothing: 'The change records itself, in the transaction that makes it.' },
      handle: (asked) => submit(reviews, asked),
    }),
  ]
}

interface Found {
  readonly full: ReviewInFull
  readonly siblings: readonly SiblingAhead[]
  readonly step: Step
}

async function look(
  needs: ReviewNeeds,
  { who, scope, parts, query, form }: Asked,
): Promise<Found | undefined> {
  const ask = { authorityId: who.authorityId, scope, on: needs.today() }
  const full = await needs.store.one({ ...ask, reviewId: parts.reviewId })
  if (full === undefined) return undefined
  const siblings = await siblingsAhead(needs.store, { ...ask, childId: full.review.childId })
  const shares = full.together.length > 0 && full.review.state === 'booked'
  const wants = form['step'] ?? query['step']
  return { full, siblings, step: !shares ? 'book' : wants === 'start' ? 'start' : 'move' }
}

/** The reviews that can come along: those to book for a booking, those of the same meeting for the rest. */
function others({
  full,
  siblings,
  step,
}: Found): readonly (SiblingAhead & { readonly review: LiveReview })[] {
  const shared = new Set(full.together.map(({ reviewId }) => reviewId))
  return siblings.flatMap((one) => {
    const { review } = one
    if (review === undefined) return []
    const fits =
      step === 'book' ? review.state === 'to_book' : shared.has(review.reviewId) && review.state === 'booked'
    return fits ? [{ ...one, review }] : []
  })
}

const called = ({ called: name, childId }: { readonly called: string | null; readonly childId: string }) =>
  name ?? `child ${childId}`

const place: readonly ActField[] = [
  { kind: 'time', id: 'startsAt', label: 'What time', hint: 'For example, 16:00.' },
  { kind: 'choice', id: 'mode', label: 'How people take part', choices: modeWords },
  { kind: 'choice', id: 'venue', label: 'Where', choices: venueWords },
  { kind: 'text', id: 'place', label: 'The place in words', hint: 'Leave a confidential address out.' },
]

const titles: Readonly<Record<Step, string>> = {
  book: 'Book one meeting for brothers and sisters',
  move: 'Move the meeting of brothers and sisters',
  start: 'Start the reviews of brothers and sisters',
}

function formOf(found: Found): FormAct {
  const along = others(found)
  const { step, full } = found
  const names = Object.fromEntries(along.map((one) => [one.review.reviewId, called(one)]))
  const fields: Readonly<Record<Step, readonly ActField[]>> = {
    book: [
      { kind: 'checks', id: 'with', label: 'Who else is reviewed in the meeting?', choices: names },
      { kind: 'day', id: 'on', label: 'Which day' },
      ...place,
    ],
    move: [
      { kind: 'day', id: 'on', label: 'The new day' },
      { kind: 'time', id: 'startsAt', label: 'What time', hint: 'For example, 16:00.' },
      { kind: 'choice', id: 'reason', label: 'Why', choices: dateChangeReasons },
      { kind: 'words', id: 'explained', label: 'What happened' },
      ...[full, ...along].map(
        (one): ActField => ({
          kind: 'words',
          id: `view-${reviewOf(one).reviewId}`,
          label: `What does ${called(asSibling(one))} think of the new day?`,
          hint: 'In their own words; or why they were not asked.',
        }),
      ),
    ],
    start: [{ kind: 'day', id: 'on', label: 'Which day did it begin?' }],
  }
  return {
    title: titles[step],
    lead: 'Each child has a review and a record of their own, and what one says is not told to another. They share the day, the place and the meeting. Either all of it is done, or nothing.',
    button: step === 'book' ? 'Book the meeting' : step === 'move' ? 'Move the meeting' : 'Start the reviews',
    fields: fields[step],
  }
}

const reviewOf = (one: { readonly review: LiveReview }) => one.review
const asSibling = (one: ReviewInFull | SiblingAhead) =>
  'childId' in one ? one : { called: one.called, childId: one.review.childId }

async function submit(needs: ReviewNeeds, asked: Asked): Promise<Answer> {
  const found = await look(needs, asked)
  if (found === undefined) return notFound
  const typed: Typed = typedIn(asked.form)
  const { read, problems } = readTyped(formOf(found), typed)
  const along = others(found)
  const chosen =
    found.step === 'book'
      ? along.filter(({ review }) => read.ticked('with').includes(review.reviewId))
      : along
  if (chosen.length === 0) {
    const words = 'Choose at least one brother or sister'
    return page(asked, found, { typed, problems: [{ field: 'with', words }, ...problems] })
  }
  if (problems.length > 0) return page(asked, found, { typed, problems })
  const each = [found.full.review, ...chosen.map(reviewOf)]
  const answer = await act(needs, asked, { step: found.step, each, read })
  if (answer.kind === 'done') {
    const done = { book: 'together', move: 'together-moved', start: 'together-started' }[found.step]
    return { kind: 'redirect', to: linkTo(reviewLink(asked.parts.reviewId), { done }) }
  }
  return page(asked, found, { typed, problems: [stopped(answer, found)] })
}

function act(
  needs: ReviewNeeds,
  asked: Asked,
  { step, each, read }: { readonly step: Step; readonly each: readonly LiveReview[]; readonly read: Read },
): Promise<TogetherAnswer> {
  const by = recorderOf(asked)
  const on = read.day('on') ?? needs.today()
  const startsAt = read.optional('startsAt')?.padStart(5, '0') ?? null
  if (step === 'start') return startTogether(needs, by, each, on)
  if (step === 'move') {
    const views = each.map(({ reviewId, version }) => ({
      reviewId,
      version,
      childView: read.optional(`view-${reviewId}`),
      childViewMissing: null,
    }))
    const reason = read.text('reason') || 'other'
    return moveTogether(needs, by, views, { on, startsAt, reason, explained: read.text('explained') })
  }
  return bookTogether(needs, by, each, {
    on,
    startsAt,
    mode: reviewModes.find((mode) => mode === read.text('mode')) ?? null,
    venue: reviewVenues.find((venue) => venue === read.text('venue')) ?? null,
    place: read.optional('place'),
  })
}

/** What stood in the way, with whose review it was. */
function stopped(
  { reviewId, answer }: Extract<TogetherAnswer, { kind: 'stopped' }>,
  { full, siblings }: Found,
): Problem {
  const sibling = siblings.find(({ review }) => review?.reviewId === reviewId)
  const whose = sibling === undefined ? nameOf(full) : called(sibling)
  switch (answer.kind) {
    case 'refused':
      return {
        field: answer.field === 'childView' ? `view-${reviewId}` : (answer.field ?? 'on'),
        words: `${whose}: ${answer.reason}`,
      }
    case 'conflict':
      return { field: 'on', words: `${whose}: somebody else changed the review meanwhile. Send it again` }
    case 'not-found':
      return { field: 'on', words: `${whose}: the review is not among those you hold` }
  }
}

function page(
  { csrf, parts }: Asked,
  found: Found,
  { typed, problems = [] }: { readonly typed: Typed; readonly problems?: readonly Problem[] },
): Answer {
  const { full, siblings, step } = found
  const form = formOf(found)
  const along = others(found)
  const before = govuk('back-link', { text: 'The review', href: reviewLink(parts.reviewId) })
  const facts = siblings.map((one) => ({
    name: called(one),
    value:
      one.review === undefined ? 'No review is ahead here' : reviewLifecycle.states[one.review.state].name,
  }))
  const nobody = along.length === 0 || (step === 'book' && full.review.state !== 'to_book')
  const lead =
    siblings.length === 0
      ? 'No brother or sister of this child is recorded. They are recorded with the entry into care.'
      : 'No brother or sister has a review that is to book. What each has is below.'
  const other =
    step === 'move'
      ? [
          {
            text: 'Start the reviews instead',
            href: linkTo(reviewLink(parts.reviewId, 'together'), { step: 'start' }),
          },
        ]
      : []
  return {
    kind: 'page',
    title: form.title,
    status: problems.length === 0 ? 200 : 422,
    before,
    body: actPage({
      act: nobody ? { ...form, lead, fields: [], button: '' } : form,
      caption: nameOf(full),
      action: reviewLink(parts.reviewId, 'together'),
      csrf,
      typed,
      hidden: { step },
      version: full.review.version,
      problems,
      meanwhile: undefined,
      facts,
      others: other,
    }),
  }
}
