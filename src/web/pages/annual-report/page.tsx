import { NothingLoaded } from '../../kit/nothing-loaded.tsx'
import { govuk } from '../../kit/govuk/render.ts'
import type { AnnualReportView } from './present.ts'

export const stylesPath = '/annual-report/styles.css'

export function annualReportPage(view: AnnualReportView) {
  return (
    <>
      <link rel="stylesheet" href={stylesPath} />
      <div class="waymark-no-print report-tools">
        {view.years.length > 1 ? (
          <form method="get" action={view.path} class="report-tools__year">
            {govuk('select', {
              id: 'year',
              name: 'year',
              label: { text: 'Year' },
              value: view.year,
              items: view.years.map((year) => ({ value: year, text: year })),
            })}
            {govuk('button', { text: 'Show', classes: 'govuk-button--secondary' })}
          </form>
        ) : null}
        <p class="govuk-body report-tools__links">
          {view.other === undefined ? null : (
            <a class="govuk-link" href={view.other.href}>
              {view.other.text}
            </a>
          )}
          <a class="govuk-link" href={view.download.href}>
            {view.download.text}
          </a>
        </p>
      </div>
      {view.content}
    </>
  )
}

/** Nothing has been imported yet: what that means and what to do. */
export function noReportPage(mayLoad: boolean) {
  return (
    <NothingLoaded
      title="Annual report"
      why="so there is nothing to report. The report is made as soon as a year’s SSDA903 files are imported."
      mayLoad={mayLoad}
    />
  )
}
