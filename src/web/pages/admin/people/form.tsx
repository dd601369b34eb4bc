import { Address } from '../../../kit/address.tsx'
import { govuk } from '../../../kit/govuk/render.ts'
import { PostForm } from '../../../kit/post-form.tsx'
import { AccountActions } from './page.tsx'
import type { FieldChoice, PersonFormView } from './present.ts'

const ids = {
  email: 'email',
  name: 'name',
  role: 'role',
  iroId: 'iroId',
  swId: 'swId',
  team: 'team',
} as const

export function personForm(view: PersonFormView) {
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <Problems {...view} />
        {view.account === undefined ? null : (
          <span class="govuk-caption-l">
            <Address text={view.account.email} />
          </span>
        )}
        <h1 class="govuk-heading-l">{view.title}</h1>
        {view.conflict.length === 0 ? null : <Conflict rows={view.conflict} />}
        <PostForm action={view.action} csrf={view.csrf}>
          {view.seen === undefined ? null : <input type="hidden" name="seen" value={view.seen} />}
          <Fields {...view} />
          {govuk('button', {
            text: view.account === undefined ? 'Add them' : 'Save',
            preventDoubleClick: true,
          })}
        </PostForm>
        {view.account === undefined ? null : <AccountActions {...view.account} csrf={view.csrf} />}
      </div>
    </div>
  )
}

function Problems(view: PersonFormView) {
  const entries = [
    ...(view.refused === undefined ? [] : [{ text: view.refused }]),
    ...(view.conflict.length === 0
      ? []
      : [
          {
            text: 'Somebody else changed this account while you had it open. Nothing was overwritten',
            href: '#meanwhile',
          },
        ]),
    ...view.problems.map(({ field, words }) => ({ text: words, href: `#${ids[field]}` })),
    ...(view.account?.lastDay.problem === undefined
      ? []
      : [{ text: view.account.lastDay.problem, href: '#last-day-day' }]),
  ]
  if (entries.length === 0) return null
  return govuk('error-summary', { titleText: 'There is a problem', errorList: entries })
}

function Conflict(props: { readonly rows: PersonFormView['conflict'] }) {
  return (
    <>
      <h2 class="govuk-heading-m" id="meanwhile" tabindex={-1}>
        What is saved now, and what you typed
      </h2>
      <table class="govuk-table waymark-stacked">
        <caption class="govuk-visually-hidden">The fields that differ</caption>
        <thead class="govuk-table__head">
          <tr class="govuk-table__row">
            {['Field', 'Saved now', 'What you typed'].map((heading) => (
              <th scope="col" class="govuk-table__header">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody class="govuk-table__body">
          {props.rows.map((row) => (
            <tr class="govuk-table__row">
              <td class="govuk-table__cell" data-label="Field">
                {row.field}
              </td>
              <td class="govuk-table__cell" data-label="Saved now">
                {row.now}
              </td>
              <td class="govuk-table__cell" data-label="What you typed">
                {row.typed}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="govuk-body">
        The form below holds what you typed. Change it where theirs is right, and save: that is then what
        counts.
      </p>
    </>
  )
}

function Fields(view: PersonFormView) {
  const { typed } = view
  const errorOf = (field: keyof typeof ids) => {
    const problem = view.problems.find((one) => one.field === field)
    return problem === undefined ? {} : { errorMessage: { text: problem.words } }
  }
  return (
    <>
      {view.account === undefined
        ? govuk('input', {
            id: ids.email,
            name: ids.email,
            type: 'email',
            label: { text: 'Email address' },
            hint: { text: 'They sign in with it.' },
            value: typed.email,
            autocomplete: 'off',
            spellcheck: false,
            ...errorOf('email'),
          })
        : null}
      {govuk('input', {
        id: ids.name,
        name: ids.name,
        label: { text: 'Name' },
        value: typed.name,
        autocomplete: 'off',
        ...errorOf('name'),
      })}
      {govuk('radios', {
        idPrefix: ids.role,
        name: ids.role,
        fieldset: { legend: { text: 'What they do', classes: 'govuk-fieldset__legend--m' } },
        value: typed.role,
        items: view.roles.map(({ value, text, hint }) => ({
          value,
          text,
          ...(hint === undefined ? {} : { hint: { text: hint } }),
        })),
        ...errorOf('role'),
      })}
      <fieldset class="govuk-fieldset">
        <legend class="govuk-fieldset__legend govuk-fieldset__legend--m">How the files name them</legend>
        <p class="govuk-hint">
          An IRO, a social worker and a team manager see the children that the files give them. Without it
          they see nobody. Others need nothing here.
        </p>
        {chooser(view.iros, ids.iroId, 'IRO', 'Only for an IRO.', typed.iroId, errorOf('iroId'))}
        {govuk('input', {
          id: ids.swId,
          name: ids.swId,
          label: { text: 'Social worker id' },
          hint: { text: 'Only for a social worker: the id that the files know them by.' },
          value: typed.swId,
          spellcheck: false,
          classes: 'govuk-input--width-20',
          ...(suggests(view.workers) ? { attributes: { list: 'workers' } } : {}),
          ...errorOf('swId'),
        })}
        {suggests(view.workers) ? (
          <datalist id="workers">
            {view.workers.map(({ value, text }) => (
              <option value={value}>{text}</option>
            ))}
          </datalist>
        ) : null}
        {chooser(view.teams, ids.team, 'Team', 'Only for a team manager.', typed.team, errorOf('team'))}
      </fieldset>
    </>
  )
}

/** As many as are worth sending with the page. */
const suggests = (workers: readonly FieldChoice[]) => workers.length > 0 && workers.length <= 500

function chooser(
  choices: readonly FieldChoice[],
  id: string,
  label: string,
  hint: string,
  value: string,
  error: { readonly errorMessage?: { readonly text: string } },
) {
  // An id that the files no longer hold stays as it is kept, until somebody chooses another.
  const gone = value !== '' && !choices.some((choice) => choice.value === value)
  return govuk('select', {
    id,
    name: id,
    label: { text: label },
    hint: { text: hint },
    value,
    items: [
      { value: '', text: choices.length === 0 ? 'The files name none yet' : 'None' },
      ...(gone ? [{ value, text: `${value} (not in the files)` }] : []),
      ...choices.map((choice) => ({ value: choice.value, text: choice.text })),
    ],
    ...error,
  })
}
