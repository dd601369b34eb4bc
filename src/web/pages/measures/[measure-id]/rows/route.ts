import { codeLabelsOf } from '#app/sign-in/accounts.ts'
import { mayI } from '#domain/access/may-i.ts'
import { type Measure, measureOf } from '#domain/measure/register.ts'
import { govuk } from '../../../../kit/govuk/render.ts'
import { type Answer, type AskedBySomebody, defineRoute, type Route } from '../../../../route.ts'
import { pageNumber } from '../../../asked.ts'
import { csvFile } from '../../figures-csv.ts'
import { type MeasurePageNeeds, missingIn, periodOfPage } from '../../page-needs.ts'
import { measuresPath } from '../../present.ts'
import { askedFor, csvDocument } from '../../route.ts'
import { lookedAt } from '../asked.ts'
import { noSuchMeasure } from '../route.ts'
import { rowsPage } from './page.tsx'
import { presentRows, rowsAsCsv, type RowsLoaded } from './present.ts'

type AskedOfMeasure = AskedBySomebody & { readonly parts: { readonly measureId: string } }

/** The children behind a figure, for those who may see them, as far as their role reaches. */
export function measureRowsRoutes(needs: MeasurePageNeeds): readonly Route[] {
  return [
    defineRoute({
      method: 'GET',
      path: `${measuresPath}/:measureId/rows`,
      allow: 'see-measure-rows',
      audit: { records: (asked) => recordOf(asked, 'page') },
      handle: async (asked) => {
        const refused = mayNot(asked)
        if (refused !== undefined) return refused
        const measure = measureOf(asked.parts.measureId)
        if (measure === undefined) return noSuchMeasure
        const loaded = await rowsAsked(needs, asked, measure)
        if (loaded === undefined) return noSuchRows
        const view = presentRows(loaded)
        const before = govuk('back-link', { text: 'Back to the measure', href: view.back })
        return { kind: 'page', title: `Rows behind: ${view.title}`, before, body: rowsPage(view) }
      },
    }),
    defineRoute({
      method: 'GET',
      path: `${measuresPath}/:measureId/rows/csv`,
      allow: 'see-measure-rows',
      audit: { records: (asked) => recordOf(asked, 'file') },
      handle: async (asked) => {
        const refused = mayNot(asked)
        if (refused !== undefined) return refused
        const measure = measureOf(asked.parts.measureId)
        if (measure === undefined) return noSuchMeasure
        const loaded = await rowsAsked(needs, asked, measure)
        if (loaded === undefined) return noSuchRows
        const { from, to } = loaded.period
        return csvDocument(csvFile(rowsAsCsv(loaded)), `rows-${measure.id}-${from}-to-${to}.csv`)
      },
    }),
  ]
}

/** Beside the rows stands the figure of the whole authority: who may not see that may not see it here. */
function mayNot({ who }: AskedOfMeasure): Answer | undefined {
  const may = mayI(who, 'explore-measures')
  return may.allowed ? undefined : { kind: 'refused', reason: may.reason }
}

const noSuchRows = {
  kind: 'not-found',
  what: 'There is no such period or part of this measure. Go to the measure and choose one there.',
} as const

function recordOf({ parts, query }: AskedOfMeasure, as: 'page' | 'file') {
  return {
    subject: `the rows behind ${parts.measureId} of ${askedFor(query)}`,
    detail: { as, page: pageNumber(query['page']) },
  }
}

/** A figure of the whole is asked for without a cut: a row in no part of a dimension belongs to it too. */
async function rowsAsked(
  needs: MeasurePageNeeds,
  { who, scope, query }: AskedOfMeasure,
  measure: Measure,
): Promise<RowsLoaded | undefined> {
  const { authorityId } = who
  const { period, problems } = await periodOfPage(needs, authorityId, query)
  if (problems.length > 0) return undefined
  const part = query['part'] === '' ? undefined : query['part']
  const look = lookedAt(measure, query)
  const { dimension } = look
  const cut = part !== undefined && dimension !== undefined
  const [[entry], missing, officers] = await Promise.all([
    needs.measureReads.withRows({
      authorityId,
      from: period.from,
      to: period.to,
      measures: [measure.id],
      variant: look.variant,
      ...(cut ? { by: [dimension.name] } : { totalsOnly: true }),
      scope,
    }),
    missingIn(needs, authorityId, period),
    needs.measureReads.officers(authorityId),
  ])
  if (entry === undefined) return undefined
  if (part !== undefined && !entry.cells.some(({ keys }) => keys[dimension?.name ?? ''] === part)) {
    return undefined
  }
  const only = query['only'] === 'counting' || query['only'] === 'not' ? query['only'] : undefined
  const page = pageNumber(query['page'])
  const own = codeLabelsOf(who)
  const of = { measure, look, entry, part, period, scope, officers, own }
  return { ...of, missing: missing(measure.id), only, page }
}
