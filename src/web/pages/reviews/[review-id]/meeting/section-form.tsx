import type { Content, Field } from '#domain/meeting/field.ts'
import { govuk } from '../../../../kit/govuk/render.ts'
import { PostForm } from '../../../../kit/post-form.tsx'
import { StackedTable } from '../../../../kit/stacked-table.tsx'
import { anotherNo, type Clash, inWords, type SectionView } from './present.ts'

/** One section of the workspace: a form that is saved by itself. */
export function SectionForm(props: {
  readonly view: SectionView
  readonly csrf: string
  readonly readOnly: boolean
}) {
  const { view, csrf } = props
  return (
    <section class="waymark-meeting__section" id={view.id} aria-labelledby={`${view.id}-title`} tabindex={-1}>
      <h3 class="govuk-heading-s govuk-!-margin-bottom-1" id={`${view.id}-title`}>
        {view.title}
      </h3>
      {view.lead === undefined ? null : <p class="govuk-hint govuk-!-margin-bottom-2">{view.lead}</p>}
      {view.clash === undefined ? null : <ClashTable clash={view.clash} />}
      {props.readOnly ? (
        <Kept view={view} />
      ) : (
        <PostForm action={view.action} csrf={csrf} class="waymark-meeting__form">
          <input type="hidden" name="version" value={String(view.version)} />
          {view.problem === undefined ? null : (
            <p class="govuk-error-message" id={`${view.id}-problem`}>
              <span class="govuk-visually-hidden">Error:</span> {view.problem}
            </p>
          )}
          {view.fields.filter(comesFirst).map((field) => (
            <FieldOf field={field} view={view} />
          ))}
          {view.proposal === undefined ? null : (
            <p class="govuk-inset-text waymark-meeting__proposal">{view.proposal}</p>
          )}
          <Rows view={view} />
          {view.fields
            .filter((field) => !comesFirst(field))
            .map((field) => (
              <FieldOf field={field} view={view} />
            ))}
          <div class="waymark-meeting__foot">
            {govuk('button', {
              text: 'Save',
              classes: 'govuk-button--secondary waymark-meeting__save',
              attributes: { 'aria-label': `Save: ${view.title}` },
            })}
            <span class="waymark-meeting__saved">{view.saved}</span>
          </div>
        </PostForm>
      )}
      {view.rests === undefined ? null : <p class="waymark-quiet waymark-meeting__rests">{view.rests}</p>}
    </section>
  )
}

/** Why there is nothing is asked after what there could be. */
const comesFirst = ({ name }: Field) => name !== 'none'

function Rows({ view }: { readonly view: SectionView }) {
  const { rows } = view
  if (rows === undefined) return null
  return (
    <>
      {rows.fields.map((fields, index) => (
        <Row view={view} fields={fields} legend={`${rows.item} ${index + 1}`} />
      ))}
      <template>
        <Row view={view} fields={rows.another} legend={`${rows.item} ${anotherNo}`} />
      </template>
    </>
  )
}

function Row(props: {
  readonly view: SectionView
  readonly fields: readonly Field[]
  readonly legend: string
}) {
  return (
    <fieldset class="govuk-fieldset waymark-meeting__row">
      <legend class="govuk-fieldset__legend waymark-meeting__legend">{props.legend}</legend>
      {props.fields.map((field) => (
        <FieldOf field={field} view={props.view} />
      ))}
    </fieldset>
  )
}

function FieldOf({
  field,
  view,
}: {
  readonly field: Field
  readonly view: Pick<SectionView, 'id' | 'content' | 'title'>
}) {
  const { name, label } = field
  const id = `${view.id}-${name}`
  const value = view.content[name] ?? ''
  // A section with one field that says the same is not read out twice on the screen.
  const worded = { text: label, ...(label === view.title && { classes: 'govuk-visually-hidden' }) }
  const hint = field.hint === undefined ? {} : { hint: { text: field.hint } }
  switch (field.kind) {
    case 'words':
      return govuk('textarea', { id, name, label: worded, value, rows: '3', ...hint })
    case 'line':
      return govuk('input', { id, name, label: { text: label }, value, ...hint })
    case 'day':
      return <DayOf field={field} id={id} content={view.content} />
    case 'pick':
      return govuk('select', {
        id,
        name,
        label: { text: label },
        value,
        items: [
          { value: '', text: 'Choose' },
          ...Object.entries(field.choices).map(([choice, text]) => ({ value: choice, text })),
        ],
        ...hint,
      })
    case 'choice':
      return govuk('radios', {
        idPrefix: id,
        name,
        value,
        classes: `govuk-radios--small${Object.keys(field.choices).length === 2 ? ' govuk-radios--inline' : ''}`,
        fieldset: { legend: { text: label } },
        items: Object.entries(field.choices).map(([choice, text]) => ({ value: choice, text })),
        ...hint,
      })
  }
}

function DayOf(props: { readonly field: Field; readonly id: string; readonly content: Content }) {
  const { field, id, content } = props
  const part = (name: 'day' | 'month' | 'year', width: 2 | 4) => ({
    id: `${id}-${name}`,
    name: `${field.name}-${name}`,
    label: `${name.charAt(0).toUpperCase()}${name.slice(1)}`,
    value: content[`${field.name}-${name}`] ?? '',
    classes: `govuk-input--width-${width}`,
  })
  return govuk('date-input', {
    id,
    fieldset: { legend: { text: field.label } },
    items: [part('day', 2), part('month', 2), part('year', 4)],
  })
}

/** What somebody else saved beside what was typed: nothing of either is lost. */
function ClashTable({ clash }: { readonly clash: Clash }) {
  return (
    <div class="waymark-meeting__clash" role="alert">
      <p class="govuk-body">
        <strong>Somebody else saved this meanwhile.</strong> {clash.by}. Yours is in the form below, and is
        not saved yet: put in what you want of theirs, then save.
      </p>
      <StackedTable
        caption="What is saved, and what you typed"
        headings={['What', 'Saved now', 'What you typed']}
        rows={clash.rows.map(({ label, theirs, mine }) => [label, theirs, mine])}
      />
    </div>
  )
}

function Kept({ view }: { readonly view: SectionView }) {
  const fields = [...view.fields, ...(view.rows?.fields.flat() ?? [])]
  const rows = fields
    .map((field) => ({ label: field.label, words: inWords(field, view.content) }))
    .filter(({ words }) => words !== '')
  if (rows.length === 0) return <p class="govuk-body">Not recorded</p>
  return govuk('summary-list', {
    classes: 'govuk-summary-list--no-border waymark-facts',
    rows: rows.map(({ label, words }) => ({ key: { text: label }, value: { text: words } })),
  })
}
