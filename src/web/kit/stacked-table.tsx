import type { Child } from 'hono/jsx'

/** A table that stands as a list of rows on a phone: each cell then carries its heading. */
export function StackedTable(props: {
  readonly caption: string
  readonly headings: readonly string[]
  readonly rows: readonly (readonly Child[])[]
  /** Of each row, where an address can lead to it. */
  readonly ids?: readonly (string | undefined)[]
  /** A class of the page's own, for its widths. */
  readonly className?: string
}) {
  return (
    <table class={`govuk-table waymark-stacked ${props.className ?? ''}`.trim()}>
      <caption class="govuk-visually-hidden">{props.caption}</caption>
      <thead class="govuk-table__head">
        <tr class="govuk-table__row">
          {props.headings.map((heading) => (
            <th scope="col" class="govuk-table__header">
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody class="govuk-table__body">
        {props.rows.map((cells, at) => (
          <tr class="govuk-table__row" id={props.ids?.[at]}>
            {cells.map((cell, index) => (
              <td class="govuk-table__cell" data-label={props.headings[index]}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
