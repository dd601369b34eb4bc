import type {
  Organisation,
  PersonHeld,
  PostProblem,
  TypedPost,
  TypedUnit,
  UnitProblem,
} from '#app/admin/organisation.ts'
import { isRole, roles } from '#domain/access/roles.ts'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import {
  type Branch,
  isHeld,
  type Post,
  postKinds,
  treeOf,
  type Unit,
  unitKinds,
} from '#domain/organisation/tree.ts'
import { count, longDate } from '../../../kit/format.ts'
import { dayOfDate } from '../day-field.tsx'

export const organisationPath = '/admin/organisation'

export interface UnitLine {
  readonly name: string
  readonly kind: string
  readonly href: string
  readonly closed: string | undefined
  readonly held: readonly string[]
  readonly teams: string | undefined
  readonly below: readonly UnitLine[]
}

export interface OrganisationView {
  readonly caption: string
  readonly saved: boolean
  readonly tree: readonly UnitLine[]
  /** Teams of the files that are no unit yet. */
  readonly unmatched: readonly string[]
}

export function presentOrganisation(
  authority: string,
  found: Organisation,
  today: CalendarDate,
  saved: boolean,
): OrganisationView {
  const matched = new Set(found.units.flatMap(({ teams }) => teams))
  const line = ({ unit, below }: Branch): UnitLine => ({
    name: unit.name,
    kind: unitKinds[unit.kind],
    href: `${organisationPath}/${unit.unitId}`,
    closed: unit.closedOn === undefined ? undefined : `closed on ${longDate(unit.closedOn)}`,
    held: heldNow(found, unit, today),
    teams: teamsInWords(found, unit),
    below: below.map(line),
  })
  return {
    caption: authority,
    saved,
    tree: treeOf(found.units).map(line),
    unmatched: found.teamsInFiles
      .filter(({ team }) => !matched.has(team))
      .map(({ team, workers }) => `${team} (${count(workers, 'social worker')})`),
  }
}

function heldNow({ posts, people }: Organisation, unit: Unit, today: CalendarDate): readonly string[] {
  const held = posts.filter((post) => post.unitId === unit.unitId && isHeld(post, today))
  const words = held.map((post) => {
    const until = post.to === undefined ? '' : ` until ${longDate(post.to)}`
    return `${nameOf(people, post.userId)} ${post.kind === 'lead' ? 'leads' : 'deputises'}${until}`
  })
  return words.length === 0 && unit.closedOn === undefined ? ['Nobody leads it today'] : words
}

function teamsInWords({ teamsInFiles }: Organisation, unit: Unit): string | undefined {
  if (unit.teams.length === 0) return undefined
  const workers = (team: string) => teamsInFiles.find((one) => one.team === team)?.workers ?? 0
  return unit.teams.map((team) => `${team}: ${count(workers(team), 'social worker')}`).join(', ')
}

function nameOf(people: readonly PersonHeld[], userId: string): string {
  return people.find((one) => one.userId === userId)?.name ?? 'Somebody who no longer signs in'
}

export interface UnitView {
  readonly title: string
  readonly csrf: string
  readonly action: string
  readonly unit: Unit | undefined
  readonly typed: TypedUnit
  readonly problems: readonly UnitProblem[]
  readonly parents: readonly { readonly value: string; readonly text: string }[]
  readonly teams: readonly {
    readonly value: string
    readonly text: string
    readonly hint: string | undefined
  }[]
  readonly posts: readonly PostLine[]
  readonly post: TypedPost
  readonly postProblems: readonly PostProblem[]
  readonly people: readonly { readonly value: string; readonly text: string }[]
}

interface PostLine {
  readonly who: string
  readonly what: string
  readonly when: string
  /** Where the post can be ended; undefined when it has ended. */
  readonly endAt: string | undefined
}

export interface UnitAsked {
  readonly csrf: string
  readonly found: Organisation
  readonly today: CalendarDate
  readonly unit?: Unit | undefined
  readonly typed: TypedUnit
  readonly problems?: readonly UnitProblem[]
  readonly post?: TypedPost
  readonly postProblems?: readonly PostProblem[]
}

export function presentUnit(asked: UnitAsked): UnitView {
  const { found, unit, today } = asked
  const owner = new Map(found.units.flatMap((one) => one.teams.map((team) => [team, one] as const)))
  const teams = new Set([...found.teamsInFiles.map(({ team }) => team), ...(unit?.teams ?? [])])
  return {
    title: unit === undefined ? 'Add a service or team' : unit.name,
    csrf: asked.csrf,
    action: `${organisationPath}/${unit?.unitId ?? 'add'}`,
    unit,
    typed: asked.typed,
    problems: asked.problems ?? [],
    parents: [
      { value: '', text: 'Nothing: it stands at the top' },
      ...found.units
        .filter(({ unitId, closedOn }) => unitId !== unit?.unitId && closedOn === undefined)
        .map(({ unitId, name }) => ({ value: unitId, text: name })),
    ],
    teams: [...teams].map((team) => {
      const other = owner.get(team)
      const elsewhere = other !== undefined && other.unitId !== unit?.unitId
      return {
        value: team,
        text: team,
        hint: elsewhere ? `Now ${other.name}: it would move here.` : undefined,
      }
    }),
    posts: found.posts
      .filter(({ unitId }) => unitId === unit?.unitId)
      .map((post) => postLine(post, found.people, today)),
    post: asked.post ?? { userId: '', kind: '', from: dayOfDate(today), to: dayOfDate(undefined) },
    postProblems: asked.postProblems ?? [],
    people: [
      { value: '', text: 'Choose somebody' },
      ...found.people.map(({ userId, name, role }) => ({
        value: userId,
        text: `${name}, ${isRole(role) ? roles[role].name : role}`,
      })),
    ],
  }
}

function postLine(post: Post, people: readonly PersonHeld[], today: CalendarDate): PostLine {
  const to = post.to === undefined ? 'no end set' : `to ${longDate(post.to)}`
  const over = post.to !== undefined && post.to < today
  return {
    who: nameOf(people, post.userId),
    what: postKinds[post.kind],
    when: `from ${longDate(post.from)}, ${to}`,
    endAt: over ? undefined : `${organisationPath}/${post.unitId}/posts/${post.postId}/end`,
  }
}

export function typedOfUnit(unit: Unit): TypedUnit {
  const { name, kind, parentId = '', teams, closedOn } = unit
  return { name, kind, parentId, teams, closed: closedOn !== undefined }
}
