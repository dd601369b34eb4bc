import type { DecisionAnswer, DecisionNeeds } from '#app/decisions/change-decision.ts'
import { noteDecisionProgress } from '#app/decisions/note-progress.ts'
import {
  changeReviewDecision,
  standByDecision,
  withdrawReviewDecision,
} from '#app/decisions/take-down-decision.ts'
import { mayI } from '#domain/access/may-i.ts'
import {
  decisionLifecycle,
  type ProgressMove,
  progressLifecycle,
} from '#domain/decisions/decision-lifecycle.ts'
import { carriedOut } from '#domain/decisions/change-decision.ts'
import { whyNotYet } from '#domain/meeting/freeze.ts'
import { moveFrom, movesFrom, movesOf } from '#domain/lifecycle/lifecycle.ts'
import { govuk } from '../../../kit/govuk/render.ts'
import { recorderOf } from '../../../recorder.ts'
import { type Answer, type AskedBySomebody, defineRoute, type Route } from '../../../route.ts'
import { linkTo } from '../../links.ts'
import { reviewLink } from '../../reviews/[review-id]/own-tasks.ts'
import { type FieldProblem, readDecision, type TypedDecision, typedOfDecision } from '../draft-form.tsx'
import { answerInWords } from '../words.ts'
import { decisionPage, type TypedProgress } from './page.tsx'

type Asked = AskedBySomebody<'/decisions/:decisionId'>

const notFound: Answer = {
  kind: 'not-found',
  what: 'No decision with this address is recorded of a child whom you hold.',
}

const nothing: TypedProgress = { move: '', words: '', evidence: '', supersededBy: '' }

interface Shown {
  readonly typed?: TypedDecision
  readonly progress?: TypedProgress
  readonly reason?: string
  readonly problems?: readonly FieldProblem[]
  readonly meanwhile?: string
}

/** One decision: what became of it, saying how far it is, changing and withdrawing it. */
export function decisionRoutes({ decisions }: { readonly decisions: DecisionNeeds }): readonly Route[] {
  const seen = (asked: Asked) => ({
    decisionId: asked.parts.decisionId,
    version: Number(asked.form['version']) || 0,
  })
  const recordsItself = { nothing: 'The change records itself, in the transaction that makes it.' } as const
  return [
    defineRoute({
      method: 'GET',
      path: '/decisions/:decisionId',
      allow: 'see-decisions',
      audit: { records: ({ parts }) => ({ subject: `decision ${parts.decisionId}` }) },
      handle: (asked) => show(decisions, asked, {}),
    }),
    defineRoute({
      method: 'POST',
      path: '/decisions/:decisionId',
      allow: 'keep-decisions',
      audit: recordsItself,
      handle: async (asked) => {
        const { typed, draft, problems } = readDecision(asked.form)
        if (problems.length > 0) return show(decisions, asked, { typed, problems })
        const answer = await changeReviewDecision(decisions, recorderOf(asked), seen(asked), draft)
        return answered(decisions, asked, answer, { shown: { typed }, field: 'what', done: 'changed' })
      },
    }),
    defineRoute({
      method: 'POST',
      path: '/decisions/:decisionId/withdraw',
      allow: 'keep-decisions',
      audit: recordsItself,
      handle: async (asked) => {
        const of = { ...asked, parts: { decisionId: asked.parts.decisionId } }
        const reason = asked.form['reason'] ?? ''
        const answer = await withdrawReviewDecision(decisions, recorderOf(asked), seen(of), reason)
        return answered(decisions, of, answer, { shown: { reason }, field: 'reason', done: 'withdrawn' })
      },
    }),
    defineRoute({
      method: 'POST',
      path: '/decisions/:decisionId/stand-by',
      allow: 'keep-decisions',
      audit: recordsItself,
      handle: async (asked) => {
        const of = { ...asked, parts: { decisionId: asked.parts.decisionId } }
        const answer = await standByDecision(decisions, recorderOf(asked), seen(of))
        return answered(decisions, of, answer, { shown: {}, field: 'move', done: 'stood-by' })
      },
    }),
    defineRoute({
      method: 'POST',
      path: '/decisions/:decisionId/progress',
      allow: 'note-progress',
      audit: recordsItself,
      handle: async (asked) => {
        const of = { ...asked, parts: { decisionId: asked.parts.decisionId } }
        const { form } = asked
        const progress = {
          move: form['move'] ?? '',
          words: form['words'] ?? '',
          evidence: form['evidence'] ?? '',
          supersededBy: form['supersededBy'] ?? '',
        }
        const move = movesOf(progressLifecycle).find((one) => one === progress.move)
        if (move === undefined) {
          const problems = [{ field: 'move', words: 'Choose what there is to say' }]
          return show(decisions, of, { progress, problems })
        }
        const answer = await noteDecisionProgress(decisions, recorderOf(asked), seen(of), {
          move,
          words: progress.words,
          evidence: progress.evidence,
          supersededBy: move === 'supersede' ? progress.supersededBy || undefined : undefined,
          atReviewId: form['at'] || undefined,
        })
        return answered(decisions, of, answer, { shown: { progress }, field: 'move', done: 'noted' })
      },
    }),
  ]
}

const doneWords: ReadonlyMap<string, string> = new Map([
  ['changed', 'The decision is changed.'],
  ['withdrawn', 'The decision is withdrawn. It stays to be read, with your reason.'],
  ['stood-by', 'You stand by the decision. It stays open.'],
  ['noted', 'It is noted.'],
])

async function answered(
  needs: DecisionNeeds,
  asked: Asked,
  answer: DecisionAnswer,
  as: { readonly shown: Shown; readonly field: string; readonly done: string },
): Promise<Answer> {
  switch (answer.kind) {
    case 'done':
      return { kind: 'redirect', to: linkTo(`/decisions/${answer.decision.decisionId}`, { done: as.done }) }
    case 'not-found':
      return notFound
    case 'refused': {
      const problems = [{ field: answer.field ?? as.field, words: answer.reason }]
      return show(needs, asked, { ...as.shown, problems })
    }
    case 'conflict': {
      const meanwhile = `Somebody else changed this decision while you had the page open. It now says: ${answer.now.what} ${answerInWords(answer.now)}`
      return show(needs, asked, { ...as.shown, meanwhile })
    }
  }
}

async function show(needs: DecisionNeeds, asked: Asked, shown: Shown): Promise<Answer> {
  const { who, scope, parts, csrf, query, form } = asked
  const ask = { authorityId: who.authorityId, scope, on: needs.today() }
  const decision = await needs.decisions.one({ ...ask, decisionId: parts.decisionId })
  if (decision === undefined) return notFound
  const { childId, decisionId } = decision
  const open = await needs.decisions.openOf({ ...ask, childId })
  const others = open.filter((other) => other.decisionId !== decisionId)
  const keeps = mayI(who, 'keep-decisions').allowed
  const mayMove = (move: ProgressMove) => {
    const { may } = progressLifecycle.moves[move]
    return may !== 'law' && mayI(who, may).allowed && (move !== 'supersede' || others.length > 0)
  }
  const standstill = whyNotYet(decision, decision.frozen)
  const moves =
    decision.answer === 'withdrawn'
      ? []
      : movesFrom(progressLifecycle, decision.progress)
          .filter(mayMove)
          .filter((move) => standstill === undefined || !carriedOut.includes(move))
  const can = (move: 'change' | 'reword' | 'withdraw' | 'stand_by') =>
    keeps && moveFrom(decisionLifecycle, decision.answer, move).moved
  const replacing =
    decision.supersededBy === null
      ? undefined
      : await needs.decisions.one({ ...ask, decisionId: decision.supersededBy })
  const problems = shown.problems ?? []
  return {
    kind: 'page',
    title: decision.what.slice(0, 80),
    status: problems.length > 0 || shown.meanwhile !== undefined ? 422 : 200,
    before: govuk('back-link', { text: 'Decisions', href: '/decisions' }),
    body: decisionPage({
      decision,
      today: ask.on,
      csrf,
      at: query['at'] ?? form['at'],
      moves,
      standstill: decision.answer === 'withdrawn' ? undefined : standstill,
      meetingHref:
        decision.frozen !== null && mayI(who, 'see-meetings').allowed
          ? `${reviewLink(decision.frozen.reviewId, 'meeting')}#g-freeze`
          : undefined,
      others,
      may: { change: can('change') || can('reword'), withdraw: can('withdraw'), standBy: can('stand_by') },
      typed: shown.typed ?? typedOfDecision(decision),
      progress: shown.progress ?? nothing,
      reason: shown.reason ?? '',
      problems,
      meanwhile: shown.meanwhile,
      done: doneWords.get(query['done'] ?? ''),
      supersededBy: replacing,
    }),
  }
}
