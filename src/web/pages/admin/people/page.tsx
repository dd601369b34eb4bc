import { govuk } from '../../../kit/govuk/render.ts'
import { PostForm } from '../../../kit/post-form.tsx'
import { Address } from '../../../kit/address.tsx'
import { DayField } from '../day-field.tsx'
import { type AccountOfForm, peoplePath, type PeopleView, type PersonRow } from './present.ts'

export function peoplePage(view: PeopleView) {
  return (
    <>
      {view.saved === undefined
        ? null
        : govuk('notification-banner', { type: 'success', text: view.saved, role: 'status' })}
      <span class="govuk-caption-l">{view.caption}</span>
      <h1 class="govuk-heading-l">People</h1>
      <p class="govuk-body">Who may sign in, what they do, and whose children they see. {view.total}.</p>
      {govuk('button', { text: 'Add somebody', href: `${peoplePath}/add` })}
      <table class="govuk-table waymark-stacked waymark-people">
        <caption class="govuk-visually-hidden">People, by name</caption>
        <thead class="govuk-table__head">
          <tr class="govuk-table__row">
            {['Name', 'Role', 'Sees', 'Account'].map((heading) => (
              <th scope="col" class="govuk-table__header">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody class="govuk-table__body">
          {view.rows.map((row) => (
            <Person {...row} />
          ))}
        </tbody>
      </table>
    </>
  )
}

function Person(row: PersonRow) {
  return (
    <tr class="govuk-table__row">
      <td class="govuk-table__cell" data-label="Name">
        <a class="govuk-link" href={row.href}>
          {row.name}
        </a>
        <span class="waymark-quiet">
          <Address text={row.email} />
        </span>
      </td>
      <td class="govuk-table__cell" data-label="Role">
        {row.role}
      </td>
      <td class="govuk-table__cell" data-label="Sees">
        {row.lacks ? <strong>{row.sees}</strong> : row.sees}
      </td>
      <td class="govuk-table__cell" data-label="Account">
        <Standing {...row} />
      </td>
    </tr>
  )
}

function Standing({ disabled, leaving }: PersonRow) {
  if (disabled) return govuk('tag', { text: 'Disabled', classes: 'govuk-tag--grey' })
  if (leaving === undefined) return <>May sign in</>
  return (
    <>
      {leaving.over ? govuk('tag', { text: 'Access over', classes: 'govuk-tag--grey' }) : 'May sign in'}
      <span class="waymark-quiet">{leaving.words}</span>
    </>
  )
}

/** Shows a password the one time that it can be shown. */
export function passwordPage(view: {
  readonly title: string
  readonly email: string
  readonly password: string
  readonly csrf: string
}) {
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">{view.title}</h1>
        <p class="govuk-body">
          Give this to <span class="waymark-wrap">{view.email}</span> yourself, by a way that is not this
          email address: in person or by telephone.
        </p>
        <div class="govuk-inset-text">
          <code class="waymark-password">{view.password}</code>
        </div>
        <p class="govuk-body">
          It is shown only now: we keep nothing from which it could be read again. If it is lost, set another.
        </p>
        <p class="govuk-body">
          <a class="govuk-link" href={peoplePath}>
            Back to people
          </a>
        </p>
      </div>
    </div>
  )
}

/** What else may be done with an account: each can be done the other way again. */
export function AccountActions(props: AccountOfForm & { readonly csrf: string }) {
  const { href, disabled, csrf } = props
  return (
    <>
      <LastDay {...props} />
      <h2 class="govuk-heading-m">Password</h2>
      <p class="govuk-body">
        We make a new one and show it to you once. The old one stops working at once, and whoever uses the
        account is signed out.
      </p>
      <PostForm action={`${href}/password`} csrf={csrf}>
        {govuk('button', {
          text: 'Set a new password',
          classes: 'govuk-button--secondary',
          preventDoubleClick: true,
        })}
      </PostForm>
      <h2 class="govuk-heading-m">{disabled ? 'Let them sign in again' : 'Stop them signing in'}</h2>
      <p class="govuk-body">
        {disabled
          ? 'The account is disabled. What it did stays on record.'
          : 'They are signed out at once. What they did stays on record, and you can let them in again.'}
      </p>
      <PostForm action={`${href}/${disabled ? 'enable' : 'disable'}`} csrf={csrf}>
        {govuk('button', {
          text: disabled ? 'Enable the account' : 'Disable the account',
          classes: disabled ? 'govuk-button--secondary' : 'govuk-button--warning',
        })}
      </PostForm>
    </>
  )
}

function LastDay({ href, csrf, lastDay }: AccountOfForm & { readonly csrf: string }) {
  return (
    <>
      <h2 class="govuk-heading-m">Last day of access</h2>
      {lastDay.planned === undefined ? null : <div class="govuk-inset-text">{lastDay.planned}</div>}
      <PostForm action={`${href}/last-day`} csrf={csrf}>
        <DayField
          id="last-day"
          legend="When do they leave?"
          hint="They may sign in until the end of this day, for example 31 3 2027. From the next day on the account opens nothing, and what they did stays on record."
          typed={lastDay.typed}
          problem={lastDay.problem}
        />
        <div class="govuk-button-group">
          {govuk('button', {
            text: 'Record the last day',
            classes: 'govuk-button--secondary',
            preventDoubleClick: true,
          })}
          {lastDay.planned === undefined
            ? null
            : govuk('button', {
                text: 'They stay',
                name: 'stays',
                value: 'yes',
                classes: 'govuk-button--secondary',
                preventDoubleClick: true,
              })}
        </div>
      </PostForm>
    </>
  )
}
