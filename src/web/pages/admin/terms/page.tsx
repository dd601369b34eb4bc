import type { TypedTerm } from '#app/admin/own-terms.ts'
import { govuk } from '../../../kit/govuk/render.ts'
import { PostForm } from '../../../kit/post-form.tsx'
import { DatedFields } from '../dated-fields.tsx'
import { WhatWasSet } from '../what-was-set.tsx'
import { termsPath, type TermsView } from './present.ts'

export function termsPage(view: TermsView) {
  return (
    <div class="govuk-grid-row" translate="no">
      <div class="govuk-grid-column-two-thirds">
        {view.problems.length === 0
          ? null
          : govuk('error-summary', {
              titleText: 'There is a problem',
              errorList: view.problems.map(({ words, href }) => ({ text: words, href })),
            })}
        {view.saved
          ? govuk('notification-banner', { type: 'success', text: 'The terms were saved.', role: 'status' })
          : null}
        <span class="govuk-caption-l">{view.caption}</span>
        <h1 class="govuk-heading-l">Terms</h1>
        <p class="govuk-body">
          Choose the words that your council uses. They stand on every page, in the help, in reports and in
          the headings of downloads. The names of laws and guidance, and whatever is quoted, keep their own
          words.
        </p>
        <div class="govuk-inset-text">
          <p class="govuk-body">Pages now say:</p>
          <ul class="govuk-list govuk-list--spaced">
            {view.examples.map((words) => (
              <li>{words}</li>
            ))}
          </ul>
        </div>
        <PostForm action={termsPath} csrf={view.csrf}>
          <input type="hidden" name="seen" value={view.typed.seen} />
          {view.terms.map((field) => (
            <Term {...field} typed={view.typed.terms[field.name]} />
          ))}
          <DatedFields typed={view.typed} problems={view.problems} />
          {govuk('button', { text: 'Save', preventDoubleClick: true })}
        </PostForm>
        <WhatWasSet
          of="Terms set"
          headings={['From', 'Terms', 'Reason', 'Now']}
          rows={view.history}
          nothing="Nothing yet: pages use the product’s own words."
        />
      </div>
    </div>
  )
}

function Term(props: TermsView['terms'][number] & { readonly typed: TypedTerm }) {
  const { name, typed } = props
  return (
    <>
      {govuk('radios', {
        idPrefix: name,
        name,
        classes: 'govuk-radios--small',
        formGroup: { classes: 'govuk-!-margin-bottom-2' },
        fieldset: { legend: { text: props.meaning, classes: 'govuk-fieldset__legend--m' } },
        value: typed.choice,
        items: [
          ...props.choices.map(({ value, text }) => ({ value, text })),
          { value: 'own', text: 'Our own words' },
        ],
        ...(props.problem === undefined ? {} : { errorMessage: { text: props.problem } }),
      })}
      {govuk('details', {
        summaryText: 'Write our own words',
        html: <OwnWords name={name} typed={typed} />,
        open: typed.choice === 'own',
      })}
    </>
  )
}

function OwnWords({ name, typed }: { readonly name: string; readonly typed: TypedTerm }) {
  return (
    <>
      {govuk('input', {
        id: `${name}-one`,
        name: `${name}-one`,
        label: { text: 'For one' },
        value: typed.one,
        classes: 'govuk-input--width-20',
      })}
      {govuk('input', {
        id: `${name}-many`,
        name: `${name}-many`,
        label: { text: 'For more than one' },
        value: typed.many,
        classes: 'govuk-input--width-20',
      })}
      {govuk('select', {
        id: `${name}-article`,
        name: `${name}-article`,
        label: { text: 'What stands before one' },
        value: typed.article,
        items: [
          { value: '', text: 'Choose' },
          { value: 'a', text: 'a' },
          { value: 'an', text: 'an' },
        ],
      })}
    </>
  )
}
