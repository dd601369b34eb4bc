import { channels } from '#domain/message/audience.ts'
import type { PersonProblem } from '#domain/people-around/person-around.ts'
import { allRelations, relations } from '#domain/people-around/relations.ts'
import { govuk } from '../../../../kit/govuk/render.ts'
import { PostForm } from '../../../../kit/post-form.tsx'
import type { TypedPerson } from './typed-person.ts'

export interface PersonFormView {
  readonly heading: string
  readonly action: string
  readonly csrf: string
  readonly typed: TypedPerson
  readonly problems: readonly PersonProblem[]
  /** The version that the form was made from. */
  readonly version: number | undefined
  /** What somebody else recorded meanwhile, field by field: what was typed here stays in the form. */
  readonly conflict:
    | readonly { readonly field: string; readonly theirs: string; readonly yours: string }[]
    | undefined
  /** Where it is recorded that they are not around any more. */
  readonly end?: string | undefined
}

type Field = keyof TypedPerson

/** The form about somebody around a child. */
export function personForm(view: PersonFormView) {
  const { typed } = view
  const errorOf = (field: Field) => {
    const problem = view.problems.find((one) => one.field === field)
    return problem === undefined ? {} : { errorMessage: { text: problem.words } }
  }
  const input = (field: Field, label: string, more: object = {}) =>
    govuk('input', {
      id: field,
      name: field,
      label: { text: label },
      value: typed[field],
      ...errorOf(field),
      ...more,
    })
  const yesNo = (
    field: 'interpreterNeeded' | 'responsibility' | 'mayKnowPlacement',
    legend: string,
    hint?: string,
  ) =>
    govuk('radios', {
      idPrefix: field,
      name: field,
      classes: 'govuk-radios--inline',
      fieldset: { legend: { text: legend, classes: 'govuk-fieldset__legend--s' } },
      ...(hint === undefined ? {} : { hint: { text: hint } }),
      items: [
        { value: 'yes', text: 'Yes', checked: typed[field] === 'yes' },
        { value: 'no', text: 'No', checked: typed[field] === 'no' },
        { value: '', text: 'Not known', checked: typed[field] === '' },
      ],
      ...errorOf(field),
    })
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        {view.problems.length === 0
          ? null
          : govuk('error-summary', {
              titleText: 'There is a problem',
              errorList: view.problems.map(({ field, words }) => ({ text: words, href: `#${field}` })),
            })}
        <h1 class="govuk-heading-l">{view.heading}</h1>
        {view.conflict === undefined ? null : <Conflict rows={view.conflict} />}
        <PostForm action={view.action} csrf={view.csrf}>
          {view.version === undefined ? null : (
            <input type="hidden" name="version" value={String(view.version)} />
          )}
          {govuk('select', {
            id: 'relation',
            name: 'relation',
            label: { text: 'What they are to the child' },
            value: typed.relation,
            items: [
              { value: '', text: 'Choose' },
              ...allRelations.map((relation) => ({ value: relation, text: relations[relation].name })),
            ],
            ...errorOf('relation'),
          })}
          {input('name', 'Name', { autocomplete: 'off' })}
          {input('called', 'How they are addressed', { hint: { text: 'In a letter: Dear Mrs Silva' } })}
          {input('organisation', 'School, surgery or organisation')}
          <h2 class="govuk-heading-m">How they are reached</h2>
          {input('email', 'Email address', { type: 'email', spellcheck: false, autocomplete: 'off' })}
          {input('phone', 'Phone number', {
            type: 'tel',
            autocomplete: 'off',
            classes: 'govuk-input--width-20',
          })}
          {govuk('textarea', {
            id: 'address',
            name: 'address',
            rows: '4',
            label: { text: 'Address' },
            value: typed.address,
            ...errorOf('address'),
          })}
          {govuk('radios', {
            idPrefix: 'reachedBy',
            name: 'reachedBy',
            fieldset: {
              legend: { text: 'How they asked to be written to', classes: 'govuk-fieldset__legend--s' },
            },
            items: [
              ...Object.entries(channels).map(([value, text]) => ({
                value,
                text,
                checked: typed.reachedBy === value,
              })),
              { value: '', text: 'They did not say', checked: typed.reachedBy === '' },
            ],
          })}
          {input('language', 'Language, if not English')}
          {yesNo('interpreterNeeded', 'Do they need an interpreter?')}
          <h2 class="govuk-heading-m">What they may know</h2>
          {yesNo('responsibility', 'Do they have parental responsibility?')}
          {yesNo(
            'mayKnowPlacement',
            'May they know where the child lives?',
            'Where this is not known, they are not told: no letter or record of theirs holds an address.',
          )}
          {input('placementReason', 'Why, or why not', {
            hint: { text: 'For example an order of the court, and its date' },
          })}
          {govuk('textarea', {
            id: 'note',
            name: 'note',
            rows: '3',
            label: { text: 'Anything else' },
            value: typed.note,
          })}
          <div class="govuk-button-group">
            {govuk('button', { text: 'Save', preventDoubleClick: true })}
            {view.end === undefined ? null : (
              <a class="govuk-link" href={view.end}>
                Not around any more
              </a>
            )}
          </div>
        </PostForm>
      </div>
    </div>
  )
}

function Conflict(props: { readonly rows: NonNullable<PersonFormView['conflict']> }) {
  return (
    <section aria-labelledby="meanwhile">
      {govuk('warning-text', {
        text: 'Somebody else changed this meanwhile. What you typed is still in the form; save it again to put it in place of theirs.',
        iconFallbackText: 'Warning',
      })}
      <table class="govuk-table">
        <caption class="govuk-table__caption govuk-table__caption--s" id="meanwhile">
          What differs
        </caption>
        <thead class="govuk-table__head">
          <tr class="govuk-table__row">
            {['', 'Now', 'Yours'].map((heading) =>
              heading === '' ? (
                <td class="govuk-table__header" />
              ) : (
                <th scope="col" class="govuk-table__header">
                  {heading}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody class="govuk-table__body">
          {props.rows.map(({ field, theirs, yours }) => (
            <tr class="govuk-table__row">
              <th scope="row" class="govuk-table__header">
                {field}
              </th>
              <td class="govuk-table__cell waymark-as-typed">{theirs}</td>
              <td class="govuk-table__cell waymark-as-typed">{yours}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
