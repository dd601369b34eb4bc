import { govuk } from '../../../kit/govuk/render.ts'
import { WhatWasSet } from '../what-was-set.tsx'
import { PostForm } from '../../../kit/post-form.tsx'
import { policyPath, type PolicyView } from './present.ts'

export function policyPage(view: PolicyView) {
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        {view.problems.length === 0
          ? null
          : govuk('error-summary', {
              titleText: 'There is a problem',
              errorList: view.problems.map(({ field, words }) => ({ text: words, href: anchors[field] })),
            })}
        {view.saved
          ? govuk('notification-banner', { type: 'success', text: 'The targets were saved.', role: 'status' })
          : null}
        <span class="govuk-caption-l">{view.caption}</span>
        <h1 class="govuk-heading-l">Local targets</h1>
        <p class="govuk-body">
          A council may aim for a day of its own. It is shown beside the date set by law, is called local, and
          never takes its place.
        </p>
        <p class="govuk-body">
          <strong>In force today:</strong> {view.now}
        </p>
        <PostForm action={policyPath} csrf={view.csrf}>
          <input type="hidden" name="seen" value={view.typed.seen} />
          {view.preview === undefined ? null : (
            <input type="hidden" name="previewed" value={view.preview.previewed} />
          )}
          <Fields {...view} />
          {view.preview === undefined ? null : <Preview {...view.preview} />}
          <div class="govuk-button-group">
            {view.preview === undefined
              ? null
              : govuk('button', { text: 'Save', name: 'intent', value: 'save', preventDoubleClick: true })}
            {govuk('button', {
              text:
                view.preview === undefined ? 'See what it would change' : 'See again what it would change',
              name: 'intent',
              value: 'preview',
              classes: 'govuk-button--secondary',
            })}
          </div>
        </PostForm>
        <History rows={view.history} />
      </div>
    </div>
  )
}

const anchors = { from: '#from-day', reason: '#reason', meanwhile: '#history' } as const

function Fields(view: PolicyView) {
  const { typed } = view
  const errorOf = (field: 'from' | 'reason') => {
    const problem = view.problems.find((one) => one.field === field)
    return problem === undefined ? {} : { errorMessage: { text: problem.words } }
  }
  const part = (name: 'day' | 'month' | 'year', width: 2 | 4) => ({
    name,
    label: `${name.charAt(0).toUpperCase()}${name.slice(1)}`,
    value: typed[name],
    classes: `govuk-input--width-${width}${errorOf('from').errorMessage === undefined ? '' : ' govuk-input--error'}`,
  })
  return (
    <>
      {govuk('checkboxes', {
        idPrefix: 'target',
        name: 'target',
        fieldset: { legend: { text: 'Targets', classes: 'govuk-fieldset__legend--m' } },
        items: view.choices.map(({ value, text, hint }) => ({
          name: `target-${value}`,
          value: 'yes',
          text,
          hint: { text: hint },
          checked: typed.targets[value] !== undefined,
        })),
      })}
      {govuk('date-input', {
        id: 'from',
        fieldset: { legend: { text: 'From which day', classes: 'govuk-fieldset__legend--s' } },
        hint: { text: 'Today or a later day.' },
        items: [part('day', 2), part('month', 2), part('year', 4)],
        ...errorOf('from'),
      })}
      {govuk('input', {
        id: 'reason',
        name: 'reason',
        label: { text: 'Who decided it, and why' },
        value: typed.reason,
        ...errorOf('reason'),
      })}
    </>
  )
}

function Preview(preview: NonNullable<PolicyView['preview']>) {
  return (
    <section aria-labelledby="preview">
      <h2 class="govuk-heading-m" id="preview">
        {preview.heading}
      </h2>
      {preview.lines.map(({ words, warning }) =>
        warning ? (
          govuk('warning-text', { text: words, iconFallbackText: 'Warning' })
        ) : (
          <p class="govuk-body">{words}</p>
        ),
      )}
      <p class="govuk-body">Nothing has been saved yet.</p>
    </section>
  )
}

function History({ rows }: { readonly rows: PolicyView['history'] }) {
  return (
    <WhatWasSet
      of="Targets set"
      headings={['From', 'Targets', 'Reason', 'Now']}
      rows={rows.map(({ from, targets, reason, when }) =>
        [from, targets, reason, when].map((cell) => <span class="waymark-wrap">{cell}</span>),
      )}
      nothing="Nothing yet: only the dates set by law are shown."
    />
  )
}
