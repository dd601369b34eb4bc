import { govuk } from '../../kit/govuk/render.ts'
import { Address } from '../../kit/address.tsx'
import { StackedTable } from '../../kit/stacked-table.tsx'
import type { AuditRow } from './present.ts'

/** Events of the audit trail, a row each. */
export function EventsTable(props: { readonly caption: string; readonly rows: readonly AuditRow[] }) {
  return (
    <StackedTable
      className="waymark-events"
      caption={props.caption}
      headings={['When', 'Who', 'What', 'About', 'Outcome']}
      rows={props.rows.map((row) => [
        row.when,
        <>
          <Address text={row.who} />
          <span class="waymark-quiet">{row.role}</span>
          {row.from === '' ? null : <span class="waymark-quiet">{row.from}</span>}
        </>,
        row.what,
        <span class="waymark-wrap">{row.about}</span>,
        row.refused ? govuk('tag', { text: 'Refused', classes: 'govuk-tag--red' }) : 'Done',
      ])}
    />
  )
}

/** To the events before and after these. Pages have no numbers: new events are written all the time. */
export function TurnPages(props: { readonly newer: string | undefined; readonly older: string | undefined }) {
  if (props.newer === undefined && props.older === undefined) return null
  return govuk('pagination', {
    ...(props.newer === undefined ? {} : { previous: { text: 'Newer', href: props.newer } }),
    ...(props.older === undefined ? {} : { next: { text: 'Older', href: props.older } }),
  })
}
