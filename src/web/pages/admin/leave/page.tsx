import { leaveKinds } from '#app/admin/leave.ts'
import { govuk } from '../../../kit/govuk/render.ts'
import { PostForm } from '../../../kit/post-form.tsx'
import { StackedTable } from '../../../kit/stacked-table.tsx'
import { DayField } from '../day-field.tsx'
import { ErrorList, errorOf } from '../error-list.tsx'
import { leavePath, type LeaveView } from './present.ts'

export function leavePage(view: LeaveView) {
  return (
    <>
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <ErrorList problems={view.problems} anchors={{ from: '#from-day', to: '#to-day' }} />
        </div>
      </div>
      {view.saved
        ? govuk('notification-banner', { type: 'success', text: 'The change was saved.', role: 'status' })
        : null}
      <span class="govuk-caption-l">{view.caption}</span>
      <h1 class="govuk-heading-l">Leave and cover</h1>
      <p class="govuk-body">
        Whoever covers for an IRO sees that IRO’s children on those days, and no longer. What they look at is
        recorded as theirs. When an absence will be long, give the children other IROs instead.
      </p>
      <Lines heading="Away today" id="now" rows={view.now} none="Nobody is away today." csrf={view.csrf} />
      <Lines
        heading="To come"
        id="to-come"
        rows={view.toCome}
        none="No leave is recorded ahead."
        csrf={view.csrf}
      />
      <AddLeave {...view} />
      {view.past.length === 0 ? null : (
        <Lines heading="Past" id="past" rows={view.past} none="" csrf={view.csrf} />
      )}
    </>
  )
}

function Lines(props: {
  readonly heading: string
  readonly id: string
  readonly rows: LeaveView['now']
  readonly none: string
  readonly csrf: string
}) {
  const ends = props.rows.some(({ end }) => end !== undefined)
  return (
    <section aria-labelledby={props.id}>
      <h2 class="govuk-heading-m" id={props.id}>
        {props.heading}
      </h2>
      {props.rows.length === 0 ? (
        <p class="govuk-body">{props.none}</p>
      ) : (
        <StackedTable
          caption={props.heading}
          headings={['Who', 'Away', 'Why', 'Covered by', ...(ends ? ['Change'] : [])]}
          rows={props.rows.map(({ who, when, why, cover, end, shareOut }) => [
            <span translate="no">{who}</span>,
            when,
            why,
            <>
              <span translate="no">{cover}</span>
              {shareOut === undefined ? null : (
                <span class="waymark-quiet">
                  <a class="govuk-link" href={shareOut}>
                    Give the children other IROs<span class="govuk-visually-hidden">: {who}</span>
                  </a>
                </span>
              )}
            </>,
            ...(end === undefined
              ? []
              : [
                  <PostForm action={end.href} csrf={props.csrf}>
                    <button type="submit" class="waymark-link-button">
                      {end.text}
                      <span class="govuk-visually-hidden">: {who}</span>
                    </button>
                  </PostForm>,
                ]),
          ])}
        />
      )}
    </section>
  )
}

function AddLeave(view: LeaveView) {
  const { typed, problems } = view
  return (
    <PostForm action={leavePath} csrf={view.csrf}>
      <h2 class="govuk-heading-m">Record leave</h2>
      {govuk('select', {
        id: 'userId',
        name: 'userId',
        label: { text: 'Who is away' },
        value: typed.userId,
        items: [{ value: '', text: 'Choose somebody' }, ...view.people],
        ...errorOf(problems, 'userId'),
      })}
      <DayField
        id="from"
        legend="First day away"
        typed={typed.from}
        problem={errorOf(problems, 'from').errorMessage?.text}
      />
      <DayField
        id="to"
        legend="Last day away"
        typed={typed.to}
        problem={errorOf(problems, 'to').errorMessage?.text}
      />
      {govuk('radios', {
        idPrefix: 'kind',
        name: 'kind',
        classes: 'govuk-radios--small',
        fieldset: { legend: { text: 'Why', classes: 'govuk-fieldset__legend--s' } },
        value: typed.kind,
        items: Object.entries(leaveKinds).map(([value, text]) => ({ value, text })),
        ...errorOf(problems, 'kind'),
      })}
      {govuk('select', {
        id: 'coverUserId',
        name: 'coverUserId',
        label: { text: 'Who covers' },
        value: typed.coverUserId,
        items: [{ value: '', text: 'Nobody' }, ...view.people],
        ...errorOf(problems, 'coverUserId'),
      })}
      {govuk('button', { text: 'Record it', preventDoubleClick: true })}
    </PostForm>
  )
}
