import { govuk } from '../../../../kit/govuk/render.ts'
import { pageLinks } from '../../../../kit/page-links.ts'
import { stylesPath } from '../../styles.ts'
import type { RowLine, RowsView } from './present.ts'

export function rowsPage(view: RowsView) {
  return (
    <>
      <link rel="stylesheet" href={stylesPath} />
      <span class="govuk-caption-l">The rows behind a figure</span>
      <h1 class="govuk-heading-l govuk-!-margin-bottom-3">{view.title}</h1>
      {view.figure === undefined ? null : (
        <p class="measure-figure">
          {view.figure.text}
          {view.figure.fraction === '' ? null : (
            <span class="measure-figure__fraction">{view.figure.fraction}</span>
          )}
        </p>
      )}
      <p class="measure-line waymark-quiet">
        {view.part === undefined ? view.days : `${view.part}; ${view.days}`}
      </p>
      <p class="govuk-body">
        {view.found} {view.whose}
      </p>
      {govuk('summary-list', {
        rows: [
          { key: { text: 'What counts' }, value: { text: view.counts } },
          ...(view.others === undefined ? [] : [{ key: { text: 'Out of' }, value: { text: view.others } }]),
        ],
      })}
      {view.lines.length === 0 ? null : (
        <>
          <p class="measure-choices measure-tools">
            {view.choices.map(({ text, href, current }) =>
              current ? (
                <strong>{text}</strong>
              ) : (
                <a class="govuk-link" href={href}>
                  {text}
                </a>
              ),
            )}
            <a class="govuk-link" href={view.csv}>
              Download these rows (CSV)
            </a>
          </p>
          <table class="govuk-table measure-table waymark-stacked">
            <caption class="govuk-table__caption govuk-visually-hidden">The rows behind the figure</caption>
            <thead class="govuk-table__head">
              <tr class="govuk-table__row">
                {['Child', 'Which', 'Why'].map((name) => (
                  <th scope="col" class="govuk-table__header">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody class="govuk-table__body">{view.lines.map(rowLine)}</tbody>
          </table>
          {pageLinks(view.page, view.pages, view.hrefOf)}
        </>
      )}
    </>
  )
}

function rowLine(line: RowLine) {
  return (
    <tr class="govuk-table__row">
      <th scope="row" class="govuk-table__header">
        {line.href === undefined ? (
          line.child
        ) : (
          <a class="govuk-link" href={line.href}>
            {line.child}
          </a>
        )}
      </th>
      <td class="govuk-table__cell waymark-wrap" data-label="Which">
        {line.subject}
        {line.part === '' ? null : <span class="waymark-quiet">{line.part}</span>}
      </td>
      <td class="govuk-table__cell" data-label="Why">
        <span class="measure-table__reason">{line.counts ? 'Counts' : 'Does not count'}</span>
        <span class="waymark-quiet">{line.why}</span>
      </td>
    </tr>
  )
}
