import type { ComparatorProblem, TypedComparator } from '#app/measure/enter-comparator.ts'
import { govuk } from '../../../../kit/govuk/render.ts'
import { PostForm } from '../../../../kit/post-form.tsx'
import { StackedTable } from '../../../../kit/stacked-table.tsx'

export interface ComparatorsView {
  readonly csrf: string
  readonly action: string
  readonly question: string
  readonly unit: string
  readonly typed: TypedComparator
  readonly problems: readonly ComparatorProblem[]
  readonly done: string | undefined
  readonly held: readonly {
    readonly year: string
    readonly area: string
    readonly value: string
    readonly source: string
    readonly entered: string
    readonly mayRemove: boolean
  }[]
}

export function comparatorsPage(view: ComparatorsView) {
  return (
    <>
      {view.problems.length === 0
        ? null
        : govuk('error-summary', {
            titleText: 'There is a problem',
            errorList: view.problems.map(({ field, words }) => ({ text: words, href: `#${field}` })),
          })}
      {view.done === undefined
        ? null
        : govuk('notification-banner', {
            type: 'success',
            text: view.done === 'removed' ? 'The figure was removed.' : 'The figure was saved.',
            role: 'status',
          })}
      <span class="govuk-caption-l">{view.question}</span>
      <h1 class="govuk-heading-l">Figures of other areas</h1>
      <p class="govuk-body">
        England, statistical neighbours or another council, each with the year and where it was published. A
        file of comparators (comparators.csv) brings many at once, with the other files that are imported.
      </p>
      {view.held.length === 0 ? (
        <p class="govuk-body">None is held for this measure yet.</p>
      ) : (
        <StackedTable
          className="waymark-dated"
          caption="Figures held, the newest year first"
          headings={['Year', 'Area', 'Figure', 'Source', 'Entered by', 'Change']}
          rows={view.held.map((one) => [
            one.year,
            one.area,
            one.value,
            one.source,
            one.entered,
            one.mayRemove ? <Remove {...one} action={view.action} csrf={view.csrf} /> : 'by a new import',
          ])}
        />
      )}
      <h2 class="govuk-heading-m">Enter a figure</h2>
      <p class="govuk-body">One of the same year and area is put right by it.</p>
      <Fields {...view} />
    </>
  )
}

function Remove(one: {
  readonly year: string
  readonly area: string
  readonly action: string
  readonly csrf: string
}) {
  return (
    <PostForm action={one.action} csrf={one.csrf}>
      <input type="hidden" name="year" value={one.year} />
      <input type="hidden" name="area" value={one.area} />
      <button class="waymark-link-button" name="remove" value="yes" type="submit">
        Remove
        <span class="govuk-visually-hidden">{` ${one.area}, ${one.year}`}</span>
      </button>
    </PostForm>
  )
}

function Fields({ action, csrf, typed, problems, unit }: ComparatorsView) {
  const field = (name: keyof TypedComparator, label: string, hint: string, classes: string) => {
    const problem = problems.find((one) => one.field === name)
    return govuk('input', {
      id: name,
      name,
      label: { text: label },
      ...(hint === '' ? {} : { hint: { text: hint } }),
      classes,
      value: typed[name],
      ...(problem === undefined ? {} : { errorMessage: { text: problem.words } }),
    })
  }
  return (
    <PostForm action={action} csrf={csrf}>
      {field('year', 'Year', 'From April to March, like 2025-26', 'govuk-input--width-5')}
      {field('area', 'Area', 'For example, England', 'govuk-input--width-20')}
      {field('value', 'Figure', unit, 'govuk-input--width-5')}
      {field('source', 'Where it was published', 'For example, the name and date of the statistics', '')}
      {field('note', 'How they count it, if not as here (optional)', '', '')}
      {govuk('button', { text: 'Save', preventDoubleClick: true })}
    </PostForm>
  )
}
