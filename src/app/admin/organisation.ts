import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import {
  isHeld,
  type Post,
  type PostKind,
  postKinds,
  type Unit,
  type UnitKind,
  unitKinds,
  withAllBelow,
} from '#domain/organisation/tree.ts'
import type { ByAdministrator } from './accounts.ts'
import { type TypedDay, typedDay } from './dated-change.ts'

/** A team as the imported files name it. */
export interface TeamInFiles {
  readonly team: string
  /** Social workers who are in it on the day, as imported. */
  readonly workers: number
}

/** Somebody with an account. */
export interface PersonHeld {
  readonly userId: string
  readonly name: string
  readonly role: string
}

export interface Organisation {
  readonly units: readonly Unit[]
  readonly posts: readonly Post[]
  readonly teamsInFiles: readonly TeamInFiles[]
  readonly people: readonly PersonHeld[]
}

/** The organisation of an authority. Every change is written together with its audit entry, or not at all. */
export interface OrganisationStore {
  read(authorityId: string, on: CalendarDate): Promise<Organisation>
  /** Writes a unit with its teams, given what was true when it was decided; a team that was another unit's moves. */
  saveUnit(by: ByAdministrator, unit: Omit<Unit, 'unitId'> & { readonly unitId?: string }): Promise<string>
  addPost(by: ByAdministrator, post: Omit<Post, 'postId'>): Promise<void>
  /** Ends a post on its last day. False: there is no such post. */
  endPost(by: ByAdministrator, postId: string, to: CalendarDate): Promise<boolean>
}

export interface OrganisationNeeds {
  readonly organisation: OrganisationStore
  readonly today: () => CalendarDate
}

export interface TypedUnit {
  readonly name: string
  readonly kind: string
  readonly parentId: string
  readonly teams: readonly string[]
  readonly closed: boolean
}

export interface FieldProblem<Field extends string> {
  readonly field: Field
  readonly words: string
}

export type UnitProblem = FieldProblem<'name' | 'kind' | 'parentId' | 'teams' | 'closed'>

/** Adds a unit or changes one: `unitId` undefined is a new one. */
export async function saveUnit(
  needs: OrganisationNeeds,
  by: ByAdministrator,
  unitId: string | undefined,
  typed: TypedUnit,
): Promise<{ readonly problems: readonly UnitProblem[] }> {
  const today = needs.today()
  const { units, teamsInFiles } = await needs.organisation.read(by.authorityId, today)
  const now = units.find((unit) => unit.unitId === unitId)
  const name = typed.name.trim()
  const problems: UnitProblem[] = []
  if (name === '') problems.push({ field: 'name', words: 'Enter its name' })
  if (name.length > 120) problems.push({ field: 'name', words: 'Enter a name of at most 120 characters' })
  if (units.some((unit) => unit.unitId !== unitId && sameName(unit.name, name))) {
    problems.push({ field: 'name', words: `There is a unit ${name} already: enter another name` })
  }
  if (!isUnitKind(typed.kind))
    problems.push({ field: 'kind', words: 'Choose whether it is a service or a team' })
  const parentId = typed.parentId === '' ? undefined : typed.parentId
  if (parentId !== undefined && !units.some((unit) => unit.unitId === parentId)) {
    problems.push({ field: 'parentId', words: 'Choose what it is part of' })
  }
  if (parentId !== undefined && unitId !== undefined && withAllBelow(units, unitId).has(parentId)) {
    problems.push({ field: 'parentId', words: 'A unit cannot be part of itself or of what is below it' })
  }
  const strange = typed.teams.find(
    (team) => !teamsInFiles.some((one) => one.team === team) && now?.teams.includes(team) !== true,
  )
  if (strange !== undefined) problems.push({ field: 'teams', words: `The files name no team ${strange}` })
  const open = units.some((unit) => unit.parentId === unitId && unit.closedOn === undefined)
  if (typed.closed && unitId !== undefined && open) {
    problems.push({ field: 'closed', words: 'Close or move the units below it first' })
  }
  if (problems.length > 0 || !isUnitKind(typed.kind)) return { problems }
  const closedOn = typed.closed ? (now?.closedOn ?? today) : undefined
  await needs.organisation.saveUnit(by, {
    ...(unitId === undefined ? {} : { unitId }),
    name,
    kind: typed.kind,
    parentId,
    closedOn,
    teams: typed.teams,
  })
  return { problems: [] }
}

export interface TypedPost {
  readonly userId: string
  readonly kind: string
  readonly from: TypedDay
  readonly to: TypedDay
}

export type PostProblem = FieldProblem<'userId' | 'kind' | 'from' | 'to'>

/** Says who leads a unit or deputises, from a day on. */
export async function addPost(
  needs: OrganisationNeeds,
  by: ByAdministrator,
  unitId: string,
  typed: TypedPost,
): Promise<{ readonly problems: readonly PostProblem[] }> {
  const { people, posts } = await needs.organisation.read(by.authorityId, needs.today())
  const from = typedDay(typed.from)
  const ends = Object.values(typed.to).some((part) => part.trim() !== '')
  const to = ends ? typedDay(typed.to) : undefined
  const problems: PostProblem[] = []
  if (!people.some(({ userId }) => userId === typed.userId)) {
    problems.push({ field: 'userId', words: 'Choose who it is' })
  }
  if (!isPostKind(typed.kind)) problems.push({ field: 'kind', words: 'Choose whether they lead or deputise' })
  if (from === undefined) problems.push({ field: 'from', words: 'Enter the first day, like 1 4 2027' })
  if (ends && to === undefined)
    problems.push({ field: 'to', words: 'Enter the last day, like 30 9 2027, or nothing' })
  if (from !== undefined && to !== undefined && to < from) {
    problems.push({ field: 'to', words: 'Enter a last day on or after the first' })
  }
  if (typed.kind === 'deputy' && to === undefined && !ends) {
    problems.push({ field: 'to', words: 'Enter the last day: somebody deputises for a time' })
  }
  if (from === undefined || !isPostKind(typed.kind) || problems.length > 0) return { problems }
  const post = { unitId, userId: typed.userId, kind: typed.kind, from, to }
  const same = posts.some((one) => one.unitId === unitId && one.userId === post.userId && isHeld(one, from))
  if (same) return { problems: [{ field: 'userId', words: 'They hold a post here on that day already' }] }
  await needs.organisation.addPost(by, post)
  return { problems: [] }
}

function sameName(one: string, other: string): boolean {
  return one.toLocaleLowerCase('en-GB') === other.toLocaleLowerCase('en-GB')
}

function isUnitKind(text: string): text is UnitKind {
  return Object.hasOwn(unitKinds, text)
}

function isPostKind(text: string): text is PostKind {
  return Object.hasOwn(postKinds, text)
}
