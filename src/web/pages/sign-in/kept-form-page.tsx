import type { KeptForm } from '../../kept-form.ts'
import { govuk } from '../../kit/govuk/render.ts'
import { PostForm } from '../../kit/post-form.tsx'
import type { Answer } from '../../route.ts'

/** What was typed before the session ended, to be sent or let go by the person who typed it. */
export function keptFormPage(view: { readonly form: KeptForm; readonly csrf: string }): Answer {
  const typed = Object.entries(view.form.fields).flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [{ name, value }],
  )
  return {
    kind: 'page',
    title: 'What you typed is still here',
    body: (
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <h1 class="govuk-heading-l">What you typed is still here</h1>
          <p class="govuk-body">
            You had been signed out when you sent it, so it was not saved. Check it, and send it again.
          </p>
          {govuk('summary-list', {
            rows: typed.map(({ name, value }) => ({ key: { text: inWords(name) }, value: { text: value } })),
          })}
          <PostForm action={view.form.path} csrf={view.csrf}>
            {Object.entries(view.form.fields).map(([name, value]) => (
              <input type="hidden" name={name} value={value} />
            ))}
            <div class="govuk-button-group">
              {govuk('button', { text: 'Send it again', preventDoubleClick: true })}
              <a class="govuk-link" href="/">
                Let it go
              </a>
            </div>
          </PostForm>
        </div>
      </div>
    ),
  }
}

function inWords(name: string): string {
  const words = name.replaceAll(/[-_]/g, ' ')
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`
}
