import { longestNote } from '#domain/restricted/restriction.ts'
import { govuk } from '../../../../kit/govuk/render.ts'
import { PostForm } from '../../../../kit/post-form.tsx'
import { personField, type RestrictView } from './present.ts'

export function restrictPage(view: RestrictView) {
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <Problems {...view} />
        <span class="govuk-caption-l">{view.childId}</span>
        <h1 class="govuk-heading-l">{view.title}</h1>
        {view.standing.length === 0 ? (
          <Explained />
        ) : (
          govuk('summary-list', {
            rows: view.standing.map(({ name, value }) => ({ key: { text: name }, value: { text: value } })),
          })
        )}
        {view.standing.length === 0 ? null : (
          <h2 class="govuk-heading-m">Change whom it is open to, or why</h2>
        )}
        <PostForm action={view.action} csrf={view.csrf}>
          <input type="hidden" name="seen" value={view.seen} />
          <Fields {...view} />
          {govuk('button', {
            text: view.standing.length === 0 ? 'Restrict the record' : 'Save the change',
            preventDoubleClick: true,
          })}
        </PostForm>
        {view.standing.length === 0 ? null : <Lift {...view} />}
      </div>
    </div>
  )
}

function Explained() {
  return (
    <>
      <p class="govuk-body">
        From the moment you restrict it, nobody but the people you name can find this child: not in a search,
        a list, a count, what is due, the rows behind a figure or a file. To everybody else it is as if there
        were no such child.
      </p>
      <p class="govuk-body">
        Totals for the whole authority still count the child, because the figures that the council reports
        must be right. Naming somebody never shows them more than their role does: an IRO still sees only
        their own children.
      </p>
    </>
  )
}

function Problems({ problems, meanwhile }: RestrictView) {
  const targets = { reason: 'reason', note: 'note', people: 'people', until: 'until' } as const
  const entries = [
    ...(meanwhile
      ? [{ text: 'Somebody else changed this while you had it open. Check it and save again' }]
      : []),
    ...(['reason', 'note', 'people', 'until'] as const).flatMap((field) => {
      const text = problems[field]
      return text === undefined ? [] : [{ text, href: `#${targets[field]}` }]
    }),
  ]
  return entries.length === 0
    ? null
    : govuk('error-summary', { titleText: 'There is a problem', errorList: entries })
}

function problem(text: string | undefined) {
  return text === undefined ? {} : { errorMessage: { text } }
}

function Fields({ problems, ...view }: RestrictView) {
  return (
    <>
      {govuk('radios', {
        idPrefix: 'reason',
        name: 'reason',
        fieldset: { legend: { text: 'Why is it restricted?', classes: 'govuk-fieldset__legend--s' } },
        items: view.reasons.map(({ value, text, checked }) => ({ value, text, checked })),
        ...problem(problems.reason),
      })}
      {govuk('textarea', {
        id: 'note',
        name: 'note',
        label: { text: 'Note', classes: 'govuk-label--s' },
        hint: {
          text: `Needed for another reason. Up to ${longestNote} characters; only the people named read it.`,
        },
        rows: '3',
        value: view.note,
        ...problem(problems.note),
      })}
      {govuk('checkboxes', {
        idPrefix: 'people',
        name: 'people',
        classes: 'govuk-checkboxes--small',
        fieldset: { legend: { text: 'Who does it stay open to?', classes: 'govuk-fieldset__legend--s' } },
        hint: {
          text: "Name the child's IRO unless they are the reason: whoever is not named no longer sees what is due for this child.",
        },
        items: view.people.map(({ value, text, hint, checked }, index) => ({
          id: index === 0 ? 'people' : `people-${index + 1}`,
          name: `${personField}${value}`,
          value: 'yes',
          text,
          hint: { html: <span class="waymark-wrap">{hint}</span> },
          checked,
        })),
        ...problem(problems.people),
      })}
      {govuk('input', {
        id: 'until',
        name: 'until',
        type: 'date',
        label: { text: 'Last day', classes: 'govuk-label--s' },
        hint: { text: 'Leave it empty to restrict the record until somebody lifts it.' },
        classes: 'govuk-input--width-10',
        value: view.until,
        ...problem(problems.until),
      })}
    </>
  )
}

function Lift(view: RestrictView) {
  return (
    <>
      <h2 class="govuk-heading-m govuk-!-margin-top-6">Lift the restriction</h2>
      <p class="govuk-body">
        The record is then open again to everybody whose role reaches this child. That it was restricted stays
        in the audit trail.
      </p>
      <PostForm action={`${view.action}/lift`} csrf={view.csrf}>
        <input type="hidden" name="seen" value={view.seen} />
        {govuk('input', {
          id: 'lift-note',
          name: 'note',
          label: { text: 'Why is it lifted? (optional)' },
        })}
        {govuk('button', {
          text: 'Lift the restriction',
          classes: 'govuk-button--secondary',
          preventDoubleClick: true,
        })}
      </PostForm>
    </>
  )
}
