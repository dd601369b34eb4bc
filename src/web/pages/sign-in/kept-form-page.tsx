import type { KeptForm } from '../../kept-form.ts'
import { govuk } from '../../kit/govuk/render.ts'
import { PostForm } from '../../kit/post-form.tsx'
import type { Answer } from '../../route.ts'

/** What was typed before the session ended, to be sent or let go by the person who typed it. */
export function keptFormPage(view: {
  readonly form: KeptForm
  readonly csrf: string
  /** What happened between opening the page and sending the form. */
  readonly since: 'signed-out' | 'signed-in-again'
}): Extract<Answer, { kind: 'page' }> {
  const typed = Object.entries(view.form.fields).flatMap(([name, value]) =>
    value === undefined || value === '' || isOurs(name) ? [] : [{ name, value }],
  )
  return {
    kind: 'page',
    title: 'What you typed is still here',
    body: (
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <h1 class="govuk-heading-l">What you typed is still here</h1>
          <p class="govuk-body">
            {view.since === 'signed-out'
              ? 'You had been signed out when you sent it, so it was not saved. Check it, and send it again.'
              : 'You signed in again after you opened that page, so it was not saved. Check it, and send it again.'}
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

/** Fields that nobody types: which state a form was made from, which of its buttons was pressed. */
function isOurs(name: string): boolean {
  return ['seen', 'intent', 'previewed', 'next'].includes(name)
}

function inWords(name: string): string {
  const words = name.replaceAll(/[-_]/g, ' ')
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`
}
