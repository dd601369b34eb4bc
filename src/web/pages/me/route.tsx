import {
  type ContactProblem,
  keepOwnContact,
  type OwnContactNeeds,
  type TypedContact,
} from '#app/contact/own-contact.ts'
import { roles } from '#domain/access/roles.ts'
import { govuk } from '../../kit/govuk/render.ts'
import { PostForm } from '../../kit/post-form.tsx'
import { type Answer, type AskedBySomebody, defineRoute, type Route } from '../../route.ts'
import { ErrorList, errorOf } from '../admin/error-list.tsx'
import { linkTo } from '../links.ts'

const path = '/me'

/** How whoever is signed in can be reached: their own words about themselves. */
export function meRoutes({ ownContact: needs }: { readonly ownContact: OwnContactNeeds }): readonly Route[] {
  return [
    defineRoute({
      method: 'GET',
      path,
      allow: 'sign-in',
      audit: { nothing: 'Their own telephone number and email address.' },
      handle: async (asked) => {
        const { phone, email } = await needs.contacts.of(asked.who.authorityId, asked.who.userId)
        return page(asked, { phone: phone ?? '', email: email ?? '' }, [])
      },
    }),
    defineRoute({
      method: 'POST',
      path,
      allow: 'sign-in',
      audit: { records: () => ({ subject: 'how they can be reached' }) },
      handle: async (asked) => {
        const { phone = '', email = '' } = asked.form
        const { authorityId, userId, email: actor } = asked.who
        const problems = await keepOwnContact(needs, { authorityId, userId, actor }, { phone, email })
        return problems.length === 0
          ? { kind: 'redirect', to: linkTo(path, { saved: 'yes' }) }
          : page(asked, { phone, email }, problems)
      },
    }),
  ]
}

function page(
  { who, csrf, query }: AskedBySomebody,
  typed: TypedContact,
  problems: readonly ContactProblem[],
): Answer {
  return {
    kind: 'page',
    title: 'How you can be reached',
    status: problems.length === 0 ? 200 : 422,
    body: (
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <ErrorList problems={problems} />
          {query['saved'] === 'yes' && problems.length === 0
            ? govuk('notification-banner', { type: 'success', role: 'status', text: 'It is saved.' })
            : null}
          <span class="govuk-caption-l">
            {who.name}, {roles[who.role].name}
          </span>
          <h1 class="govuk-heading-l">How you can be reached</h1>
          <p class="govuk-body">
            Children find this on the contact card that they are given. Leave a line empty to have it written
            by hand.
          </p>
          <PostForm action={path} csrf={csrf}>
            {govuk('input', {
              id: 'phone',
              name: 'phone',
              type: 'tel',
              autocomplete: 'tel',
              classes: 'govuk-input--width-20',
              label: { text: 'Telephone', classes: 'govuk-label--s' },
              value: typed.phone,
              ...errorOf(problems, 'phone'),
            })}
            {govuk('input', {
              id: 'email',
              name: 'email',
              type: 'email',
              autocomplete: 'email',
              spellcheck: false,
              label: { text: 'Email', classes: 'govuk-label--s' },
              hint: { text: 'The one that children may write to. You sign in with another if you like.' },
              value: typed.email,
              ...errorOf(problems, 'email'),
            })}
            {govuk('button', { text: 'Save', preventDoubleClick: true })}
          </PostForm>
        </div>
      </div>
    ),
  }
}
