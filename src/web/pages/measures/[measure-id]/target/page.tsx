import type { TargetProblem, TypedTarget } from '#app/measure/measure-targets.ts'
import { govuk } from '../../../../kit/govuk/render.ts'
import { PostForm } from '../../../../kit/post-form.tsx'
import { StackedTable } from '../../../../kit/stacked-table.tsx'

export interface TargetView {
  readonly csrf: string
  readonly action: string
  readonly question: string
  readonly unit: string
  readonly now: string
  readonly typed: TypedTarget
  readonly problems: readonly TargetProblem[]
  readonly saved: boolean
  readonly history: readonly { readonly from: string; readonly target: string; readonly reason: string }[]
}

const anchors = {
  better: '#better',
  value: '#value',
  from: '#from-day',
  reason: '#reason',
  meanwhile: '#set',
} as const

export function targetPage(view: TargetView) {
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
          ? govuk('notification-banner', { type: 'success', text: 'The target was saved.', role: 'status' })
          : null}
        <span class="govuk-caption-l">{view.question}</span>
        <h1 class="govuk-heading-l">Local target</h1>
        <p class="govuk-body">
          What this council aims for. It stands beside the figure, is called local, and never takes the place
          of what the law requires.
        </p>
        <p class="govuk-body">
          <strong>In force today:</strong> {view.now}
        </p>
        <Fields {...view} />
        <section aria-labelledby="set">
          <h2 class="govuk-heading-m" id="set" tabindex={-1}>
            What has been set
          </h2>
          {view.history.length === 0 ? (
            <p class="govuk-body">Nothing yet.</p>
          ) : (
            <StackedTable
              caption="Targets set, the newest first"
              headings={['From', 'Target', 'Who decided it, and why']}
              rows={view.history.map(({ from, target, reason }) => [from, target, reason])}
            />
          )}
        </section>
      </div>
    </div>
  )
}

function Fields({ typed, problems, action, csrf, unit }: TargetView) {
  const errorOf = (name: TargetProblem['field']) => {
    const problem = problems.find(({ field }) => field === name)
    return problem === undefined ? {} : { errorMessage: { text: problem.words } }
  }
  const dayWrong = errorOf('from').errorMessage !== undefined
  const part = (name: 'day' | 'month' | 'year', width: 2 | 4) => ({
    name,
    label: `${name.charAt(0).toUpperCase()}${name.slice(1)}`,
    value: typed[name],
    classes: `govuk-input--width-${width}${dayWrong ? ' govuk-input--error' : ''}`,
  })
  return (
    <PostForm action={action} csrf={csrf}>
      <input type="hidden" name="seen" value={typed.seen} />
      {govuk('radios', {
        idPrefix: 'better',
        name: 'better',
        value: typed.better,
        fieldset: { legend: { text: 'The figure is to be', classes: 'govuk-fieldset__legend--s' } },
        items: [
          { value: 'higher', text: 'At least this' },
          { value: 'lower', text: 'At most this' },
          { value: 'none', text: 'No target from that day' },
        ],
        ...errorOf('better'),
      })}
      {govuk('input', {
        id: 'value',
        name: 'value',
        label: { text: 'Target' },
        hint: { text: `Enter it ${unit}. Leave it empty where there is to be none.` },
        classes: 'govuk-input--width-5',
        inputmode: 'decimal',
        value: typed.value,
        ...errorOf('value'),
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
      {govuk('button', { text: 'Save', preventDoubleClick: true })}
    </PostForm>
  )
}
