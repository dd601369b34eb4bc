import type { ByAdministrator } from '#app/admin/accounts.ts'
import type { SetUpNeeds } from '#app/admin/set-up.ts'
import { govuk } from '../../../kit/govuk/render.ts'
import { PostForm } from '../../../kit/post-form.tsx'
import { type Answer, type AskedBySomebody, defineRoute, type Route } from '../../../route.ts'
import { backTo } from '../back-to.ts'
import { byOf } from '../by-administrator.ts'
import { ErrorList, errorOf } from '../error-list.tsx'

export interface AuthorityNeeds extends Pick<SetUpNeeds, 'setUp' | 'today'> {
  readonly rename: (by: ByAdministrator, name: string) => Promise<void>
}

const authorityPath = '/admin/authority'

/** What the council is called. */
export function authorityRoutes(needs: AuthorityNeeds): readonly Route[] {
  return [
    defineRoute({
      method: 'GET',
      path: authorityPath,
      allow: 'manage-authority',
      audit: { nothing: 'The name of the council stands on every page.' },
      handle: async (asked) =>
        page(needs, asked, { name: asked.who.authority.name, saved: asked.query['saved'] === 'yes' }),
    }),
    defineRoute({
      method: 'POST',
      path: authorityPath,
      allow: 'manage-authority',
      audit: { nothing: 'The change records itself, in the transaction that makes it.' },
      handle: async (asked) => {
        const typed = asked.form['name'] ?? ''
        const name = typed.trim()
        const problem =
          name === ''
            ? 'Enter the name of the council'
            : name.length > 120
              ? 'Enter a name of at most 120 characters'
              : undefined
        if (problem !== undefined) return page(needs, asked, { name: typed, problem })
        await needs.rename(byOf(asked), name)
        return { kind: 'redirect', to: `${authorityPath}?saved=yes` }
      },
    }),
  ]
}

async function page(
  needs: AuthorityNeeds,
  { who, csrf }: Pick<AskedBySomebody, 'who' | 'csrf'>,
  shown: { readonly name: string; readonly problem?: string; readonly saved?: boolean },
): Promise<Answer> {
  const { slug } = await needs.setUp.state(who.authorityId, needs.today())
  const problems = shown.problem === undefined ? [] : [{ field: 'name', words: shown.problem }]
  return {
    kind: 'page',
    title: 'The council',
    status: problems.length === 0 ? 200 : 422,
    before: backTo('/admin', 'Administration'),
    body: (
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <ErrorList problems={problems} />
          {shown.saved === true
            ? govuk('notification-banner', { type: 'success', text: 'The name was saved.', role: 'status' })
            : null}
          <h1 class="govuk-heading-l">The council</h1>
          <PostForm action={authorityPath} csrf={csrf}>
            {govuk('input', {
              id: 'name',
              name: 'name',
              label: { text: 'Name' },
              hint: { text: 'It stands on every page and on the annual report.' },
              value: shown.name,
              ...errorOf(problems, 'name'),
            })}
            <p class="govuk-body">
              On the command line it is called <code>{slug}</code>. That stays.
            </p>
            {govuk('button', { text: 'Save', preventDoubleClick: true })}
          </PostForm>
        </div>
      </div>
    ),
  }
}
