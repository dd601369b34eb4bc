import type { ChangeWaiting } from '#app/booking/booking-desk.ts'
import { dateChangeReasonWords } from '#domain/review/date-change-reasons.ts'
import { shortDate } from '../../kit/format.ts'
import { govuk } from '../../kit/govuk/render.ts'
import { StackedTable } from '../../kit/stacked-table.tsx'

export function dateChangesPage(changes: readonly ChangeWaiting[], done: string | undefined) {
  return (
    <>
      {done === undefined
        ? null
        : govuk('notification-banner', { type: 'success', text: done, role: 'status' })}
      <h1 class="govuk-heading-l">Dates to approve</h1>
      <p class="govuk-body">
        Somebody asks for another date of a booked review. The booked day stands until you and whoever else
        the council asks have answered. The date in law never moves.
      </p>
      {changes.length === 0 ? (
        <p class="govuk-body">No other date waits for approval.</p>
      ) : (
        <StackedTable
          caption="Other dates that wait for approval"
          headings={['Child', 'Booked for', 'Asked for', 'Why', 'Approved by']}
          rows={changes.map((change) => [
            <a class="govuk-link" href={`/date-changes/${change.changeId}`}>
              {change.called ?? `child ${change.childId}`}
            </a>,
            shortDate(change.from),
            <>
              {shortDate(change.to)}{' '}
              {change.dueOn !== null && change.to > change.dueOn
                ? govuk('tag', { text: 'Late', classes: 'govuk-tag--red' })
                : null}
            </>,
            dateChangeReasonWords(change.reason),
            change.approvedBy.length === 0 ? 'Nobody yet' : change.approvedBy.join(', '),
          ])}
        />
      )}
    </>
  )
}
