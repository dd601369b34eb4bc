import { parseIsoDate } from '#domain/calendar/calendar-date.ts'
import {
  canBeNamed,
  type HeldRestriction,
  isRestrictionReason,
  markOf,
  type Restriction,
  type RestrictionProblem,
  restrictionProblems,
} from '#domain/restricted/restriction.ts'
import type { ByPerson, ChildAsked, Nameable, RestrictionNeeds } from './restrictions.ts'

/** What is shown before anything is decided. */
export interface RestrictionDesk {
  readonly called: string | undefined
  readonly standing: HeldRestriction | undefined
  /** Whom the record may be opened to, by name. */
  readonly people: readonly Nameable[]
}

export interface TypedRestriction {
  readonly reason: string
  readonly note: string
  readonly openTo: readonly string[]
  /** `2027-01-31`, or empty. */
  readonly until: string
  /** The state of the record that the form was made from. */
  readonly seen: string
}

export type RestrictionAnswer =
  | { readonly kind: 'unknown' }
  | {
      readonly kind: 'problems'
      readonly desk: RestrictionDesk
      readonly problems: readonly RestrictionProblem[]
    }
  /** Somebody else changed it since the form was made: what it is now. */
  | { readonly kind: 'changed-meanwhile'; readonly desk: RestrictionDesk }
  | { readonly kind: 'done' }

/** A child's restriction and who could be named; undefined when there is no such child within the scope. */
export async function restrictionDesk(
  { restrictions }: RestrictionNeeds,
  ask: ChildAsked,
): Promise<RestrictionDesk | undefined> {
  const child = await restrictions.child(ask)
  if (child === undefined) return undefined
  const accounts = await restrictions.accounts(ask.authorityId)
  return {
    called: child.called ?? undefined,
    standing: await restrictions.standing(ask),
    people: accounts.filter(canBeNamed),
  }
}

/** Restricts a child's record to named people, or changes whom, why and until when. */
export async function restrictRecord(
  needs: RestrictionNeeds,
  by: ByPerson,
  ask: ChildAsked,
  typed: TypedRestriction,
): Promise<RestrictionAnswer> {
  const desk = await restrictionDesk(needs, ask)
  if (desk === undefined) return { kind: 'unknown' }
  const until = typed.until === '' ? undefined : (parseIsoDate(typed.until) ?? 'not a date')
  const people = new Map(desk.people.map((person) => [person.userId, person]))
  const problems = restrictionProblems({ ...typed, until }, people, needs.today())
  if (problems.length > 0 || until === 'not a date' || !isRestrictionReason(typed.reason)) {
    return { kind: 'problems', desk, problems }
  }
  const restriction: Restriction = {
    reason: typed.reason,
    note: typed.note.trim() === '' ? undefined : typed.note.trim(),
    openTo: [...new Set(typed.openTo)],
    until,
  }
  if (typed.seen !== markOf(desk.standing)) return { kind: 'changed-meanwhile', desk }
  const done = await needs.restrictions.restrict(by, ask.childId, restriction, typed.seen)
  return done ? { kind: 'done' } : changedMeanwhile(needs, ask)
}

/** Lifts a restriction: from then on the record is open to everybody whose role reaches it. */
export async function liftRestriction(
  needs: RestrictionNeeds,
  by: ByPerson,
  ask: ChildAsked,
  typed: { readonly note: string; readonly seen: string },
): Promise<RestrictionAnswer> {
  const desk = await restrictionDesk(needs, ask)
  if (desk?.standing === undefined) return { kind: 'unknown' }
  if (typed.seen !== markOf(desk.standing)) return { kind: 'changed-meanwhile', desk }
  const done = await needs.restrictions.lift(by, ask.childId, typed.note.trim(), typed.seen)
  return done ? { kind: 'done' } : changedMeanwhile(needs, ask)
}

async function changedMeanwhile(needs: RestrictionNeeds, ask: ChildAsked): Promise<RestrictionAnswer> {
  const desk = await restrictionDesk(needs, ask)
  return desk === undefined ? { kind: 'unknown' } : { kind: 'changed-meanwhile', desk }
}
