import { govuk } from '../../kit/govuk/render.ts'
import { EventsTable, TurnPages } from './events-table.tsx'
import { auditPath, type AuditView } from './present.ts'

export function auditPage(view: AuditView) {
  return (
    <>
      <h1 class="govuk-heading-l">Who did and saw what</h1>
      <p class="govuk-body">
        Every view of a child, every search, figure and file, every change, refusal and sign-in is kept here
        and is never changed or removed. The newest is first.
      </p>
      {view.childrenNamed
        ? null
        : govuk('inset-text', { text: 'Your role sees no case content, so no child is named here.' })}
      {view.restricted === undefined ? null : (
        <p class="govuk-body">
          <a class="govuk-link" href={view.restricted}>
            Restricted records open to you
          </a>
        </p>
      )}
      <Filter {...view} />
      <h2 class="govuk-heading-m">{view.total}</h2>
      {view.rows.length === 0 ? (
        <Nothing filtered={view.filtered} />
      ) : (
        <>
          <p class="govuk-body">
            <a class="govuk-link" href={view.csv}>
              Download these events (CSV)
            </a>
          </p>
          <EventsTable caption="Events, newest first" rows={view.rows} />
        </>
      )}
      <TurnPages newer={view.newer} older={view.older} />
    </>
  )
}

function Nothing(props: { readonly filtered: boolean }) {
  return (
    <p class="govuk-body">
      {props.filtered ? 'Nothing matches. ' : 'Nothing has been recorded yet. '}
      {props.filtered ? (
        <a class="govuk-link" href={auditPath}>
          Show everything
        </a>
      ) : null}
    </p>
  )
}

function Filter({ typed, ...view }: AuditView) {
  return (
    <form method="get" action={auditPath} class="waymark-filter" aria-label="Filter">
      {govuk('input', {
        id: 'actor',
        name: 'actor',
        label: { text: 'Email address' },
        value: typed.actor,
        spellcheck: false,
      })}
      {view.childrenNamed
        ? govuk('input', {
            id: 'child',
            name: 'child',
            label: { text: 'Child id' },
            value: typed.child,
            spellcheck: false,
          })
        : null}
      {govuk('select', {
        id: 'action',
        name: 'action',
        label: { text: 'What' },
        value: typed.action,
        items: [{ value: '', text: 'Everything' }, ...view.actions],
      })}
      {govuk('input', { id: 'from', name: 'from', type: 'date', label: { text: 'From' }, value: typed.from })}
      {govuk('input', { id: 'to', name: 'to', type: 'date', label: { text: 'To' }, value: typed.to })}
      {govuk('select', {
        id: 'outcome',
        name: 'outcome',
        label: { text: 'Outcome' },
        value: typed.outcome,
        items: [
          { value: '', text: 'Done and refused' },
          { value: 'done', text: 'Done' },
          { value: 'refused', text: 'Refused' },
        ],
      })}
      <div class="waymark-filter__buttons">
        {govuk('button', { text: 'Filter', classes: 'govuk-button--secondary' })}
        {view.filtered ? (
          <a class="govuk-link" href={auditPath}>
            Clear
          </a>
        ) : null}
      </div>
    </form>
  )
}
