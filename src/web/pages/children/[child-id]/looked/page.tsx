import { StackedTable } from '../../../../kit/stacked-table.tsx'
import { EventsTable, TurnPages } from '../../../audit/events-table.tsx'
import type { LookedView } from './present.ts'

/** Everybody who looked, and then every time. */
export function lookedPage(view: LookedView) {
  return (
    <>
      <span class="govuk-caption-l">
        {view.name}, {view.childId}
      </span>
      <h1 class="govuk-heading-l">Who has looked at this record</h1>
      <p class="govuk-body">
        Everybody who opened this child's page, its history or another page of theirs, changed the record, or
        was refused. Lists and files with many children in them are in{' '}
        <a class="govuk-link" href="/audit">
          the audit trail
        </a>{' '}
        by what was asked for.
      </p>
      {view.people.length === 0 ? (
        <p class="govuk-body">Nobody has opened this record here yet.</p>
      ) : (
        <>
          <h2 class="govuk-heading-m">People</h2>
          <StackedTable
            caption="People who looked, those who looked last first"
            headings={['Who', 'How often', 'Last']}
            rows={view.people.map((person) => [
              <>
                <a class="govuk-link waymark-wrap" href={person.trail}>
                  {person.who}
                </a>
                <span class="waymark-quiet">{person.role}</span>
              </>,
              person.times,
              person.last,
            ])}
          />
          <h2 class="govuk-heading-m">{view.total}</h2>
          <EventsTable caption="Events, newest first" rows={view.rows} />
          <TurnPages newer={view.newer} older={view.older} />
        </>
      )}
    </>
  )
}
