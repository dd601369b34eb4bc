import type { PersonProblem } from '#domain/people-around/person-around.ts'
import { govuk } from '../../../../../kit/govuk/render.ts'
import { PostForm } from '../../../../../kit/post-form.tsx'

export function endForm(view: {
  readonly action: string
  readonly csrf: string
  readonly name: string
  readonly version: number
  readonly typed: { readonly on: string; readonly reason: string }
  readonly problems: readonly PersonProblem[]
}) {
  const errorOf = (field: 'endedOn' | 'endReason') => {
    const problem = view.problems.find((one) => one.field === field)
    return problem === undefined ? {} : { errorMessage: { text: problem.words } }
  }
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        {view.problems.length === 0
          ? null
          : govuk('error-summary', {
              titleText: 'There is a problem',
              errorList: view.problems.map(({ field, words }) => ({ text: words, href: `#${field}` })),
            })}
        <h1 class="govuk-heading-l">{view.name} is not around any more</h1>
        <p class="govuk-body">
          They are asked to no further review. What was sent to them stays where it is recorded.
        </p>
        <PostForm action={view.action} csrf={view.csrf}>
          <input type="hidden" name="version" value={String(view.version)} />
          {govuk('input', {
            id: 'endedOn',
            name: 'endedOn',
            type: 'date',
            classes: 'govuk-input--width-10',
            label: { text: 'Last day' },
            value: view.typed.on,
            ...errorOf('endedOn'),
          })}
          {govuk('input', {
            id: 'endReason',
            name: 'endReason',
            label: { text: 'Why' },
            hint: { text: 'For example: the child moved to another school' },
            value: view.typed.reason,
            ...errorOf('endReason'),
          })}
          {govuk('button', { text: 'Save', preventDoubleClick: true })}
        </PostForm>
      </div>
    </div>
  )
}
