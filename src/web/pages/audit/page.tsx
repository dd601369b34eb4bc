import { govuk } from '../../kit/govuk/render.ts'
import { pageLinks } from '../../kit/page-links.ts'
import type { AuditRow, AuditView } from './present.ts'

export function auditPage(view: AuditView) {
  return (
    <>
      <h1 class="govuk-heading-l">Who did and saw what</h1>
      <p class="govuk-body">
        Every view of a child, every figure opened, every refusal and every sign-in is kept here and is never
        changed or removed. The newest is first.
      </p>
      {view.childrenNamed
        ? null
        : govuk('inset-text', { text: 'Your role sees no case content, so no child is named here.' })}
      <Filter {...view} />
      <h2 class="govuk-heading-m">{view.total}</h2>
      {view.rows.length === 0 ? <Nothing filtered={view.filtered} /> : <Events {...view} />}
      {pageLinks(view.page, view.pages, view.hrefOf)}
    </>
  )
}

function Nothing(props: { readonly filtered: boolean }) {
  return (
    <p class="govuk-body">
      {props.filtered ? 'Nothing matches. ' : 'Nothing has been recorded yet. '}
      {props.filtered ? (
        <a class="govuk-link" href="/audit">
          Show everything
        </a>
      ) : null}
    </p>
  )
}

function Filter(view: AuditView) {
  return (
    <form method="get" action="/audit" class="waymark-filter" aria-label="Filter">
      {govuk('input', {
        id: 'actor',
        name: 'actor',
        label: { text: 'E-mail address' },
        value: view.filter.actor,
        spellcheck: false,
      })}
      {view.childrenNamed
        ? govuk('input', {
            id: 'child',
            name: 'child',
            label: { text: 'Child id' },
            value: view.filter.childId,
            spellcheck: false,
          })
        : null}
      {govuk('select', {
        id: 'outcome',
        name: 'outcome',
        label: { text: 'Outcome' },
        value: view.filter.outcome,
        items: [
          { value: '', text: 'Done and refused' },
          { value: 'done', text: 'Done' },
          { value: 'refused', text: 'Refused' },
        ],
      })}
      <div class="waymark-filter__buttons">
        {govuk('button', { text: 'Filter', classes: 'govuk-button--secondary' })}
        {view.filtered ? (
          <a class="govuk-link" href="/audit">
            Clear
          </a>
        ) : null}
      </div>
    </form>
  )
}

function Events(view: AuditView) {
  return (
    <table class="govuk-table waymark-stacked">
      <caption class="govuk-visually-hidden">Events, newest first</caption>
      <thead class="govuk-table__head">
        <tr class="govuk-table__row">
          {['When', 'Who', 'What', 'About', 'Outcome'].map((heading) => (
            <th scope="col" class="govuk-table__header">
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody class="govuk-table__body">
        {view.rows.map((row) => (
          <Event {...row} />
        ))}
      </tbody>
    </table>
  )
}

function Event(row: AuditRow) {
  return (
    <tr class="govuk-table__row">
      <td class="govuk-table__cell" data-label="When">
        {row.when}
      </td>
      <td class="govuk-table__cell" data-label="Who">
        <span class="waymark-wrap">{row.who}</span>
        <span class="waymark-quiet">{row.role}</span>
      </td>
      <td class="govuk-table__cell" data-label="What">
        {row.what}
      </td>
      <td class="govuk-table__cell" data-label="About">
        <span class="waymark-wrap">{row.about}</span>
      </td>
      <td class="govuk-table__cell" data-label="Outcome">
        {row.refused ? govuk('tag', { text: 'Refused', classes: 'govuk-tag--red' }) : 'Done'}
      </td>
    </tr>
  )
}
