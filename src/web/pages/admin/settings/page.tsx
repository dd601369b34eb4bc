import type { Field } from '#domain/policy/setting-fields.ts'
import { sentence } from '../../../kit/format.ts'
import { govuk } from '../../../kit/govuk/render.ts'
import { PostForm } from '../../../kit/post-form.tsx'
import { DatedFields } from '../dated-fields.tsx'
import { WhatWasSet } from '../what-was-set.tsx'
import { ErrorList, errorOf } from '../error-list.tsx'
import { idOf, type presentSettings, type SettingView } from './present.ts'

export function settingsPage(caption: string, all: ReturnType<typeof presentSettings>) {
  return (
    <>
      <span class="govuk-caption-l">{caption}</span>
      <h1 class="govuk-heading-l">Local policy</h1>
      <p class="govuk-body">
        What this council settles for itself. Each has a day from which it counts, and earlier versions stay:
        a figure of last year is counted as it was then.
      </p>
      <ul class="waymark-places">
        {[
          ...all,
          {
            title: 'Local targets for reviews',
            href: '/admin/policy',
            meaning: 'The older targets in days beside the dates of reviews.',
            now: undefined,
          },
        ].map((one) => (
          <li class="waymark-place">
            <a class="govuk-link govuk-link--no-visited-state govuk-!-font-weight-bold" href={one.href}>
              {one.title}
            </a>
            <span class="waymark-quiet">{one.meaning}</span>
            {one.now === undefined ? null : <span class="waymark-quiet">In force: {one.now}</span>}
          </li>
        ))}
      </ul>
    </>
  )
}

export function settingPage(view: SettingView) {
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <ErrorList
          problems={view.problems}
          anchors={Object.fromEntries(view.problems.map(({ field, href }) => [field, href]))}
        />
        {view.saved
          ? govuk('notification-banner', { type: 'success', text: 'The change was saved.', role: 'status' })
          : null}
        <span class="govuk-caption-l">{view.caption}</span>
        <h1 class="govuk-heading-l">{view.title}</h1>
        <p class="govuk-body">{view.meaning}</p>
        <p class="govuk-body">
          <strong>In force today:</strong> {view.now}
        </p>
        <PostForm action={view.action} csrf={view.csrf}>
          <input type="hidden" name="seen" value={view.typed.seen} />
          {view.preview === undefined ? null : (
            <input type="hidden" name="previewed" value={view.preview.mark} />
          )}
          {view.fields.map((field) => (
            <FieldOf field={field} view={view} />
          ))}
          <DatedFields typed={view.typed} problems={view.problems} />
          {view.preview === undefined ? null : <Preview {...view.preview} />}
          <div class="govuk-button-group">
            {view.preview === undefined
              ? null
              : govuk('button', { text: 'Save', name: 'intent', value: 'save', preventDoubleClick: true })}
            {govuk('button', {
              text:
                view.preview === undefined ? 'See what it would change' : 'See again what it would change',
              name: 'intent',
              value: 'preview',
              classes: 'govuk-button--secondary',
            })}
          </div>
        </PostForm>
        <WhatWasSet
          of={view.title}
          headings={['From', 'What', 'Reason', 'Now']}
          rows={view.history}
          nothing="Nothing yet."
        />
      </div>
    </div>
  )
}

function FieldOf({ field, view }: { readonly field: Field; readonly view: SettingView }) {
  const id = idOf(field.name)
  const value = view.typed.fields[field.name] ?? ''
  const error = errorOf(view.problems, field.name)
  if (field.kind === 'choice') {
    return govuk('radios', {
      idPrefix: id,
      name: field.name,
      fieldset: { legend: { text: field.label, classes: 'govuk-fieldset__legend--s' } },
      value: value === '' ? field.standard : value,
      items: field.choices.map((choice) => ({ value: choice.value, text: sentence(choice.text) })),
      ...error,
    })
  }
  if (field.kind === 'text') {
    return govuk('input', { id, name: field.name, label: { text: field.label }, value, ...error })
  }
  if (field.kind === 'lines') {
    return govuk('textarea', {
      id,
      name: field.name,
      label: { text: field.label },
      hint: { text: field.hint },
      value,
      rows: '8',
      ...error,
    })
  }
  const standard =
    field.standard === undefined ? 'Leave it empty for none' : `${field.standard} where nothing is set`
  const hint = field.beside === undefined ? `${standard}.` : `${sentence(field.beside.words)}. ${standard}.`
  return govuk('input', {
    id,
    name: field.name,
    label: { text: field.label },
    hint: { text: hint },
    value,
    classes: 'govuk-input--width-4',
    inputmode: field.whole ? 'numeric' : 'decimal',
    suffix: { text: field.unit },
    ...error,
  })
}

function Preview(preview: NonNullable<SettingView['preview']>) {
  return (
    <section aria-labelledby="preview">
      <h2 class="govuk-heading-m" id="preview">
        {preview.heading}
      </h2>
      {preview.lines.map(({ words, warning }) =>
        warning ? (
          govuk('warning-text', { text: words, iconFallbackText: 'Warning' })
        ) : (
          <p class="govuk-body">{words}</p>
        ),
      )}
      <p class="govuk-body">Nothing has been saved yet.</p>
    </section>
  )
}
