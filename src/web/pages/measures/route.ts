import { mayI } from '#domain/access/may-i.ts'
import { defineOpenRoute, defineRoute, type AskedBySomebody, type Route } from '../../route.ts'
import type { ChosenPeriod } from './chosen-period.ts'
import { csvFile } from './figures-csv.ts'
import { measuresPage, noMeasuresPage } from './page.tsx'
import {
  type MeasurePageNeeds,
  missingIn,
  type PeriodOfPage,
  periodOfPage,
  yearBefore,
} from './page-needs.ts'
import { measuresPath, measuresRows, type PeriodFigures, presentMeasures } from './present.ts'
import { measureStyles, stylesPath } from './styles.ts'

/** Every measure by topic, beside the same days of the year before. */
export function measuresRoutes(needs: MeasurePageNeeds): readonly Route[] {
  return [
    defineRoute({
      method: 'GET',
      path: measuresPath,
      allow: 'explore-measures',
      audit: { records: ({ query }) => ({ subject: `the measures of ${askedFor(query)}` }) },
      handle: async (asked) => {
        const page = await periodOfPage(needs, asked.who.authorityId, asked.query)
        if (page.stand.years.length === 0) {
          return {
            kind: 'page',
            title: 'Measures',
            body: noMeasuresPage('Measures', mayI(asked.who, 'import-files').allowed),
          }
        }
        const status = page.problems.length > 0 ? 422 : 200
        return {
          kind: 'page',
          title: 'Measures',
          status,
          body: measuresPage(await viewOf(needs, asked, page)),
        }
      },
    }),
    defineRoute({
      method: 'GET',
      path: `${measuresPath}/csv`,
      allow: 'explore-measures',
      audit: {
        records: ({ query }) => ({
          subject: `the measures of ${askedFor(query)}`,
          detail: { as: 'file' },
        }),
      },
      handle: async (asked) => {
        const page = await periodOfPage(needs, asked.who.authorityId, asked.query)
        if (page.problems.length > 0)
          return { kind: 'not-found', what: 'There is no such period to download.' }
        const body = csvFile(measuresRows(await viewOf(needs, asked, page)))
        return csvDocument(body, `measures-${page.period.from}-to-${page.period.to}.csv`)
      },
    }),
    defineOpenRoute({
      method: 'GET',
      path: stylesPath,
      allow: { anybody: 'a style sheet says nothing about anybody' },
      audit: { nothing: 'a style sheet' },
      handle: async () => ({
        kind: 'document',
        contentType: 'text/css; charset=utf-8',
        body: measureStyles,
      }),
    }),
  ]
}

export function csvDocument(body: string, fileName: string) {
  return { kind: 'document', contentType: 'text/csv; charset=utf-8', body, fileName } as const
}

/** The period of an address, for the audit trail. */
export function askedFor(query: Readonly<Record<string, string | undefined>>): string {
  const { period, from, to } = query
  if (from !== undefined || to !== undefined) return `${from ?? ''} to ${to ?? ''}`
  return period ?? 'the newest year'
}

async function viewOf(needs: MeasurePageNeeds, { who }: AskedBySomebody, page: PeriodOfPage) {
  const { authorityId, authority } = who
  const [now, before] = await Promise.all([
    totalsOf(needs, authorityId, page.period),
    totalsOf(needs, authorityId, yearBefore(page.period)),
  ])
  return presentMeasures(authority.name, page, now, before)
}

async function totalsOf(
  needs: MeasurePageNeeds,
  authorityId: string,
  period: ChosenPeriod,
): Promise<PeriodFigures> {
  const { from, to } = period
  const entries = await needs.measureReads.figures({ authorityId, from, to, totalsOnly: true })
  return { period, entries, missing: await missingIn(needs, authorityId, period) }
}
