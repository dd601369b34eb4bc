import type { TypedDay } from '#app/admin/dated-change.ts'
import { govuk } from '../../kit/govuk/render.ts'

/** A day as three numbers, each named `<id>-day` and so on. */
export function DayField(props: {
  readonly id: string
  readonly legend: string
  readonly hint?: string
  readonly typed: TypedDay
  readonly problem?: string | undefined
}) {
  const { id, typed, problem } = props
  const part = (name: 'day' | 'month' | 'year', width: 2 | 4) => ({
    name,
    label: `${name.charAt(0).toUpperCase()}${name.slice(1)}`,
    value: typed[name],
    classes: `govuk-input--width-${width}${problem === undefined ? '' : ' govuk-input--error'}`,
  })
  return govuk('date-input', {
    id,
    namePrefix: id,
    fieldset: { legend: { text: props.legend, classes: 'govuk-fieldset__legend--s' } },
    ...(props.hint === undefined ? {} : { hint: { text: props.hint } }),
    items: [part('day', 2), part('month', 2), part('year', 4)],
    ...(problem === undefined ? {} : { errorMessage: { text: problem } }),
  })
}

/** The three numbers of a day field, as they were sent. */
export function dayTyped(form: Readonly<Record<string, string | undefined>>, id: string): TypedDay {
  return { day: form[`${id}-day`] ?? '', month: form[`${id}-month`] ?? '', year: form[`${id}-year`] ?? '' }
}

/** A date as the three numbers of a day field. */
export function dayOfDate(date: string | undefined): TypedDay {
  const [year = '', month = '', day = ''] = date?.split('-') ?? []
  return {
    day: day === '' ? '' : String(Number(day)),
    month: month === '' ? '' : String(Number(month)),
    year,
  }
}
