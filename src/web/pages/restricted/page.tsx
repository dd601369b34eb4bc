import { StackedTable } from '../../kit/stacked-table.tsx'
import type { RestrictedView } from './present.ts'

export function restrictedPage(view: RestrictedView) {
  return (
    <>
      <h1 class="govuk-heading-l">Restricted records open to you</h1>
      <p class="govuk-body">
        Children whose records are open to named people only, of whom you are one. There may be others that
        you are not named in: nobody can see those but the people they name. To restrict a record, open the
        child's page.
      </p>
      <h2 class="govuk-heading-m">{view.total}</h2>
      {view.rows.length === 0 ? null : (
        <StackedTable
          caption="Restricted records, the newest first"
          headings={['Child', 'Why', 'Open to', 'Since', 'Last day']}
          rows={view.rows.map((row) => [
            <a class="govuk-link" href={row.href}>
              {row.child}
            </a>,
            row.why,
            <a class="govuk-link" href={row.change}>
              {row.openTo}
              <span class="govuk-visually-hidden"> may see {row.child}: change this</span>
            </a>,
            <span class="waymark-wrap">{row.since}</span>,
            row.until,
          ])}
        />
      )}
    </>
  )
}
