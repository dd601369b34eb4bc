import type { DecisionNeeds } from '#app/decisions/change-decision.ts'
import { sendDecisions } from '#app/decisions/send-decisions.ts'
import { draftReviewDecision } from '#app/decisions/take-down-decision.ts'
import type { ReviewInFull } from '#app/review/review-store.ts'
import { mayI } from '#domain/access/may-i.ts'
import type { WorkingDayCalendar } from '#domain/calendar/working-days.ts'
import { dueAfter } from '#domain/law/work-out.ts'
import { standing } from '#domain/law/standing.ts'
import { decisionsIssued } from '#domain/review/clocks/decisions-issued.ts'
import { longDate } from '../../../../kit/format.ts'
import { govuk } from '../../../../kit/govuk/render.ts'
import { recorderOf } from '../../../../recorder.ts'
import { type Answer, type AskedBySomebody, defineRoute, type Route } from '../../../../route.ts'
import { linkTo } from '../../../links.ts'
import {
  emptyDecision,
  type FieldProblem,
  readDecision,
  type TypedDecision,
} from '../../../decisions/draft-form.tsx'
import { reviewLink } from '../own-tasks.ts'
import { nameOf } from '../present.ts'
import { kindWords } from '../words.ts'
import { decisionsPage } from './page.tsx'

export interface DecisionPageNeeds {
  readonly decisions: DecisionNeeds
  readonly calendarOf: (authorityId: string) => Promise<WorkingDayCalendar>
}

type Asked = AskedBySomebody<'/reviews/:reviewId/decisions'>

export const noSuchReview: Answer = {
  kind: 'not-found',
  what: 'No review with this address is recorded of a child whom you hold.',
}

/** The decisions of a review: those of earlier ones first, then its own, adding one, and sending them. */
export function reviewDecisionRoutes(needs: DecisionPageNeeds): readonly Route[] {
  return [
    defineRoute({
      method: 'GET',
      path: '/reviews/:reviewId/decisions',
      allow: 'see-decisions',
      audit: { records: ({ parts }) => ({ subject: `decisions of review ${parts.reviewId}` }) },
      handle: (asked) => show(needs, asked, {}),
    }),
    defineRoute({
      method: 'POST',
      path: '/reviews/:reviewId/decisions',
      allow: 'keep-decisions',
      audit: { nothing: 'The decision records itself, in the transaction that makes it.' },
      handle: async (asked) => {
        const { typed, draft, problems } = readDecision(asked.form)
        if (problems.length > 0) return show(needs, asked, { typed, problems })
        const answer = await draftReviewDecision(
          needs.decisions,
          recorderOf(asked),
          asked.parts.reviewId,
          draft,
        )
        switch (answer.kind) {
          case 'done':
            return back(asked, 'added')
          case 'refused':
            return show(needs, asked, {
              typed,
              problems: [{ field: answer.field ?? 'what', words: answer.reason }],
            })
          case 'conflict':
          case 'not-found':
            return noSuchReview
        }
      },
    }),
    defineRoute({
      method: 'POST',
      path: '/reviews/:reviewId/decisions/send',
      allow: 'keep-decisions',
      audit: { nothing: 'The sending records itself, in the transaction that makes it.' },
      handle: async (asked) => {
        const sending = { name: asked.form['name'] ?? '', email: asked.form['email'] ?? '' }
        const seen = { reviewId: asked.parts.reviewId, version: Number(asked.form['version']) || 0 }
        const answer = await sendDecisions(needs.decisions, recorderOf(asked), seen, sending)
        const of = { ...asked, parts: { reviewId: asked.parts.reviewId } }
        switch (answer.kind) {
          case 'done':
            return back(of, 'sent')
          case 'refused':
            return show(needs, of, {
              sending,
              problems: [{ field: answer.field ?? 'name', words: answer.reason }],
            })
          case 'conflict':
            return show(needs, of, {
              sending,
              problems: [
                {
                  field: 'name',
                  words: 'Somebody else changed this review meanwhile. Look at it, then send again',
                },
              ],
            })
          case 'not-found':
            return noSuchReview
        }
      },
    }),
  ]
}

const doneWords: ReadonlyMap<string, string> = new Map([
  ['added', 'The decision is taken down.'],
  ['answered', 'Your answer is with the IRO.'],
  ['sent', 'The decisions are on their way to the team manager.'],
])

function back({ parts }: Pick<Asked, 'parts'>, done: string): Answer {
  return { kind: 'redirect', to: linkTo(reviewLink(parts.reviewId, 'decisions'), { done }) }
}

/** The review of an address within the scope of whoever asks. */
export function reviewFor(
  needs: DecisionNeeds,
  { who, scope, parts }: Pick<AskedBySomebody<'/reviews/:reviewId'>, 'who' | 'scope' | 'parts'>,
): Promise<ReviewInFull | undefined> {
  const { reviewId } = parts
  return needs.reviews.store.one({ authorityId: who.authorityId, scope, on: needs.today(), reviewId })
}

async function show(
  needs: DecisionPageNeeds,
  asked: Asked,
  shown: {
    readonly typed?: TypedDecision
    readonly sending?: { readonly name: string; readonly email: string }
    readonly problems?: readonly FieldProblem[]
  },
): Promise<Answer> {
  const { decisions } = needs.decisions
  const { who, scope, parts, csrf } = asked
  const full = await reviewFor(needs.decisions, asked)
  const ask = { authorityId: who.authorityId, scope, on: needs.decisions.today() }
  const those = await decisions.ofReview({ ...ask, reviewId: parts.reviewId })
  if (full === undefined || those === undefined) return noSuchReview
  const { review } = full
  const managers = await decisions.managersOf({ ...ask, childId: review.childId })
  const [first] = managers
  const problems = shown.problems ?? []
  const calendar = await needs.calendarOf(who.authorityId)
  const sendBy =
    review.completedOn === null || review.decisionsSentOn !== null
      ? undefined
      : {
          words: `To be sent by ${longDate(dueAfter(decisionsIssued, review.completedOn, calendar).due)}.`,
          standing: standing(decisionsIssued),
        }
  return {
    kind: 'page',
    title: 'Decisions',
    status: problems.length > 0 ? 422 : 200,
    before: govuk('back-link', { text: 'The review', href: reviewLink(review.reviewId) }),
    body: decisionsPage({
      caption: `${kindWords[review.kind]} of ${nameOf(full)}`,
      csrf,
      review,
      decisions: those,
      today: ask.on,
      mayKeep: mayI(who, 'keep-decisions').allowed,
      mayAnswer: mayI(who, 'answer-decisions').allowed,
      managers,
      sendBy,
      typed: shown.typed ?? emptyDecision,
      sending: shown.sending ?? { name: first?.name ?? '', email: first?.email ?? '' },
      problems,
      done: doneWords.get(asked.query['done'] ?? ''),
    }),
  }
}
