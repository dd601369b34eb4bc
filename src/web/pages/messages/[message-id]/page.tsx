import { govuk } from '../../../kit/govuk/render.ts'
import { PostForm } from '../../../kit/post-form.tsx'
import type { MessageView } from './present.ts'

export function messagePage(view: MessageView) {
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        {view.problem === undefined
          ? null
          : govuk('error-summary', {
              titleText: 'There is a problem',
              errorList: [{ text: view.problem, href: '#what-to-do' }],
            })}
        {view.done === undefined
          ? null
          : govuk('notification-banner', { type: 'success', text: view.done, role: 'status' })}
        <h1 class="govuk-heading-l">{view.heading}</h1>
        <p class="govuk-body">
          {govuk('tag', view.tag)} {view.means}
        </p>
        {govuk('summary-list', {
          rows: view.facts.map(({ key, value, href }) => ({
            key: { text: key },
            value:
              href === undefined
                ? { text: value }
                : {
                    html: (
                      <a class="govuk-link" href={href}>
                        {value}
                      </a>
                    ),
                  },
          })),
        })}
        <h2 class="govuk-heading-m">What it says</h2>
        <div class="govuk-inset-text">
          {view.paragraphs.map((paragraph) => (
            <p class="govuk-body waymark-as-typed">{paragraph}</p>
          ))}
        </div>
        {view.moves.length === 0 ? null : (
          <section aria-labelledby="what-to-do">
            <h2 class="govuk-heading-m" id="what-to-do" tabindex={-1}>
              What can be done
            </h2>
            {view.advice === undefined ? null : <p class="govuk-body">{view.advice}</p>}
            {view.people === undefined ? null : (
              <p class="govuk-body">
                <a class="govuk-link" href={view.people}>
                  The people around the child
                </a>
              </p>
            )}
            <PostForm action={view.action} csrf={view.csrf}>
              <div class="govuk-button-group">
                {view.moves.map(({ value, text }) =>
                  govuk('button', {
                    text,
                    name: 'move',
                    value,
                    classes: 'govuk-button--secondary',
                    preventDoubleClick: true,
                  }),
                )}
              </div>
            </PostForm>
          </section>
        )}
      </div>
    </div>
  )
}
