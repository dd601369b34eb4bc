import type { SavedList, TypedList } from '#app/children/saved-lists.ts'
import { allRoles, isRole, roles } from '#domain/access/roles.ts'
import { linkTo } from '../../links.ts'

export interface NewListView {
  readonly action: string
  readonly csrf: string
  readonly typed: TypedList
  readonly problem: { readonly field: 'name' | 'share'; readonly words: string } | undefined
  readonly shares: readonly { readonly value: string; readonly text: string }[]
}

export function presentNewList(asked: Omit<NewListView, 'shares'>): NewListView {
  return {
    ...asked,
    shares: [
      { value: '', text: 'Nobody: it is mine alone' },
      ...allRoles
        .filter((role) => role !== 'board_member' && role !== 'administrator')
        .map((role) => ({ value: role, text: `Everybody whose role is ${roles[role].name}` })),
    ],
  }
}

export interface ListsView {
  readonly csrf: string
  readonly rows: readonly {
    readonly name: string
    readonly href: string
    readonly shared: string
    /** Undefined when it is somebody else's. */
    readonly remove: string | undefined
  }[]
}

export function presentLists(lists: readonly SavedList[], csrf: string): ListsView {
  return {
    csrf,
    rows: lists.map(({ listId, name, query, mine, owner, sharedWith, opensFirst }) => ({
      name,
      href: linkTo('/children', query),
      shared: [
        mine ? 'Yours' : `From ${owner ?? 'somebody who has left'}`,
        sharedWith !== null && isRole(sharedWith) ? `shared with ${roles[sharedWith].name}` : '',
        opensFirst ? 'opens first' : '',
      ]
        .filter((words) => words !== '')
        .join(', '),
      remove: mine ? `/children/lists/${listId}/remove` : undefined,
    })),
  }
}
