import type { TypedDay } from '#app/admin/dated-change.ts'
import { type CodeLabels, labelOf } from '#domain/journey/code-labels.ts'
import { govuk } from '../../kit/govuk/render.ts'
import { PostForm } from '../../kit/post-form.tsx'
import { StackedTable } from '../../kit/stacked-table.tsx'
import { DayField } from '../admin/day-field.tsx'
import { ErrorList, errorOf } from '../admin/error-list.tsx'
import type { EntriesView } from './present.ts'

export function entriesPage(view: EntriesView) {
  return (
    <>
      {view.done === undefined
        ? null
        : govuk('notification-banner', { type: 'success', text: view.done, role: 'status' })}
      <h1 class="govuk-heading-l">Entries into care</h1>
      <p class="govuk-body">
        Children of whom the service was told, here or by the files: those with something left to do, and
        those of the last eight weeks. A first review is counted from the day of entry, however late the news.
      </p>
      {view.mayNotify ? govuk('button', { text: 'Tell the service of a child', href: '/entries/new' }) : null}
      {view.mayAllocate ? (
        <p class="govuk-body">
          <a class="govuk-link" href="/service/reallocate">
            Share out an IRO’s children
          </a>
        </p>
      ) : null}
      {view.rows.length === 0 ? (
        <p class="govuk-body">
          {view.empty ? (
            <>
              Nothing has been loaded for this council yet, and nobody has told the service of a child.
              {view.mayLoad ? (
                <>
                  {' '}
                  <a class="govuk-link" href="/imports/new">
                    Load the files of a year
                  </a>
                  , or begin with a child above.
                </>
              ) : null}
            </>
          ) : (
            'Nothing is left to do, and no news came in the last eight weeks.'
          )}
        </p>
      ) : (
        <StackedTable
          caption="Entries into care, the latest news first"
          headings={['Child', 'Looked after since', 'The service was told', 'By', 'IRO', 'Next']}
          rows={view.rows.map((row) => [
            <a class="govuk-link" href={row.href}>
              {row.name}
            </a>,
            <>
              {row.since}
              {row.dayHref === undefined ? null : (
                <span class="waymark-quiet">
                  <a class="govuk-link" href={row.dayHref}>
                    Correct the day<span class="govuk-visually-hidden">: {row.name}</span>
                  </a>
                </span>
              )}
              {row.withdrawHref === undefined ? null : (
                <span class="waymark-quiet">
                  <a class="govuk-link" href={row.withdrawHref}>
                    Withdraw it<span class="govuk-visually-hidden">: {row.name}</span>
                  </a>
                </span>
              )}
            </>,
            <>
              {row.told} {row.late ? govuk('tag', { text: 'Late', classes: 'govuk-tag--red' }) : null}
            </>,
            row.team,
            row.iro,
            row.next === undefined ? (
              row.state
            ) : (
              <a class="govuk-link" href={row.next.href}>
                {row.next.text}
                <span class="govuk-visually-hidden">: {row.name}</span>
              </a>
            ),
          ])}
        />
      )}
      {view.withdrawn.length === 0 ? null : <WithdrawnEntries withdrawn={view.withdrawn} />}
      {view.byTeam.length === 0 ? null : (
        <section aria-labelledby="late">
          <h2 class="govuk-heading-m" id="late">
            Late news by team
          </h2>
          <p class="govuk-body">
            Late is a local practice: 3 working days or more after the day of entry, which is not counted.
          </p>
          {govuk('summary-list', {
            rows: view.byTeam.map(([team, late]) => ({ key: { text: team }, value: { text: late } })),
          })}
        </section>
      )}
    </>
  )
}

function WithdrawnEntries({ withdrawn }: Pick<EntriesView, 'withdrawn'>) {
  return (
    <section aria-labelledby="withdrawn">
      <h2 class="govuk-heading-m" id="withdrawn">
        Withdrawn in the last eight weeks
      </h2>
      <ul class="govuk-list">
        {withdrawn.map(({ name, href, words }) => (
          <li>
            {href === undefined ? (
              name
            ) : (
              <a class="govuk-link" href={href}>
                {name}
              </a>
            )}
            : looked after since {words}
          </li>
        ))}
      </ul>
    </section>
  )
}

export interface EntryFormView {
  readonly typed: {
    readonly childId: string
    readonly lookedAfterOn: TypedDay
    readonly notifiedOn: TypedDay
    readonly bornOn: TypedDay
    readonly notifyingTeam: string
    readonly legalStatus: string
    readonly firstName: string
    readonly lastName: string
    readonly called: string
    readonly note: string
    readonly siblings: string
  }
  readonly problems: readonly { readonly field: string; readonly words: string }[]
  readonly teams: readonly string[]
  /** What the council calls the codes. */
  readonly own: CodeLabels
  readonly action: string
  readonly csrf: string
}

const anchors = {
  lookedAfterOn: '#lookedAfterOn-day',
  notifiedOn: '#notifiedOn-day',
  bornOn: '#bornOn-day',
}

export function entryFormPage(view: EntryFormView) {
  const { typed, problems } = view
  const errorText = (field: string) => errorOf(problems, field).errorMessage?.text
  const input = (id: 'childId' | 'firstName' | 'lastName' | 'called', text: string, hint?: string) =>
    govuk('input', {
      id,
      name: id,
      label: { text, classes: 'govuk-label--s' },
      value: typed[id],
      classes: 'govuk-input--width-20',
      ...(hint === undefined ? {} : { hint: { text: hint } }),
      ...errorOf(problems, id),
    })
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <ErrorList problems={problems} anchors={anchors} />
        <h1 class="govuk-heading-l">A child is looked after</h1>
        <p class="govuk-body">
          Tell the IRO service. The first review is made at once, and is due from the day on which the child
          became looked after. What the case system holds comes with its files: nothing needs typing twice.
        </p>
        <PostForm action={view.action} csrf={view.csrf}>
          {input(
            'childId',
            'The child’s id in the case system',
            'The id that the SSDA903 return gives the child.',
          )}
          <DayField
            id="lookedAfterOn"
            legend="Which day did the child become looked after?"
            typed={typed.lookedAfterOn}
            problem={errorText('lookedAfterOn')}
          />
          <DayField
            id="notifiedOn"
            legend="Which day was the IRO service told?"
            hint="Today, unless the news came another way before."
            typed={typed.notifiedOn}
            problem={errorText('notifiedOn')}
          />
          {govuk('select', {
            id: 'notifyingTeam',
            name: 'notifyingTeam',
            label: { text: 'Which team tells?', classes: 'govuk-label--s' },
            value: typed.notifyingTeam,
            items: [
              { value: '', text: 'Not known' },
              ...view.teams.map((team) => ({ value: team, text: team })),
            ],
          })}
          {govuk('select', {
            id: 'legalStatus',
            name: 'legalStatus',
            label: { text: 'On what legal ground?', classes: 'govuk-label--s' },
            value: typed.legalStatus,
            items: legalGrounds(view.own),
          })}
          <h2 class="govuk-heading-m">About the child</h2>
          <p class="govuk-body">Leave out what the files already hold.</p>
          {input('firstName', 'First name')}
          {input('lastName', 'Last name')}
          {input('called', 'How do they like to be called?')}
          <DayField id="bornOn" legend="Date of birth" typed={typed.bornOn} problem={errorText('bornOn')} />
          {govuk('textarea', {
            id: 'siblings',
            name: 'siblings',
            label: { text: 'Brothers and sisters who are looked after', classes: 'govuk-label--s' },
            hint: { text: 'Their ids, one a line. They should have the same IRO.' },
            rows: '2',
            value: typed.siblings,
            ...errorOf(problems, 'siblings'),
          })}
          {govuk('textarea', {
            id: 'note',
            name: 'note',
            label: { text: 'What the IRO should know at once', classes: 'govuk-label--s' },
            rows: '3',
            value: typed.note,
            ...errorOf(problems, 'note'),
          })}
          {govuk('button', { text: 'Tell the service', preventDoubleClick: true })}
        </PostForm>
      </div>
    </div>
  )
}

/** The legal grounds, each in the council's own words where it has some, with the code of the return. */
function legalGrounds(own: CodeLabels) {
  return legalStatuses.map(({ value, text }) => {
    const label = labelOf(own, 'legal_status', value)
    return { value, text: label === undefined ? text : `${label} (${value})` }
  })
}

/** The legal grounds on which children come into care, by the codes of the return. */
const legalStatuses = [
  { value: '', text: 'Not known' },
  { value: 'V2', text: 'Accommodated under section 20 (V2)' },
  { value: 'C1', text: 'Interim care order (C1)' },
  { value: 'C2', text: 'Full care order (C2)' },
  { value: 'L1', text: 'Police protection (L1)' },
  { value: 'L2', text: 'Emergency protection order (L2)' },
  { value: 'J1', text: 'Remanded to local authority or youth detention accommodation (J1)' },
  { value: 'J2', text: 'Accommodated under PACE (J2)' },
  { value: 'V4', text: 'A series of short breaks (V4)' },
]
