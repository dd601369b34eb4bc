import type { AnnualFigures } from '#app/report/annual-figures.ts'
import { yearToReport } from '#app/report/collection-year.ts'
import type { ReportReads } from '#app/report/report-reads.ts'
import type { Account } from '#app/sign-in/accounts.ts'
import { mayI } from '#domain/access/may-i.ts'
import { annualReport } from '#report/annual/build-report.ts'
import { reportAsHtml, reportContent, type ReportMarkup } from '#report/as-html/report-html.tsx'
import { reportPageStyles } from '#report/as-html/styles.ts'
import { type Answer, type AskedBySomebody, defineOpenRoute, defineRoute, type Route } from '../../route.ts'
import { annualReportPage, noReportPage, stylesPath } from './page.tsx'
import { type Edition, internalPath, presentAnnualReport, publicPath } from './present.ts'

interface Needs {
  readonly reports: ReportReads
}

/** The annual report on a page and as a file: as it is published, and as the service itself reads it. */
export function annualReportRoutes(needs: Needs): readonly Route[] {
  return [
    pageRoute(needs, 'public'),
    pageRoute(needs, 'internal'),
    fileRoute(needs, 'public'),
    fileRoute(needs, 'internal'),
    stylesRoute(),
  ]
}

const allow = { public: 'see-annual-report-public', internal: 'see-annual-report-internal' } as const
const paths = { public: publicPath, internal: internalPath } as const

function pageRoute(needs: Needs, edition: Edition): Route {
  return defineRoute({
    method: 'GET',
    path: paths[edition],
    allow: allow[edition],
    audit: { records: (asked) => ({ subject: subjectOf(edition, asked), detail: { as: 'page' } }) },
    handle: async (asked) => {
      const years = await needs.reports.yearsHeld(asked.who.authorityId)
      if (years.length === 0)
        return {
          kind: 'page',
          title: titleOf(edition),
          body: noReportPage(mayI(asked.who, 'import-files').allowed),
        }
      const figures = await figuresAsked(needs, asked, edition, years)
      if (figures === undefined) return noSuchYear
      const { year = '' } = figures.years[0] ?? {}
      const view = presentAnnualReport({
        year,
        years,
        edition,
        maySeeInternal: mayI(asked.who, 'see-annual-report-internal').allowed,
        content: await contentOf(figures),
      })
      return { kind: 'page', title: titleOf(edition, year), body: annualReportPage(view) }
    },
  })
}

/** What the window of an edition is called: two of them may stand open side by side. */
function titleOf(edition: Edition, year?: string): string {
  const report = year === undefined ? 'Annual report' : `Annual report ${year}`
  return edition === 'internal' ? `${report}, internal edition` : report
}

function fileRoute(needs: Needs, edition: Edition): Route {
  return defineRoute({
    method: 'GET',
    path: `${paths[edition]}/file`,
    allow: allow[edition],
    audit: { records: (asked) => ({ subject: subjectOf(edition, asked), detail: { as: 'file' } }) },
    handle: async (asked) => {
      const years = await needs.reports.yearsHeld(asked.who.authorityId)
      const figures = await figuresAsked(needs, asked, edition, years)
      if (figures === undefined) return noSuchYear
      return {
        kind: 'document',
        contentType: 'text/html; charset=utf-8',
        body: await reportAsHtml(annualReport(figures)),
        fileName: `iro-annual-report-${figures.years[0]?.year ?? ''}-${edition}.html`,
      }
    },
  })
}

/** The report's own style sheet, beside the site's. */
function stylesRoute(): Route {
  return defineOpenRoute({
    method: 'GET',
    path: stylesPath,
    allow: { anybody: 'a style sheet says nothing about anybody' },
    audit: { nothing: 'a style sheet' },
    handle: async () => ({
      kind: 'document',
      contentType: 'text/css; charset=utf-8',
      body: reportPageStyles,
    }),
  })
}

const noSuchYear: Answer = { kind: 'not-found', what: 'The report of that year' }

/** The figures of the year in the address, or of the newest that is over; undefined when nothing was imported for it. */
async function figuresAsked(
  needs: Needs,
  { who, query }: { readonly who: Account; readonly query: AskedBySomebody['query'] },
  edition: Edition,
  years: readonly string[],
): Promise<AnnualFigures | undefined> {
  const wanted = query['year'] ?? yearToReport(years, needs.reports.today())
  const year = years.find((held) => held === wanted)
  if (year === undefined) return undefined
  const { authorityId, authority } = who
  return needs.reports.annualFigures({ authorityId, authority: authority.name, year, audience: edition })
}

/** Drawing the charts takes a while, so the content of figures that have not changed is drawn once. */
const drawn = new WeakMap<AnnualFigures, Promise<ReportMarkup>>()

function contentOf(figures: AnnualFigures): Promise<ReportMarkup> {
  const known = drawn.get(figures)
  if (known !== undefined) return known
  const drawing = reportContent(annualReport(figures))
  drawn.set(figures, drawing)
  drawing.catch(() => drawn.delete(figures))
  return drawing
}

function subjectOf(edition: Edition, { query }: Pick<AskedBySomebody, 'query'>): string {
  return `the ${edition} annual report of ${query['year'] ?? 'the newest year'}`
}
