import { govuk } from '../../../kit/govuk/render.ts'
import { pageLinks } from '../../../kit/page-links.ts'
import type { FindingsView } from './findings.ts'

/** What was found in the files: how many of each, what to do, and every line. */
export function Findings(view: FindingsView) {
  if (view.groups.length === 0) {
    return (
      <section aria-labelledby="findings">
        <h2 class="govuk-heading-m" id="findings">
          What to look at
        </h2>
        <p class="govuk-body">Nothing: every row could be read, and none contradicts another.</p>
      </section>
    )
  }
  return (
    <section aria-labelledby="findings">
      <h2 class="govuk-heading-m">What to look at</h2>
      <Groups {...view} />
      <h2 class="govuk-heading-m" id="findings">
        Line by line
      </h2>
      <Filter {...view} />
      <p class="govuk-body">
        {view.total}.{' '}
        <a class="govuk-link" href={view.csv}>
          Download every line (CSV)
        </a>
      </p>
      {view.rows.length === 0 ? <p class="govuk-body">Nothing matches this filter.</p> : <Lines {...view} />}
      {pageLinks(view.page, view.pages, view.hrefOf)}
    </section>
  )
}

function Groups(view: FindingsView) {
  return (
    <table class="govuk-table waymark-stacked">
      <caption class="govuk-visually-hidden">What was found, errors first</caption>
      <thead class="govuk-table__head">
        <tr class="govuk-table__row">
          {['What', 'What to do', 'Lines'].map((heading) => (
            <th scope="col" class="govuk-table__header">
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody class="govuk-table__body">
        {view.groups.map((group) => (
          <tr class="govuk-table__row">
            <td class="govuk-table__cell" data-label="What">
              {group.error ? <>{govuk('tag', { text: 'Error', classes: 'govuk-tag--red' })} </> : null}
              {group.means}
            </td>
            <td class="govuk-table__cell" data-label="What to do">
              {group.toDo}
            </td>
            <td class="govuk-table__cell" data-label="Lines">
              <a class="govuk-link" href={group.href}>
                {group.count}
                <span class="govuk-visually-hidden">: {group.means}</span>
              </a>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Filter(view: FindingsView) {
  return (
    <form method="get" action={`${view.action}#findings`} class="waymark-filter" aria-label="Filter">
      {govuk('select', {
        id: 'code',
        name: 'code',
        label: { text: 'What' },
        value: view.filter.code,
        items: [{ value: '', text: 'Everything' }, ...view.codes.map(({ value, text }) => ({ value, text }))],
      })}
      {govuk('select', {
        id: 'file',
        name: 'file',
        label: { text: 'File' },
        value: view.filter.file,
        items: [{ value: '', text: 'Every file' }, ...view.files.map(({ value, text }) => ({ value, text }))],
      })}
      <div class="waymark-filter__buttons">
        {govuk('button', { text: 'Filter', classes: 'govuk-button--secondary' })}
        {view.filter.filtered ? (
          <a class="govuk-link" href={`${view.action}#findings`}>
            Clear
          </a>
        ) : null}
      </div>
    </form>
  )
}

function Lines(view: FindingsView) {
  const quarter = 'govuk-!-width-one-quarter'
  const headings = [
    { heading: 'File and line', width: quarter },
    { heading: 'Column', width: '' },
    ...(view.named ? [{ heading: 'Value', width: quarter }] : []),
    { heading: 'What is there and what would be right', width: '' },
  ]
  return (
    <table class="govuk-table waymark-stacked">
      <caption class="govuk-visually-hidden">Line by line</caption>
      <thead class="govuk-table__head">
        <tr class="govuk-table__row">
          {headings.map(({ heading, width }) => (
            <th scope="col" class={`govuk-table__header ${width}`}>
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody class="govuk-table__body">
        {view.rows.map((row) => (
          <tr class="govuk-table__row">
            <td class="govuk-table__cell" data-label="File and line">
              <span class="waymark-wrap">{row.file}</span>
              {row.line === '' ? null : <span class="waymark-quiet">line {row.line}</span>}
            </td>
            <td class="govuk-table__cell waymark-wrap" data-label="Column">
              {row.column === '' ? '–' : row.column}
            </td>
            {view.named ? (
              <td class="govuk-table__cell waymark-wrap" data-label="Value">
                {row.value === '' ? '–' : row.value}
              </td>
            ) : null}
            <td class="govuk-table__cell" data-label="What">
              {row.error ? <>{govuk('tag', { text: 'Error', classes: 'govuk-tag--red' })} </> : null}
              <span class="waymark-wrap">{row.says}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
