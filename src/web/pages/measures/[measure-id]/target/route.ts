import {
  type MeasureTargets,
  measureTargets,
  setMeasureTarget,
  type TargetProblem,
  targetOn,
  type TypedTarget,
} from '#app/measure/measure-targets.ts'
import { type Measure, measureOf } from '#domain/measure/register.ts'
import { govuk } from '../../../../kit/govuk/render.ts'
import { longDate } from '../../../../kit/format.ts'
import { type Answer, type Asked, type AskedBySomebody, defineRoute, type Route } from '../../../../route.ts'
import type { MeasurePageNeeds } from '../../page-needs.ts'
import { measureLink, measuresPath } from '../../present.ts'
import { targetText } from '../beside.ts'
import { noSuchMeasure } from '../route.ts'
import { targetPage } from './page.tsx'

const path = `${measuresPath}/:measureId/target`

/** What a council aims for in a measure: its own target, dated, with who decided it. */
export function measureTargetRoutes(needs: MeasurePageNeeds): readonly Route[] {
  return [
    defineRoute({
      method: 'GET',
      path,
      allow: 'set-local-policy',
      audit: { records: ({ parts }) => ({ subject: `the local target of ${parts.measureId}` }) },
      handle: async (asked) => {
        const measure = measureOf(asked.parts.measureId)
        if (measure === undefined) return noSuchMeasure
        const held = await measureTargets(needs.policy, asked.who.authorityId, measure.id)
        return page(asked, measure, held, typedNow(held), [])
      },
    }),
    defineRoute({
      method: 'POST',
      path,
      allow: 'set-local-policy',
      audit: { nothing: 'A change records itself, in the transaction that makes it.' },
      handle: async (asked) => {
        const measure = measureOf(asked.parts.measureId)
        if (measure === undefined) return noSuchMeasure
        const { authorityId, email, role } = asked.who
        const typed = typedIn(asked.form)
        const by = { authorityId, actor: email, role, requestId: asked.requestId }
        const { problems } = await setMeasureTarget(needs.policy, by, measure, typed)
        if (problems.length === 0)
          return { kind: 'redirect', to: `${measureLink(`${measure.id}/target`)}?saved=yes` }
        const held = await measureTargets(needs.policy, authorityId, measure.id)
        const meanwhile = problems.some(({ field }) => field === 'meanwhile')
        return page(asked, measure, held, meanwhile ? { ...typed, seen: held.mark } : typed, problems)
      },
    }),
  ]
}

function page(
  { csrf, query }: Pick<AskedBySomebody, 'csrf' | 'query'>,
  measure: Measure,
  held: MeasureTargets,
  typed: TypedTarget,
  problems: readonly TargetProblem[],
): Answer {
  const now = targetOn(held, held.today)
  return {
    kind: 'page',
    title: `Local target: ${measure.question}`,
    status: problems.length === 0 ? 200 : 422,
    before: govuk('back-link', { text: 'Back to the measure', href: measureLink(measure.id) }),
    body: targetPage({
      csrf,
      action: measureLink(`${measure.id}/target`),
      question: measure.question,
      unit: measure.unit === 'percent' ? 'as a percentage' : 'as a number',
      now: now === undefined ? 'none' : targetText(measure, now),
      typed,
      problems,
      saved: query['saved'] === 'yes' && problems.length === 0,
      history: held.versions.map((one) => ({
        from: longDate(one.from),
        target: one.target === undefined ? 'no target' : targetText(measure, one),
        reason: one.reason ?? 'no reason recorded',
      })),
    }),
  }
}

function typedNow(held: MeasureTargets): TypedTarget {
  const now = targetOn(held, held.today)?.target
  const better = now?.better ?? ''
  const value = now === undefined ? '' : String(now.value)
  return { better, value, day: '', month: '', year: '', reason: '', seen: held.mark }
}

function typedIn(form: Asked['form']): TypedTarget {
  const { better = '', value = '', day = '', month = '', year = '', reason = '', seen = '' } = form
  return { better, value, day, month, year, reason, seen }
}
