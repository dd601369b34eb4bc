import { govuk } from '../../kit/govuk/render.ts'
import { dayOf, monthOf, parseIsoDate, yearOf } from '#domain/calendar/calendar-date.ts'
import type { DateProblem, PeriodChoice } from './chosen-period.ts'

export interface SelectChoice {
  readonly name: string
  readonly label: string
  readonly value: string
  readonly items: readonly PeriodChoice[]
}

/** The two ways of choosing a period: from a list, or by two dates. */
export interface PeriodFormsView {
  readonly path: string
  /** The list that is chosen from, and whatever else is chosen with it. */
  readonly period: SelectChoice
  readonly further: readonly SelectChoice[]
  readonly dates: {
    readonly open: boolean
    readonly from: string
    readonly to: string
    readonly problems: readonly DateProblem[]
    /** What else the address holds, to be kept. */
    readonly kept: Readonly<Record<string, string | undefined>>
  }
}

export function PeriodForms(view: PeriodFormsView) {
  const { dates } = view
  return (
    <div class="measure-tools">
      <form method="get" action={view.path} class="waymark-filter" aria-label="Choose what is shown">
        {[view.period, ...view.further].map(select)}
        {view.period.value === '' ? (
          <>
            <input type="hidden" name="from" value={dates.from} />
            <input type="hidden" name="to" value={dates.to} />
          </>
        ) : null}
        <div class="waymark-filter__buttons">
          {govuk('button', { text: 'Show', classes: 'govuk-button--secondary' })}
        </div>
      </form>
      {govuk('details', {
        summaryText: 'Choose any two dates',
        open: dates.open,
        classes: 'measure-dates',
        html: <DatesForm {...view} />,
      })}
    </div>
  )
}

function select(choice: SelectChoice) {
  const { name, label, value, items } = choice
  return govuk('select', { id: name, name, label: { text: label }, value, items: [...items] })
}

function DatesForm({ path, dates }: PeriodFormsView) {
  const problem = (field: DateProblem['field']) => {
    const found = dates.problems.find((one) => one.field === field)
    return found === undefined ? {} : { errorMessage: { text: found.text } }
  }
  return (
    <form method="get" action={path} novalidate>
      {Object.entries(dates.kept).map(([name, value]) =>
        value === undefined || value === '' ? null : <input type="hidden" name={name} value={value} />,
      )}
      {govuk('input', {
        id: 'from',
        name: 'from',
        label: { text: 'First day' },
        hint: { text: 'For example, 27/3/2026' },
        value: asPeopleType(dates.from),
        classes: 'govuk-input--width-10',
        ...problem('from'),
      })}
      {govuk('input', {
        id: 'to',
        name: 'to',
        label: { text: 'Last day' },
        value: asPeopleType(dates.to),
        classes: 'govuk-input--width-10',
        ...problem('to'),
      })}
      {govuk('button', { text: 'Show these dates', classes: 'govuk-button--secondary' })}
    </form>
  )
}

/** A day of an address in the form that the hint shows; whatever else was typed stays as it was. */
function asPeopleType(typed: string): string {
  const day = parseIsoDate(typed)
  return day === undefined ? typed : `${dayOf(day)}/${monthOf(day)}/${yearOf(day)}`
}

/** What is wrong with what was asked, above the page, each leading to its field. */
export function problemSummary(problems: readonly DateProblem[]) {
  if (problems.length === 0) return null
  return govuk('error-summary', {
    titleText: 'There is a problem',
    errorList: problems.map(({ field, text }) => ({ text, href: `#${field}` })),
  })
}
