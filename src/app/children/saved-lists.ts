import { isRole, type Role } from '#domain/access/roles.ts'

/** A list of children kept under a name: what it asks for, never whom it shows. */
export interface SavedList {
  readonly listId: string
  readonly name: string
  /** The query of its address. */
  readonly query: Readonly<Record<string, string>>
  /** Of whoever asks, not somebody's who shares it. */
  readonly mine: boolean
  readonly owner: string | null
  readonly sharedWith: string | null
  readonly opensFirst: boolean
}

/** Who keeps a list. */
export interface ListKeeper {
  readonly authorityId: string
  readonly userId: string
  readonly role: Role
  readonly actor: string
  readonly requestId: string
}

export interface NewList {
  readonly name: string
  readonly query: Readonly<Record<string, string>>
  readonly sharedWith: Role | undefined
  readonly opensFirst: boolean
}

/** The lists of an authority. Every change is written together with its audit entry, or not at all. */
export interface SavedListStore {
  /** A person's own, and those shared with their role, by name. */
  of(person: Pick<ListKeeper, 'authorityId' | 'userId' | 'role'>): Promise<readonly SavedList[]>
  /** A list of the same name of the same person is replaced. */
  keep(by: ListKeeper, list: NewList): Promise<void>
  /** False when there is no such list of this person's own. */
  remove(by: ListKeeper, listId: string): Promise<boolean>
}

/** What was typed to keep a list. */
export interface TypedList {
  readonly name: string
  readonly share: string
  readonly first: boolean
}

const longestName = 60

/** A list as it was typed, or what is wrong with it. */
export function checkList(
  typed: TypedList,
  query: NewList['query'],
):
  | { readonly list: NewList }
  | { readonly problem: { readonly field: 'name' | 'share'; readonly words: string } } {
  const name = typed.name.trim()
  if (name === '') return { problem: { field: 'name', words: 'Enter a name for this list' } }
  if (name.length > longestName) {
    return { problem: { field: 'name', words: `A name has ${longestName} characters or fewer` } }
  }
  if (typed.share !== '' && !isRole(typed.share)) {
    return { problem: { field: 'share', words: 'Choose a role from the list, or nobody' } }
  }
  const sharedWith = isRole(typed.share) ? typed.share : undefined
  return { list: { name, query, sharedWith, opensFirst: typed.first } }
}
