import type { WordingNow } from '#app/message/message-desk.ts'
import { audiences } from '#domain/message/audience.ts'
import { linkField, type Wording } from '#domain/message/template.ts'
import { dateAndTime, sentence } from '../../../../../kit/format.ts'
import { govuk } from '../../../../../kit/govuk/render.ts'
import { PostForm } from '../../../../../kit/post-form.tsx'

export interface WordingView {
  readonly action: string
  readonly csrf: string
  readonly now: WordingNow
  readonly typed: Wording
  readonly problems: readonly string[]
  readonly saved: boolean
}

export function wordingPage({ action, csrf, now, typed, problems, saved }: WordingView) {
  const { template, audience, version, earlier } = now
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        {problems.length === 0
          ? null
          : govuk('error-summary', {
              titleText: 'There is a problem',
              errorList: problems.map((text) => ({ text, href: '#body' })),
            })}
        {saved
          ? govuk('notification-banner', { type: 'success', text: 'The words were saved.', role: 'status' })
          : null}
        <span class="govuk-caption-l">To {audiences[audience]}</span>
        <h1 class="govuk-heading-l">{template.name}</h1>
        <p class="govuk-body">
          {version === 'standard'
            ? 'These are the standard words.'
            : `These are the council’s own words, version ${version}.`}{' '}
          Messages that wait already keep the words they have.
        </p>
        <PostForm action={action} csrf={csrf}>
          <input type="hidden" name="last" value={String(now.last)} />
          {govuk('input', {
            id: 'subject',
            name: 'subject',
            label: { text: 'Subject' },
            value: typed.subject,
          })}
          {govuk('textarea', {
            id: 'body',
            name: 'body',
            rows: '16',
            label: { text: 'What it says' },
            hint: { text: 'An empty line begins a new paragraph.' },
            value: typed.body,
          })}
          <div class="govuk-button-group">
            {govuk('button', { text: 'Save', name: 'intent', value: 'save', preventDoubleClick: true })}
            {version === 'standard'
              ? null
              : govuk('button', {
                  text: 'Go back to the standard words',
                  name: 'intent',
                  value: 'standard',
                  classes: 'govuk-button--secondary',
                })}
          </div>
        </PostForm>
        <h2 class="govuk-heading-m">What can be filled in</h2>
        {govuk('summary-list', {
          rows: [
            ...Object.entries(template.fields).map(([name, meaning]) => ({
              key: { text: `((${name}))` },
              value: { text: sentence(meaning) },
            })),
            ...(template.link === undefined
              ? []
              : [
                  {
                    key: { text: `((${linkField}))` },
                    value: { text: 'The link, made for this reader alone as the message is sent' },
                  },
                ]),
          ],
        })}
        {earlier.length === 0 ? null : (
          <section aria-labelledby="earlier">
            <h2 class="govuk-heading-m" id="earlier">
              Earlier versions
            </h2>
            {earlier.map((one) =>
              govuk('details', {
                summaryText: `Version ${one.version}, ${dateAndTime(one.writtenAt)}, by ${one.writtenBy}`,
                html:
                  one.body === '' ? (
                    <p class="govuk-body">Back to the standard words.</p>
                  ) : (
                    <>
                      <p class="govuk-body">
                        <strong>{one.subject}</strong>
                      </p>
                      <p class="govuk-body waymark-as-typed">{one.body}</p>
                    </>
                  ),
              }),
            )}
          </section>
        )}
      </div>
    </div>
  )
}
