import type { CareReads } from '#app/care/care-reads.ts'
import type { DecisionNeeds } from '#app/decisions/change-decision.ts'
import { checkMidway, type CheckProblem } from '#app/midway/check-midway.ts'
import type { MidwayNeeds } from '#app/midway/midway-store.ts'
import { isMidwayOutcome } from '#domain/midway/midway-check.ts'
import { govuk } from '../../../../kit/govuk/render.ts'
import { recorderOf } from '../../../../recorder.ts'
import { type Answer, type AskedBySomebody, defineRoute, type Route } from '../../../../route.ts'
import { childLink, linkTo } from '../../../links.ts'
import { readTyped } from '../../../reviews/[review-id]/act-page.tsx'
import { type Typed, typedDayOf } from '../../../reviews/[review-id]/act.ts'
import { notTheirs } from '../sees-child.ts'
import { checkForm, midwayPage } from './page.tsx'
import { typedIn } from '../../../../kit/typed-in.ts'

export interface MidwayPageNeeds {
  readonly midway: MidwayNeeds
  readonly decisions: DecisionNeeds
  readonly care: CareReads
}

type Asked = AskedBySomebody<'/children/:childId/midway'>

/** The check between two reviews: whether the plan is on track, and each decision that is still to do. */
export function midwayRoutes(needs: MidwayPageNeeds): readonly Route[] {
  return [
    defineRoute({
      method: 'GET',
      path: '/children/:childId/midway',
      allow: 'keep-decisions',
      audit: { records: ({ parts }) => ({ childId: parts.childId, subject: 'midway check' }) },
      handle: (asked) => show(needs, asked, typedDayOf('on', needs.midway.today()), []),
    }),
    defineRoute({
      method: 'POST',
      path: '/children/:childId/midway',
      allow: 'keep-decisions',
      audit: { nothing: 'The check records itself, in the transaction that makes it.' },
      handle: (asked) => submit(needs, asked),
    }),
  ]
}

async function submit(needs: MidwayPageNeeds, asked: Asked): Promise<Answer> {
  const typed: Typed = typedIn(asked.form)
  const { read, problems } = readTyped(checkForm, typed)
  const heldOn = read.day('on')
  if (heldOn === undefined || problems.length > 0) return show(needs, asked, typed, problems)
  const onTrack = (['yes', 'no'] as const).find((one) => one === typed['onTrack'])
  const decisions = Object.entries(typed).flatMap(([name, outcome]) => {
    const [, decisionId] = /^outcome-(.+)$/.exec(name) ?? []
    if (decisionId === undefined || !isMidwayOutcome(outcome)) return []
    return [{ decisionId, outcome, words: typed[`words-${decisionId}`] ?? '' }]
  })
  const said = { heldOn, onTrack, words: read.text('words'), decisions }
  const answer = await checkMidway(needs.midway, recorderOf(asked), asked.parts.childId, said)
  switch (answer.kind) {
    case 'done': {
      const to = `${childLink(asked.parts.childId)}/midway`
      return { kind: 'redirect', to: linkTo(to, { done: 'checked' }) }
    }
    case 'not-found':
      return notTheirs
    case 'problems':
      return show(needs, asked, typed, answer.problems)
    case 'refused':
      return show(needs, asked, typed, [{ field: 'on', words: answer.reason }])
  }
}

async function show(
  needs: MidwayPageNeeds,
  { who, scope, parts, csrf, query }: Asked,
  typed: Typed,
  problems: readonly CheckProblem[],
): Promise<Answer> {
  const { childId } = parts
  const ask = { authorityId: who.authorityId, scope, childId }
  const today = needs.midway.today()
  const child = await needs.care.childClocks({ ...ask, on: today })
  if (child === undefined) return notTheirs
  return {
    kind: 'page',
    title: 'Midway check',
    status: problems.length === 0 ? 200 : 422,
    before: govuk('back-link', { text: 'The child', href: childLink(childId) }),
    body: midwayPage({
      childId,
      called: child.called,
      today,
      // Of the checks between each two reviews, the one that is due last.
      clock: child.clocks
        .filter(({ rule }) => rule === 'midway')
        .toSorted((one, other) => ((one.due ?? '') < (other.due ?? '') ? 1 : -1))[0],
      decisions: await needs.decisions.decisions.openOf({ ...ask, on: today }),
      checks: await needs.midway.store.ofChild({ ...ask, on: today }),
      csrf,
      typed,
      problems,
      done: query['done'] === 'checked' ? 'The midway check is recorded.' : undefined,
    }),
  }
}
