import type { ChildrenReads } from '#app/children/children-reads.ts'
import { checkList, type ListKeeper, type TypedList } from '#app/children/saved-lists.ts'
import { govuk } from '../../../kit/govuk/render.ts'
import { type Answer, type Asked, type AskedBySomebody, defineRoute, type Route } from '../../../route.ts'
import { linkTo } from '../../links.ts'
import { listQuery } from '../asked.ts'
import { listsPage, newListPage } from './page.tsx'
import { presentLists, presentNewList } from './present.ts'

const listsPath = '/children/lists'
const newPath = '/children/lists/new'

interface Needs {
  readonly children: Pick<ChildrenReads, 'lists'>
}

/** The lists of children that somebody keeps under a name: keeping one, seeing them, letting one go. */
export function savedListRoutes({ children: { lists } }: Needs): readonly Route[] {
  return [
    defineRoute({
      method: 'GET',
      path: listsPath,
      allow: 'keep-lists',
      audit: { nothing: 'It shows names of lists, and no child.' },
      handle: async ({ who, csrf }) => ({
        kind: 'page',
        title: 'Saved lists',
        before: govuk('back-link', { text: 'Children', href: '/children' }),
        body: listsPage(presentLists(await lists.of(who), csrf)),
      }),
    }),
    defineRoute({
      method: 'GET',
      path: newPath,
      allow: 'keep-lists',
      audit: { nothing: 'It asks for a name, and shows no child.' },
      handle: async (asked) => form(asked, { name: '', share: '', first: false }, undefined),
    }),
    defineRoute({
      method: 'POST',
      path: newPath,
      allow: 'keep-lists',
      audit: { nothing: 'Keeping a list records itself, in the transaction that keeps it.' },
      handle: async (asked) => {
        const typed = typedIn(asked.form)
        const query = listQuery(asked.query)
        const checked = checkList(typed, query)
        if ('problem' in checked) return form(asked, typed, checked.problem)
        await lists.keep(keeper(asked), checked.list)
        return { kind: 'redirect', to: linkTo('/children', query) }
      },
    }),
    defineRoute({
      method: 'POST',
      path: '/children/lists/:listId/remove',
      allow: 'keep-lists',
      audit: { nothing: 'Letting a list go records itself, in the transaction that removes it.' },
      handle: async (asked) =>
        (await lists.remove(keeper(asked), asked.parts.listId))
          ? { kind: 'redirect', to: listsPath }
          : { kind: 'not-found', what: 'There is no such list of yours.' },
    }),
  ]
}

function keeper({
  who,
  requestId,
}: {
  readonly who: AskedBySomebody['who']
  readonly requestId: string
}): ListKeeper {
  const { authorityId, userId, role, email } = who
  return { authorityId, userId, role, actor: email, requestId }
}

function typedIn({ name = '', share = '', first = '' }: Asked['form']): TypedList {
  return { name, share, first: first === 'yes' }
}

function form(
  { query, csrf }: Pick<AskedBySomebody, 'query' | 'csrf'>,
  typed: TypedList,
  problem: Parameters<typeof presentNewList>[0]['problem'],
): Answer {
  const kept = listQuery(query)
  return {
    kind: 'page',
    title: 'Save this list',
    status: problem === undefined ? 200 : 422,
    before: govuk('back-link', { text: 'Children', href: linkTo('/children', kept) }),
    body: newListPage(presentNewList({ action: linkTo(newPath, kept), typed, problem, csrf })),
  }
}
