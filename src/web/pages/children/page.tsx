import { govuk } from '../../kit/govuk/render.ts'
import { pageLinks } from '../../kit/page-links.ts'
import { StandsAt } from '../../kit/stands-at.tsx'
import type { ChoiceOf } from './choices.ts'
import type { ChildRow, ChildrenView, Column, Nobody, SavedView } from './present.ts'

export function childrenPage(view: ChildrenView) {
  return (
    <>
      <span class="govuk-caption-l">{view.whose}</span>
      <h1 class="govuk-heading-l govuk-!-margin-bottom-3">Children</h1>
      <StandsAt day={view.standsAt} why={view.whyThen} />
      <Saved {...view.saved} />
      <Search {...view} />
      <div class="waymark-found">
        <h2 class="govuk-heading-m govuk-!-margin-bottom-0">{view.found}</h2>
        {view.download === undefined ? null : (
          <a class="govuk-link" href={view.download}>
            Download this list (CSV)
          </a>
        )}
      </div>
      {view.close === undefined ? null : govuk('inset-text', { text: view.close })}
      {view.nobody === undefined ? (
        <Children rows={view.rows} columns={view.columns} />
      ) : (
        <NobodyFound {...view.nobody} />
      )}
      {pageLinks(view.page, view.pages, view.hrefOf)}
    </>
  )
}

function Saved(saved: SavedView) {
  if (saved.lists.length === 0 && saved.save === undefined) return null
  return (
    <nav aria-label="Saved lists">
      <ul class="waymark-actions">
        {saved.lists.map(({ name, href, by }) => (
          <li>
            <a class="govuk-link" href={href} translate="no">
              {name}
            </a>
            {by}
          </li>
        ))}
        {saved.save === undefined ? null : (
          <li>
            <a class="govuk-link" href={saved.save}>
              Save this list
            </a>
          </li>
        )}
        {saved.manage === undefined ? null : (
          <li>
            <a class="govuk-link" href={saved.manage}>
              Change saved lists
            </a>
          </li>
        )}
      </ul>
    </nav>
  )
}

function Search(view: ChildrenView) {
  return (
    <form method="get" action="/children" class="waymark-search" role="search" aria-label="Children">
      {view.on === '' ? null : <input type="hidden" name="on" value={view.on} />}
      {view.filters === undefined ? null : <input type="hidden" name="filters" value="shown" />}
      {view.kept.map(({ name, value }) => (
        <input type="hidden" name={name} value={value} />
      ))}
      {govuk('input', {
        id: 'q',
        name: 'q',
        type: 'search',
        label: { text: 'Find a child', classes: 'govuk-label--s' },
        hint: {
          text: 'A name, an id, a worker, a school or a postcode area such as ZM5. Slips are forgiven.',
        },
        value: view.search,
        spellcheck: false,
      })}
      {view.filters === undefined ? null : <Filters {...view.filters} />}
      <div class="waymark-filter__buttons">
        {govuk('button', {
          text: view.filters === undefined ? 'Search' : 'Search and filter',
          classes: 'govuk-!-margin-bottom-0',
        })}
        <a class="govuk-link" href={view.toggle}>
          {view.filters === undefined ? 'Show filters' : 'Hide filters'}
        </a>
        {view.inUse.length > 0 || view.search !== '' ? (
          <a class="govuk-link" href="/children?view=none">
            Clear
          </a>
        ) : null}
      </div>
      {view.inUse.length === 0 ? null : (
        <ul class="waymark-chips" aria-label="Filters in use">
          {view.inUse.map(({ text, without }) => (
            <li>
              <a class="govuk-link govuk-link--no-visited-state" href={without}>
                <span class="govuk-visually-hidden">Remove filter </span>
                {text}
                <span aria-hidden="true"> ✕</span>
              </a>
            </li>
          ))}
        </ul>
      )}
    </form>
  )
}

function Filters(filters: NonNullable<ChildrenView['filters']>) {
  return (
    <>
      <div class="waymark-choices">
        {filters.choices.map((choice) => (
          <Choose {...choice} />
        ))}
      </div>
      {govuk('checkboxes', {
        name: 'flags',
        classes: 'govuk-checkboxes--small waymark-flags',
        fieldset: { legend: { text: 'Only children who are', classes: 'govuk-fieldset__legend--s' } },
        items: filters.flags.map(({ name, text, checked }) => ({
          id: name,
          name,
          value: 'yes',
          text,
          checked,
        })),
      })}
    </>
  )
}

function Choose(choice: ChoiceOf) {
  return govuk('select', {
    id: choice.name,
    name: choice.name,
    label: { text: choice.label },
    value: choice.value,
    items: choice.items.map(({ value, text }) => ({ value, text })),
  })
}

function NobodyFound(nobody: Nobody) {
  return (
    <>
      <p class="govuk-body">{nobody.words}</p>
      <ul class="govuk-list govuk-list--bullet">
        {nobody.tries.map(({ text, href }) => (
          <li>
            {href === undefined ? (
              text
            ) : (
              <a class="govuk-link" href={href}>
                {text}
              </a>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}

const headings = ['Child', 'Legal status', 'Lives', 'IRO and social worker', 'Dates'] as const

function Children(props: { readonly rows: readonly ChildRow[]; readonly columns: readonly Column[] }) {
  return (
    <table class="govuk-table waymark-stacked waymark-children">
      <caption class="govuk-visually-hidden">Children who match</caption>
      <thead class="govuk-table__head">
        <tr class="govuk-table__row">
          {props.columns.map((column) => (
            <th
              scope="col"
              class="govuk-table__header"
              aria-sort={column.orders.find(({ sorted }) => sorted !== undefined)?.sorted}
            >
              {column.orders.map((order) => (
                <Order {...order} />
              ))}
            </th>
          ))}
        </tr>
      </thead>
      <tbody class="govuk-table__body">
        {props.rows.map((row) => (
          <Child {...row} />
        ))}
      </tbody>
    </table>
  )
}

function Order(order: Column['orders'][number]) {
  const way = order.sorted === 'ascending' ? ' ▲' : order.sorted === 'descending' ? ' ▼' : ''
  return (
    <a class="govuk-link govuk-link--no-visited-state waymark-order" href={order.href}>
      <span class="govuk-visually-hidden">Order by </span>
      {order.text}
      <span aria-hidden="true">{way}</span>
    </a>
  )
}

function Child(row: ChildRow) {
  return (
    <tr class="govuk-table__row">
      <td class="govuk-table__cell" data-label={headings[0]}>
        <a class="govuk-link govuk-!-font-weight-bold" href={row.href}>
          {row.name} <span class="waymark-nowrap">({row.id})</span>
        </a>
        <span class="waymark-quiet">{row.age}</span>
      </td>
      <td class="govuk-table__cell" data-label={headings[1]}>
        {row.status}
        <span class="waymark-quiet">{row.since}</span>
      </td>
      <td class="govuk-table__cell" data-label={headings[2]}>
        {row.lives}
      </td>
      <td class="govuk-table__cell" data-label={headings[3]}>
        {row.iro}
        <span class="waymark-quiet">{row.worker}</span>
      </td>
      <td class="govuk-table__cell" data-label={headings[4]}>
        {row.overdue === undefined
          ? null
          : govuk('tag', { text: row.overdue, classes: 'govuk-tag--red waymark-tag' })}
        <span class="waymark-quiet">{row.next}</span>
      </td>
    </tr>
  )
}
