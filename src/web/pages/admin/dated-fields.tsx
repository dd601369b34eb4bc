import type { ChangeProblem, TypedChange } from '#app/admin/dated-change.ts'
import { govuk } from '../../kit/govuk/render.ts'

/** From which day a change counts, and who decided it: the end of every form about local policy. */
export function DatedFields(props: {
  readonly typed: Omit<TypedChange, 'seen'>
  readonly problems: readonly { readonly field: string; readonly words: string }[]
}) {
  const { typed, problems } = props
  const errorOf = (field: ChangeProblem['field']) => {
    const problem = problems.find((one) => one.field === field)
    return problem === undefined ? {} : { errorMessage: { text: problem.words } }
  }
  const wrong = errorOf('from').errorMessage !== undefined
  const part = (name: 'day' | 'month' | 'year', width: 2 | 4) => ({
    name,
    label: `${name.charAt(0).toUpperCase()}${name.slice(1)}`,
    value: typed[name],
    classes: `govuk-input--width-${width}${wrong ? ' govuk-input--error' : ''}`,
  })
  return (
    <>
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

/** Where the summary of errors leads for what every dated change has. */
export const datedAnchors: Readonly<Record<ChangeProblem['field'], string>> = {
  from: '#from-day',
  reason: '#reason',
  meanwhile: '#history',
}

/** The three numbers and the reason of a form that was sent. */
export function typedChange(form: Readonly<Record<string, string | undefined>>): TypedChange {
  const { day = '', month = '', year = '', reason = '', seen = '' } = form
  return { day, month, year, reason, seen }
}

/** A form from today on, for whoever opens it. */
export function changeFrom(today: string, seen: string): TypedChange {
  const [year = '', month = '', day = ''] = today.split('-')
  return { day: String(Number(day)), month: String(Number(month)), year, reason: '', seen }
}
