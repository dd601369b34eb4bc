import type { CareReads } from '#app/care/care-reads.ts'
import type { ReviewAnswer, ReviewNeeds } from '#app/review/change-review.ts'
import type { ReviewInFull } from '#app/review/review-store.ts'
import { closingOf } from '#app/review/end-review.ts'
import type { ClosingCheck } from '#domain/review/closing.ts'
import { mayI } from '#domain/access/may-i.ts'
import { reviewLifecycle } from '#domain/review/review-lifecycle.ts'
import { govuk } from '../../../kit/govuk/render.ts'
import { recorderOf } from '../../../recorder.ts'
import { type Answer, type AskedBySomebody, defineRoute, type Route } from '../../../route.ts'
import { childLink, linkTo } from '../../links.ts'
import { type Act, canBeDone, type Typed } from './act.ts'
import { actPage, type ActView, type Problem, readTyped } from './act-page.tsx'
import { acts } from './acts.ts'
import { nextReviewTask } from './next-review-task.ts'
import { endTasks, hrefOf, ownTasks, reviewLink } from './own-tasks.ts'
import { reviewPage } from './page.tsx'
import { factsOf, nameOf, presentReview, wasLate } from './present.ts'
import type { TasksAsked, TaskSource } from './task.ts'
import { kindWords } from './words.ts'
import { typedIn } from '../../../kit/typed-in.ts'

export interface ReviewPageNeeds {
  readonly reviews: ReviewNeeds
  readonly care: CareReads
  /** The parts of the product that have tasks in a review, in the order in which they are shown. */
  readonly reviewTasks?: readonly TaskSource[]
}

type Path = '/reviews/:reviewId'
type Asked = AskedBySomebody<Path>

const notFound: Answer = {
  kind: 'not-found',
  what: 'No review with this address is recorded of a child whom you hold.',
}

/** A review as a list of tasks with its state, and a page for each thing that can be done to it. */
export function reviewRoutes(needs: ReviewPageNeeds): readonly Route[] {
  return [
    defineRoute({
      method: 'GET',
      path: '/reviews/:reviewId',
      allow: 'see-child',
      audit: { records: ({ parts }) => ({ subject: `review ${parts.reviewId}` }) },
      handle: (asked) => showReview(needs, asked),
    }),
    ...acts.flatMap((act): Route[] => [
      defineRoute({
        method: 'GET',
        path: `/reviews/:reviewId/${act.slug}`,
        allow: act.allow,
        audit: {
          nothing: 'The review shows no more here than on its own page; what is done records itself.',
        },
        handle: (asked) =>
          showAct(needs, act, { ...asked, parts: { reviewId: asked.parts['reviewId'] ?? '' } }),
      }),
      defineRoute({
        method: 'POST',
        path: `/reviews/:reviewId/${act.slug}`,
        allow: act.allow,
        audit: { nothing: 'The change records itself, in the transaction that makes it.' },
        handle: (asked) =>
          doAct(needs, act, { ...asked, parts: { reviewId: asked.parts['reviewId'] ?? '' } }),
      }),
    ]),
  ]
}

function one(needs: ReviewPageNeeds, { who, scope, parts }: Asked): Promise<ReviewInFull | undefined> {
  const { authorityId } = who
  return needs.reviews.store.one({ authorityId, scope, on: needs.reviews.today(), reviewId: parts.reviewId })
}

async function showReview(needs: ReviewPageNeeds, asked: Asked): Promise<Answer> {
  const full = await one(needs, asked)
  if (full === undefined) return notFound
  const { who, scope } = asked
  const { review } = full
  const ask = { authorityId: who.authorityId, scope, on: needs.reviews.today() }
  const child = await needs.care.childClocks({ ...ask, childId: review.childId })
  const may: TasksAsked['may'] = (action) => mayI(who, action).allowed
  const reviews = await needs.reviews.store.ofChild({ ...ask, childId: review.childId })
  const next = nextReviewTask({ review, may }, { reviews, child })
  const ending = endTasks({ wasLate: wasLate(review, child), next })
  const sources = [ownTasks, ...(needs.reviewTasks ?? []), ending]
  const tasks = await Promise.all(sources.map((tasksOf) => tasksOf({ ...ask, role: who.role, review, may })))
  const otherwise = acts
    .filter(({ slug }) => slug === 'cancel' || slug === 'put-back')
    .flatMap(({ slug, title }) => {
      const href = hrefOf({ review, may }, slug)
      return href === undefined ? [] : [{ text: title, href }]
    })
  const view = presentReview(full, {
    child,
    tasks: tasks.flat(),
    otherwise,
    done: doneWords(asked.query['done']),
  })
  return {
    kind: 'page',
    title: view.title,
    before: govuk('back-link', { text: nameOf(full), href: childLink(review.childId) }),
    body: reviewPage(view),
  }
}

/** What was just done, by the address: only words that we know. */
function doneWords(slug: string | undefined): string | undefined {
  return slug === undefined ? undefined : doneBy.get(slug)
}

const doneBy: ReadonlyMap<string, string> = new Map([
  ['book', 'The review is booked.'],
  ['move', 'The review was moved. The day that it was booked for is kept.'],
  ['place', 'It is changed. Everybody who was asked is told.'],
  ['start', 'The review has begun, and counts as held.'],
  ['adjourn', 'The review is adjourned.'],
  ['resume', 'The review goes on.'],
  ['complete', 'The review is completed.'],
  ['why-late', 'Why it was late is recorded.'],
  ['close', 'The review is closed.'],
  ['combine', 'What the review is held together with is recorded.'],
  ['further-meeting', 'The further meeting is planned.'],
  ['together', 'The reviews are booked in one meeting.'],
  ['together-moved', 'The reviews of the meeting were moved together, or wait for approval.'],
  ['together-started', 'The reviews of the meeting have begun, and count as held.'],
  ['forward', 'The review is brought forward. Book its date next.'],
  ['put-back', 'The review was put back.'],
  ['cancel', 'The review is cancelled.'],
  ['new', 'The review was made. Book its date next.'],
])

async function showAct(needs: ReviewPageNeeds, act: Act, asked: Asked): Promise<Answer> {
  const full = await one(needs, asked)
  if (full === undefined) return notFound
  if (!canBeDone(act, full.review.state)) return { kind: 'redirect', to: reviewLink(full.review.reviewId) }
  return formPage(act, asked, full, {
    typed: act.opensWith(full.review, needs.reviews.today()),
    checks: await checksOf(needs, act, asked),
  })
}

async function doAct(needs: ReviewPageNeeds, act: Act, asked: Asked): Promise<Answer> {
  const full = await one(needs, asked)
  if (full === undefined) return notFound
  const typed: Typed = typedIn(asked.form)
  const { read, problems } = readTyped(act, typed)
  if (problems.length > 0) return formPage(act, asked, full, { typed, problems })
  const version = Number(typed['version'])
  const seen = { reviewId: asked.parts.reviewId, version: Number.isInteger(version) ? version : 0 }
  const answer = await act.submit(needs.reviews, recorderOf(asked), seen, read)
  return answered(act, asked, full, { typed, answer, checks: await checksOf(needs, act, asked) })
}

/** What closing looks at, shown before it is done; of any other act nothing. */
async function checksOf(
  needs: ReviewPageNeeds,
  { slug }: Act,
  asked: Asked,
): Promise<readonly ClosingCheck[]> {
  if (slug !== 'close') return []
  return (await closingOf(needs.reviews, recorderOf(asked), asked.parts.reviewId)) ?? []
}

function answered(
  act: Act,
  asked: Asked,
  full: ReviewInFull,
  {
    typed,
    answer,
    checks,
  }: {
    readonly typed: Typed
    readonly answer: ReviewAnswer
    readonly checks: readonly ClosingCheck[]
  },
): Answer {
  switch (answer.kind) {
    case 'done':
      return { kind: 'redirect', to: linkTo(reviewLink(answer.review.reviewId), { done: act.slug }) }
    case 'not-found':
      return notFound
    case 'refused': {
      const field = answer.field ?? act.fields[0]?.id ?? 'main-content'
      return formPage(act, asked, full, { typed, checks, problems: [{ field, words: answer.reason }] })
    }
    case 'conflict': {
      const state = reviewLifecycle.states[answer.now.state].name.toLowerCase()
      const meanwhile = `Somebody else changed this review while you had the page open. It is now: ${state}.`
      return formPage(act, asked, { ...full, review: answer.now }, { typed, checks, meanwhile })
    }
  }
}

function formPage(
  act: Act,
  { csrf }: Asked,
  full: ReviewInFull,
  shown: {
    readonly typed: Typed
    readonly problems?: readonly Problem[]
    readonly meanwhile?: string
    readonly checks?: readonly ClosingCheck[]
  },
): Answer {
  const { review } = full
  const view: ActView = {
    act,
    caption: `${kindWords[review.kind]} of ${nameOf(full)}`,
    action: reviewLink(review.reviewId, act.slug),
    csrf,
    typed: shown.typed,
    version: review.version,
    problems: shown.problems ?? [],
    meanwhile: shown.meanwhile,
    facts: factsOf(full),
    checks: shown.checks ?? [],
  }
  const failed = view.problems.length > 0 || view.meanwhile !== undefined
  return {
    kind: 'page',
    title: act.title,
    status: failed ? 422 : 200,
    before: govuk('back-link', { text: 'The review', href: reviewLink(review.reviewId) }),
    body: actPage(view),
  }
}
