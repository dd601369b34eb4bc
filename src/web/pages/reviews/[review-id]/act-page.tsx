import { typedDay } from '#app/admin/dated-change.ts'
import type { ClosingCheck } from '#domain/review/closing.ts'
import { govuk } from '../../../kit/govuk/render.ts'
import { PostForm } from '../../../kit/post-form.tsx'
import { DayField } from '../../admin/day-field.tsx'
import { ErrorList, errorOf } from '../../admin/error-list.tsx'
import { type Act, type ActField, dayIn, type Read, type Typed } from './act.ts'

export interface Problem {
  readonly field: string
  readonly words: string
}

/** A form as a page shows it, whatever it does. */
export type FormAct = Pick<Act, 'title' | 'lead' | 'button' | 'fields'>

export interface ActView {
  readonly act: FormAct
  readonly caption: string
  readonly action: string
  readonly csrf: string
  readonly typed: Typed
  /** The version that was seen, for a later save to name. */
  readonly version: number
  readonly problems: readonly Problem[]
  /** What somebody else did meanwhile, in words; undefined when nobody did. */
  readonly meanwhile: string | undefined
  readonly facts: readonly { readonly name: string; readonly value: string }[]
  /** What is looked at before it is done, each with where it stands. */
  readonly checks?: readonly ClosingCheck[]
  /** What the form carries unseen. */
  readonly hidden?: Readonly<Record<string, string>>
  /** What can be done instead. */
  readonly others?: readonly { readonly text: string; readonly href: string }[]
}

export function actPage(view: ActView) {
  const { act, problems } = view
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <ErrorList problems={problems} anchors={anchorsOf(act)} />
        {view.meanwhile === undefined
          ? null
          : govuk('notification-banner', {
              titleText: 'Changed meanwhile',
              role: 'alert',
              html: (
                <>
                  <p class="govuk-notification-banner__heading">{view.meanwhile}</p>
                  <p class="govuk-body">
                    What you typed is kept below. Look at it again, then send it again.
                  </p>
                </>
              ),
            })}
        <span class="govuk-caption-l">{view.caption}</span>
        <h1 class="govuk-heading-l">{act.title}</h1>
        <p class="govuk-body">{act.lead}</p>
        {govuk('summary-list', {
          classes: 'govuk-summary-list--no-border waymark-facts',
          rows: view.facts.map(({ name, value }) => ({ key: { text: name }, value: { text: value } })),
        })}
        <Checks checks={view.checks ?? []} />
        {act.button === '' ? null : (
          <PostForm action={view.action} csrf={view.csrf}>
            <input type="hidden" name="version" value={String(view.version)} />
            {Object.entries(view.hidden ?? {}).map(([name, value]) => (
              <input type="hidden" name={name} value={value} />
            ))}
            {act.fields.map((field) => (
              <FieldOf field={field} typed={view.typed} problems={problems} />
            ))}
            {govuk('button', { text: act.button, preventDoubleClick: true })}
          </PostForm>
        )}
        {(view.others ?? []).map(({ text, href }) => (
          <p class="govuk-body">
            <a class="govuk-link" href={href}>
              {text}
            </a>
          </p>
        ))}
      </div>
    </div>
  )
}

function Checks({ checks }: { readonly checks: readonly ClosingCheck[] }) {
  if (checks.length === 0) return null
  return govuk('summary-list', {
    rows: checks.map(({ what, words, missing, rests }) => ({
      key: { text: what },
      value: {
        html: (
          <>
            {words}{' '}
            {govuk('tag', {
              text: missing === undefined ? 'Done' : 'Open',
              classes: missing === undefined ? 'govuk-tag--green' : 'govuk-tag--red',
            })}
            {missing === undefined ? null : <p class="govuk-body govuk-!-margin-bottom-0">{missing}.</p>}
            {rests === undefined ? null : <p class="govuk-hint govuk-!-margin-bottom-0">{rests}</p>}
          </>
        ),
      },
    })),
  })
}

/** A field of a form, with what was typed and what is wrong with it. */
export function FieldOf(props: {
  readonly field: ActField
  readonly typed: Typed
  readonly problems: readonly Problem[]
}) {
  const { field, typed, problems } = props
  const { id, label } = field
  const hint = field.hint === undefined ? {} : { hint: { text: field.hint } }
  const value = typed[id] ?? ''
  const error = errorOf(problems, id)
  const bold = { text: label, classes: 'govuk-label--s' }
  switch (field.kind) {
    case 'day':
      return (
        <DayField
          id={id}
          legend={label}
          typed={dayIn(typed, id)}
          problem={error.errorMessage?.text}
          {...(field.hint === undefined ? {} : { hint: field.hint })}
        />
      )
    case 'time':
      return govuk('input', {
        id,
        name: id,
        label: bold,
        value,
        classes: 'govuk-input--width-5',
        ...hint,
        ...error,
      })
    case 'text':
      return govuk('input', { id, name: id, label: bold, value, ...hint, ...error })
    case 'words':
      return govuk('textarea', { id, name: id, label: bold, value, rows: '3', ...hint, ...error })
    case 'checks':
      return govuk('checkboxes', {
        idPrefix: id,
        name: id,
        classes: 'govuk-checkboxes--small',
        fieldset: { legend: { text: label, classes: 'govuk-fieldset__legend--s' } },
        items: Object.entries(field.choices).map(([choice, text]) => ({
          value: 'yes',
          name: `${id}-${choice}`,
          text,
          checked: typed[`${id}-${choice}`] !== undefined,
        })),
        ...hint,
        ...error,
      })
    case 'choice':
      return govuk('radios', {
        idPrefix: id,
        name: id,
        classes: 'govuk-radios--small',
        fieldset: { legend: { text: label, classes: 'govuk-fieldset__legend--s' } },
        value,
        items: Object.entries(field.choices).map(([choice, text]) => ({ value: choice, text })),
        ...hint,
        ...error,
      })
  }
}

/** Where a problem of a field leads, for the fields of several boxes. */
export const anchorsOf = (act: FormAct): Readonly<Record<string, string>> =>
  Object.fromEntries(act.fields.flatMap(({ kind, id }) => (kind === 'day' ? [[id, `#${id}-day`]] : [])))

const isEmptyDay = (typed: Typed, id: string) =>
  Object.values(dayIn(typed, id)).every((part) => part.trim() === '')

/** Reads what was typed. A day that is no day, or a time that is no time, is a problem of its field. */
export function readTyped(
  act: Pick<Act, 'fields'>,
  typed: Typed,
): { readonly read: Read; readonly problems: readonly Problem[] } {
  const problems = act.fields.flatMap((field): Problem[] => {
    const text = (typed[field.id] ?? '').trim()
    const isLeft = field.kind === 'day' && field.optional === true && isEmptyDay(typed, field.id)
    if (field.kind === 'day' && !isLeft && typedDay(dayIn(typed, field.id)) === undefined)
      return [{ field: field.id, words: 'Enter a day, like 24 11 2026' }]
    if (field.kind === 'time' && text !== '' && !/^([01]?\d|2[0-3]):[0-5]\d$/.test(text))
      return [{ field: field.id, words: 'Enter a time of day, like 16:00' }]
    if (field.kind === 'words' && text.length > 4000)
      return [{ field: field.id, words: 'Enter at most 4,000 characters' }]
    return []
  })
  const text = (id: string) => (typed[id] ?? '').trim()
  return {
    problems,
    read: {
      day: (id) => typedDay(dayIn(typed, id)),
      text,
      ticked: (id) =>
        Object.keys(typed).flatMap((name) => (name.startsWith(`${id}-`) ? [name.slice(id.length + 1)] : [])),
      optional: (id) => (text(id) === '' ? null : text(id)),
    },
  }
}
