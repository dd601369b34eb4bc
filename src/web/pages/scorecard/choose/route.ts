import { mostOnScorecard, monthly, onScorecard } from '#domain/measure/scorecards.ts'
import { topics } from '#domain/measure/topics.ts'
import { roles } from '#domain/access/roles.ts'
import { govuk } from '../../../kit/govuk/render.ts'
import { type Answer, type AskedBySomebody, defineRoute, type Route } from '../../../route.ts'
import type { MeasurePageNeeds } from '../../measures/page-needs.ts'
import { choosePage } from './page.tsx'

const path = '/scorecard/choose'

/** Which measures stand on one's scorecard. */
export function chooseScorecardRoutes({ measureReads }: MeasurePageNeeds): readonly Route[] {
  const { scorecards } = measureReads
  return [
    defineRoute({
      method: 'GET',
      path,
      allow: 'explore-measures',
      audit: { nothing: 'Which measures somebody reads says nothing of anybody.' },
      handle: async (asked) => {
        const chosen = await scorecards.chosen(asked.who.authorityId, asked.who.userId)
        return page(asked, onScorecard(asked.who.role, chosen), chosen !== undefined, undefined)
      },
    }),
    defineRoute({
      method: 'POST',
      path,
      allow: 'explore-measures',
      audit: { nothing: 'A change records itself, in the transaction that makes it.' },
      handle: async (asked) => {
        const { who, form, requestId } = asked
        const by = { authorityId: who.authorityId, actor: who.email, role: who.role, requestId }
        if (form['intent'] === 'role') {
          await scorecards.choose(by, who.userId, undefined)
          return { kind: 'redirect', to: '/scorecard' }
        }
        const ids = monthly.map(({ id }) => id).filter((id) => form[`measure-${id}`] === 'yes')
        const problem = problemWith(ids.length)
        if (problem !== undefined) return page(asked, ids, true, problem)
        await scorecards.choose(by, who.userId, ids)
        return { kind: 'redirect', to: '/scorecard' }
      },
    }),
  ]
}

function problemWith(chosen: number): string | undefined {
  if (chosen === 0) return 'Choose at least one measure'
  return chosen > mostOnScorecard
    ? `Choose at most ${mostOnScorecard} measures: you chose ${chosen}`
    : undefined
}

function page(
  { who, csrf }: AskedBySomebody,
  chosen: readonly string[],
  own: boolean,
  problem: string | undefined,
): Answer {
  return {
    kind: 'page',
    title: 'Choose the measures of your scorecard',
    status: problem === undefined ? 200 : 422,
    before: govuk('back-link', { text: 'Scorecard', href: '/scorecard' }),
    body: choosePage({
      csrf,
      action: path,
      problem,
      role: own ? roles[who.role].name : undefined,
      topics: topics.flatMap(({ id, title, measures }) => {
        const items = measures
          .filter((measure) => monthly.some((one) => one.id === measure.id))
          .map((measure) => ({
            id: measure.id,
            text: measure.question,
            checked: chosen.includes(measure.id),
          }))
        return items.length === 0 ? [] : [{ id, title, items }]
      }),
    }),
  }
}
