import { govuk } from '../../kit/govuk/render.ts'
import { pageLinks } from '../../kit/page-links.ts'
import { StackedTable } from '../../kit/stacked-table.tsx'
import { newImportPath } from './paths.ts'
import type { ImportsView } from './present.ts'

export function importsPage(view: ImportsView) {
  return (
    <>
      <h1 class="govuk-heading-l">Imports</h1>
      <p class="govuk-body">
        Every figure and every date rests on the files that were loaded here. An import replaces the rows of
        the same kind of file and the same collection year; nothing that was recorded before is lost.
      </p>
      {govuk('button', { text: 'Load files', href: newImportPath })}
      {view.mine.length === 0 ? null : (
        <section aria-labelledby="mine">
          <h2 class="govuk-heading-m" id="mine">
            Your files that are not loaded
          </h2>
          <StackedTable
            caption="Your files that are not loaded"
            headings={['Year', 'Files', 'How they stand', 'Next step']}
            rows={view.mine.map((one) => [
              one.year,
              one.files,
              <>
                {one.stopped
                  ? govuk('tag', { text: 'Stopped', classes: 'govuk-tag--red waymark-tag' })
                  : null}{' '}
                {one.says}
              </>,
              <a class="govuk-link" href={one.href}>
                {one.step}
                <span class="govuk-visually-hidden">: files of {one.year}</span>
              </a>,
            ])}
          />
        </section>
      )}
      <h2 class="govuk-heading-m">{view.total}</h2>
      {view.rows.length === 0 ? (
        <p class="govuk-body">
          Nothing has been loaded yet. Begin with the SSDA903 files of the newest collection year.
        </p>
      ) : (
        <Imports {...view} />
      )}
      {pageLinks(view.page, view.pages, view.hrefOf)}
    </>
  )
}

function Imports(view: ImportsView) {
  return (
    <table class="govuk-table waymark-stacked">
      <caption class="govuk-visually-hidden">Imports, newest first</caption>
      <thead class="govuk-table__head">
        <tr class="govuk-table__row">
          {['Year', 'When and who', 'Rows', 'What to look at'].map((heading) => (
            <th scope="col" class="govuk-table__header">
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody class="govuk-table__body">
        {view.rows.map((row) => (
          <Run {...row} />
        ))}
      </tbody>
    </table>
  )
}

function Run(row: ImportsView['rows'][number]) {
  return (
    <tr class="govuk-table__row">
      <td class="govuk-table__cell" data-label="Year">
        <a class="govuk-link govuk-!-font-weight-bold" href={row.href}>
          <span class="waymark-nowrap">{row.year}</span>
          <span class="govuk-visually-hidden">, loaded {row.when}</span>
        </a>
      </td>
      <td class="govuk-table__cell" data-label="When and who">
        {row.when}
        <span class="waymark-quiet waymark-wrap">{row.who}</span>
        <span class="waymark-quiet waymark-wrap">{row.from}</span>
        {row.undone === undefined ? null : (
          <>
            {govuk('tag', { text: 'Undone', classes: 'govuk-tag--grey' })}
            <span class="waymark-quiet waymark-wrap">{row.undone}</span>
          </>
        )}
      </td>
      <td class="govuk-table__cell" data-label="Rows">
        {row.rows}
        {row.ended === '' ? null : <span class="waymark-quiet">{row.ended}</span>}
      </td>
      <td class="govuk-table__cell" data-label="What to look at">
        {row.errors === undefined ? null : govuk('tag', { text: row.errors, classes: 'govuk-tag--red' })}{' '}
        {row.warnings ?? (row.errors === undefined ? 'Nothing' : '')}
        {row.mostly === undefined ? null : <span class="waymark-quiet">{row.mostly}</span>}
      </td>
    </tr>
  )
}
