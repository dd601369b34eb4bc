import {
  type ComparatorProblem,
  enterComparator,
  type TypedComparator,
} from '#app/measure/enter-comparator.ts'
import { type Measure, measureOf } from '#domain/measure/register.ts'
import { govuk } from '../../../../kit/govuk/render.ts'
import { longDate } from '../../../../kit/format.ts'
import { type Answer, type AskedBySomebody, defineRoute, type Route } from '../../../../route.ts'
import type { MeasurePageNeeds } from '../../page-needs.ts'
import { measureLink, measuresPath } from '../../present.ts'
import { valueText } from '../beside.ts'
import { noSuchMeasure } from '../route.ts'
import { comparatorsPage } from './page.tsx'

const path = `${measuresPath}/:measureId/comparators`
const empty: TypedComparator = { year: '', area: '', value: '', source: '', note: '' }

/** Figures of other areas beside a measure: those there are, and entering one with its source. */
export function measureComparatorRoutes(needs: MeasurePageNeeds): readonly Route[] {
  return [
    defineRoute({
      method: 'GET',
      path,
      allow: 'enter-comparators',
      audit: { records: ({ parts }) => ({ subject: `figures of other areas for ${parts.measureId}` }) },
      handle: async (asked) => {
        const measure = measureOf(asked.parts.measureId)
        return measure === undefined ? noSuchMeasure : page(needs, asked, measure, empty, [])
      },
    }),
    defineRoute({
      method: 'POST',
      path,
      allow: 'enter-comparators',
      audit: { nothing: 'A change records itself, in the transaction that makes it.' },
      handle: async (asked) => {
        const measure = measureOf(asked.parts.measureId)
        if (measure === undefined) return noSuchMeasure
        const { form, who, requestId } = asked
        const by = { authorityId: who.authorityId, actor: who.email, role: who.role, requestId }
        const here = measureLink(`${measure.id}/comparators`)
        const { year = '', area = '', value = '', source = '', note = '' } = form
        if (form['remove'] !== undefined) {
          await needs.measureReads.comparing.remove(by, { measure: measure.id, year, area })
          return { kind: 'redirect', to: `${here}?done=removed` }
        }
        const typed = { year, area, value, source, note }
        const today = needs.policy.today()
        const problems = await enterComparator(needs.measureReads.comparing, by, measure, typed, today)
        return problems.length === 0
          ? { kind: 'redirect', to: `${here}?done=saved` }
          : page(needs, asked, measure, typed, problems)
      },
    }),
  ]
}

async function page(
  { measureReads }: MeasurePageNeeds,
  { who, csrf, query }: AskedBySomebody,
  measure: Measure,
  typed: TypedComparator,
  problems: readonly ComparatorProblem[],
): Promise<Answer> {
  const held = await measureReads.comparators(who.authorityId, measure.id)
  return {
    kind: 'page',
    title: `Figures of other areas: ${measure.question}`,
    status: problems.length === 0 ? 200 : 422,
    before: govuk('back-link', { text: 'Back to the measure', href: measureLink(measure.id) }),
    body: comparatorsPage({
      csrf,
      action: measureLink(`${measure.id}/comparators`),
      question: measure.question,
      unit: measure.unit === 'percent' ? 'A percentage' : 'A number',
      typed,
      problems,
      done: problems.length === 0 ? query['done'] : undefined,
      held: held.map(({ year, area, value, source, note, entered }) => ({
        year,
        area,
        value: valueText(measure, value),
        source: [source ?? 'not recorded', note].filter((text) => text !== undefined).join('. '),
        entered: entered === undefined ? 'from an imported file' : `${entered.by}, ${longDate(entered.on)}`,
        mayRemove: entered !== undefined,
      })),
    }),
  }
}
