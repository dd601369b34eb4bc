import { type CalendarDate, writtenDate } from '#domain/calendar/calendar-date.ts'

/**
 * Who may not review a child's case: CPPCR 2010 reg 46. Whoever prepares the plan, manages the case, visits for
 * the authority, advises personally, manages any of those, or controls the resources, now or in this period of
 * care. Nobody can set a refusal aside: the law has no exception.
 */
export const caseRoles = {
  social_worker: 'the child’s social worker',
  team_manager: 'manager of the social worker’s team',
  service_manager: 'manager of the service that the social worker’s team belongs to',
  personal_adviser: 'the young person’s personal adviser',
  visiting_representative: 'the authority’s visitor to the child',
  controls_resources: 'in control of resources for the case',
} as const
export type CaseRole = keyof typeof caseRoles

/** A person as the files and the accounts know them: by several ids, and by a name. */
export interface KnownPerson {
  /** Ids of social workers, IROs and accounts that are this person. */
  readonly ids: readonly string[]
  readonly name: string | null
}

/** Somebody's part in a child's case. */
export interface PartInCase extends KnownPerson {
  readonly role: CaseRole
  /** Of which team or service, in words. */
  readonly of: string | null
  readonly from: CalendarDate
  /** The first day on which it was no longer so; null while it is. */
  readonly to: CalendarDate | null
}

export type Independence =
  | { readonly independent: true }
  | { readonly independent: false; readonly reasons: readonly string[] }

/** Whether somebody is independent of a child's case in the period of care that began on a day. */
export function independenceOf(
  officer: KnownPerson,
  parts: readonly PartInCase[],
  periodStartedOn: CalendarDate,
): Independence {
  const reasons = parts
    .filter(({ to }) => to === null || to > periodStartedOn)
    .flatMap((part) => {
      const same = sameness(officer, part)
      return same === undefined ? [] : [reasonOf(officer, part, same)]
    })
  return reasons.length === 0 ? { independent: true } : { independent: false, reasons: [...new Set(reasons)] }
}

/** By what two are taken for one person. A name alone is enough to refuse: that they are two must be shown first. */
function sameness(one: KnownPerson, other: KnownPerson): 'id' | 'name' | undefined {
  if (one.ids.some((id) => other.ids.includes(id))) return 'id'
  const [name, otherName] = [one.name, other.name].map((text) => spelt(text ?? ''))
  return name !== '' && name === otherName ? 'name' : undefined
}

const spelt = (name: string) =>
  name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z]+/g, ' ')
    .trim()

function reasonOf(officer: KnownPerson, part: PartInCase, by: 'id' | 'name'): string {
  const { from, to, of } = part
  const until = to === null ? `since ${writtenDate(from)}` : `from ${writtenDate(from)} to ${writtenDate(to)}`
  const where = of === null ? '' : ` (${of})`
  const who = officer.name ?? officer.ids[0] ?? 'The IRO'
  const reason = `${who} ${to === null ? 'is' : 'was'} ${caseRoles[part.role]}${where} ${until}, in this period of care.`
  return by === 'id'
    ? reason
    : `${reason} They have the same name: if they are two people, let the IRO list tell them apart.`
}
