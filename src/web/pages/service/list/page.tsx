import { pageLinks } from '../../../kit/page-links.ts'
import type { ServiceListView } from './present.ts'

/** The children behind one figure of the service page. */
export function serviceListPage(view: ServiceListView) {
  const [child, iro, day] = view.headings
  return (
    <>
      <h1 class="govuk-heading-l">{view.title}</h1>
      <p class="govuk-body">
        {view.says} {view.toDo}
      </p>
      {view.rows.length === 0 ? (
        <p class="govuk-body">Nobody is on this list.</p>
      ) : (
        <table class="govuk-table waymark-stacked">
          <caption class="govuk-visually-hidden">{view.title}</caption>
          <thead class="govuk-table__head">
            <tr class="govuk-table__row">
              {view.headings.map((heading) => (
                <th scope="col" class="govuk-table__header">
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody class="govuk-table__body">
            {view.rows.map((row) => (
              <tr class="govuk-table__row">
                <td class="govuk-table__cell" data-label={child}>
                  <a class="govuk-link" href={row.href}>
                    {row.child}
                  </a>
                </td>
                <td class="govuk-table__cell" data-label={iro}>
                  {row.iro}
                </td>
                <td class="govuk-table__cell" data-label={day}>
                  {row.day}
                  {row.next === undefined ? null : (
                    <span class="waymark-quiet">
                      <a class="govuk-link" href={row.next}>
                        Do the next thing<span class="govuk-visually-hidden">: {row.child}</span>
                      </a>
                    </span>
                  )}
                  {row.what === undefined ? null : <span class="waymark-quiet">{row.what}</span>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {pageLinks(view.page, view.pages, view.hrefOf)}
    </>
  )
}
