import {
  answerDecisions,
  answerDecisionsByLink,
  type AnswersTaken,
  type ManagerAnswer,
} from '#app/decisions/answer-decisions.ts'
import type { DecisionNeeds } from '#app/decisions/change-decision.ts'
import { childReference } from '#domain/message/child-reference.ts'
import { govuk } from '../../kit/govuk/render.ts'
import { recorderOf } from '../../recorder.ts'
import { type Answer, type AskedBySomebody, defineLinkRoute, defineRoute, type Route } from '../../route.ts'
import { linkTo } from '../links.ts'
import { noSuchReview, reviewFor } from '../reviews/[review-id]/decisions/route.ts'
import { reviewLink } from '../reviews/[review-id]/own-tasks.ts'
import { nameOf } from '../reviews/[review-id]/present.ts'
import { answeredPage, answerPage, type AnswerView, nothingWaitsPage } from './page.tsx'

export const answerPath = '/answer-decisions'

/** A manager's answer to the decisions of a review: through the link that was sent, or signed in. */
export function answerDecisionRoutes({ decisions }: { readonly decisions: DecisionNeeds }): readonly Route[] {
  return [
    defineLinkRoute({
      method: 'GET',
      path: answerPath,
      allow: { link: 'answer-decisions' },
      audit: { does: 'read the decisions of a review, to answer them' },
      handle: async ({ link, csrf }) => {
        const waits = await decisions.decisions.waiting(link.authorityId, link.subject)
        return form({ ...aboutLink(link), csrf, ...waits, answers: new Map(), problems: [] })
      },
    }),
    defineLinkRoute({
      method: 'POST',
      path: answerPath,
      allow: { link: 'answer-decisions' },
      audit: { does: 'answered the decisions of a review' },
      handle: async ({ link, csrf, form: sent, requestId }) => {
        const answers = answersIn(sent)
        const taken = await answerDecisionsByLink(decisions, link, requestId, answers)
        if (taken.kind === 'done') {
          return { kind: 'page', title: 'Thank you', body: answeredPage(taken.decisions) }
        }
        const waits = await decisions.decisions.waiting(link.authorityId, link.subject)
        return form({ ...aboutLink(link), csrf, ...waits, answers, problems: problemsOf(taken) })
      },
    }),
    defineRoute({
      method: 'GET',
      path: '/reviews/:reviewId/decisions/answer',
      allow: 'answer-decisions',
      audit: { records: ({ parts }) => ({ subject: `decisions of review ${parts.reviewId}` }) },
      handle: (asked) =>
        signedIn(decisions, { ...asked, parts: { reviewId: asked.parts.reviewId } }, undefined),
    }),
    defineRoute({
      method: 'POST',
      path: '/reviews/:reviewId/decisions/answer',
      allow: 'answer-decisions',
      audit: { nothing: 'Each answer records itself, in the transaction that takes it.' },
      handle: async (asked) => {
        const of = { ...asked, parts: { reviewId: asked.parts.reviewId } }
        const answers = answersIn(asked.form)
        const taken = await answerDecisions(decisions, recorderOf(asked), asked.parts.reviewId, answers)
        if (taken.kind === 'not-found') return noSuchReview
        if (taken.kind === 'refused') return { kind: 'refused', reason: taken.reason }
        if (taken.kind === 'done') {
          return {
            kind: 'redirect',
            to: linkTo(reviewLink(asked.parts.reviewId, 'decisions'), { done: 'answered' }),
          }
        }
        return signedIn(decisions, of, { answers, taken })
      },
    }),
  ]
}

const aboutLink = ({
  authorityId,
  childId,
}: {
  readonly authorityId: string
  readonly childId: string | undefined
}) => ({
  caption: childId === undefined ? 'A review' : `The review of ${childReference(authorityId, childId)}`,
  action: answerPath,
})

async function signedIn(
  needs: DecisionNeeds,
  asked: AskedBySomebody<'/reviews/:reviewId'>,
  tried: { readonly answers: ReadonlyMap<string, ManagerAnswer>; readonly taken: AnswersTaken } | undefined,
): Promise<Answer> {
  const full = await reviewFor(needs, asked)
  if (full === undefined) return noSuchReview
  const { reviewId } = full.review
  const waits = await needs.decisions.waiting(asked.who.authorityId, reviewId)
  const page = form({
    caption: `The review of ${nameOf(full)}`,
    action: reviewLink(reviewId, 'decisions/answer'),
    csrf: asked.csrf,
    ...waits,
    answers: tried?.answers ?? new Map(),
    problems: tried === undefined ? [] : problemsOf(tried.taken),
  })
  return {
    ...page,
    before: govuk('back-link', { text: 'The decisions', href: reviewLink(reviewId, 'decisions') }),
  }
}

function form(view: AnswerView): Extract<Answer, { kind: 'page' }> {
  if (view.waiting.length === 0) {
    return { kind: 'page', title: 'Nothing waits for an answer', body: nothingWaitsPage() }
  }
  const status = view.problems.length > 0 ? 422 : 200
  return { kind: 'page', title: 'Do you agree these decisions?', status, body: answerPage(view) }
}

const problemsOf = (taken: AnswersTaken): AnswerView['problems'] =>
  taken.kind === 'problems' ? taken.problems : []

function answersIn(sent: Readonly<Record<string, string | undefined>>): ReadonlyMap<string, ManagerAnswer> {
  const answers = new Map<string, ManagerAnswer>()
  for (const name of Object.keys(sent)) {
    if (!name.startsWith('agrees-') && !name.startsWith('reason-')) continue
    const decisionId = name.slice('agrees-'.length)
    const said = sent[`agrees-${decisionId}`]
    const agrees = said === 'yes' ? true : said === 'no' ? false : undefined
    answers.set(decisionId, { agrees, reason: agrees === true ? '' : (sent[`reason-${decisionId}`] ?? '') })
  }
  return answers
}
