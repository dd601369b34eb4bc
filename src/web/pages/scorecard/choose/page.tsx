import { govuk } from '../../../kit/govuk/render.ts'
import { PostForm } from '../../../kit/post-form.tsx'

export interface ChooseView {
  readonly csrf: string
  readonly action: string
  readonly problem: string | undefined
  /** Whose measures one can go back to; undefined: they are shown already. */
  readonly role: string | undefined
  readonly topics: readonly {
    readonly id: string
    readonly title: string
    readonly items: readonly { readonly id: string; readonly text: string; readonly checked: boolean }[]
  }[]
}

export function choosePage(view: ChooseView) {
  const [first] = view.topics
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        {view.problem === undefined
          ? null
          : govuk('error-summary', {
              titleText: 'There is a problem',
              errorList: [{ text: view.problem, href: `#topic-${first?.id ?? ''}` }],
            })}
        <h1 class="govuk-heading-l">Choose the measures of your scorecard</h1>
        <p class="govuk-body">Those that are counted month by month. Only your own scorecard changes.</p>
        <PostForm action={view.action} csrf={view.csrf}>
          {view.topics.map(({ id, title, items }, at) =>
            govuk('checkboxes', {
              idPrefix: `topic-${id}`,
              name: `topic-${id}`,
              classes: 'govuk-checkboxes--small',
              fieldset: { legend: { text: title, classes: 'govuk-fieldset__legend--s' } },
              items: items.map((item) => ({
                name: `measure-${item.id}`,
                value: 'yes',
                text: item.text,
                checked: item.checked,
              })),
              ...(at === 0 && view.problem !== undefined ? { errorMessage: { text: view.problem } } : {}),
            }),
          )}
          <div class="govuk-button-group">
            {govuk('button', { text: 'Save', name: 'intent', value: 'save', preventDoubleClick: true })}
            {view.role === undefined
              ? null
              : govuk('button', {
                  text: `Go back to those for: ${view.role}`,
                  name: 'intent',
                  value: 'role',
                  classes: 'govuk-button--secondary',
                })}
          </div>
        </PostForm>
      </div>
    </div>
  )
}
