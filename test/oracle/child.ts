import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import { code, day, type Facts, groupBy, type Row, rowsOf } from './facts.ts'

export interface Episode {
  readonly decom: CalendarDate
  readonly dec: CalendarDate | null
  readonly rne: string | null
  readonly ls: string | null
  readonly place: string | null
  readonly rec: string | null
  readonly post: string | null
  readonly urn: string | null
  /** Category of need, N1 to N8, or unknown. */
  readonly need: string
}

/** From the day a child came into care to the day the last episode of it closed (null while one is open). */
export interface Period {
  readonly start: CalendarDate
  /** An episode with RNE S, or the end of short breaks, opened it: else it began some day before `start`. */
  readonly startKnown: boolean
  readonly end: CalendarDate | null
  readonly episodes: readonly Episode[]
}

export interface Child {
  readonly id: string
  readonly dob: CalendarDate | null
  readonly header: Row | undefined
  /** Without V3/V4, by DECOM and then by row. */
  readonly episodes: readonly Episode[]
  /** The V3/V4 ones. */
  readonly shortBreaks: readonly Episode[]
  readonly periods: readonly Period[]
}

function episodeOf(row: Row, decom: CalendarDate): Episode {
  const need = code(row, 'cin') ?? ''
  return {
    decom,
    dec: day(row, 'dec'),
    rne: code(row, 'rne'),
    ls: code(row, 'ls'),
    place: code(row, 'place'),
    rec: code(row, 'rec'),
    post: code(row, 'pl_post')?.replaceAll(' ', '') ?? null,
    urn: code(row, 'urn'),
    need: /^N[1-8]$/.test(need) ? need : 'unknown',
  }
}

const isShortBreak = (episode: Episode) => episode.ls === 'V3' || episode.ls === 'V4'

/** `DECOM <= d` and (`DEC` blank or `DEC > d`). */
export function isOpenOn(episode: Episode, on: CalendarDate): boolean {
  return episode.decom <= on && (episode.dec === null || episode.dec > on)
}

/** "If several are open, the one with the latest `DECOM`, then the later row, speaks." */
export function speakingOn(
  of: { readonly episodes: readonly Episode[] },
  on: CalendarDate,
): Episode | undefined {
  let speaks: Episode | undefined
  for (const episode of of.episodes) if (isOpenOn(episode, on)) speaks = episode
  return speaks
}

/** V3/V4 are set aside first: a child is on a short break when nothing else is open that day. */
export function isOnShortBreak(child: Child, on: CalendarDate): boolean {
  return speakingOn(child, on) === undefined && child.shortBreaks.some((episode) => isOpenOn(episode, on))
}

/** The period of care of the episode that speaks that day. */
export function periodOn(child: Child, on: CalendarDate): Period | undefined {
  const speaks = speakingOn(child, on)
  return child.periods.find((period) => speaks !== undefined && period.episodes.includes(speaks))
}

/** "`REC` present and not X1". */
function isFinal(episode: Episode): boolean {
  return episode.rec !== null && episode.rec !== 'X1'
}

/** Whether another episode begins on the very day this one ends. */
function abuts(before: Episode, after: Episode): boolean {
  return before !== after && before.dec !== null && after.decom === before.dec
}

/** The last day of the episodes: null while one of them is open. */
function endOf(episodes: readonly Episode[]): CalendarDate | null {
  let end: CalendarDate | null = null
  for (const { dec } of episodes) {
    if (dec === null) return null
    if (end === null || dec > end) end = dec
  }
  return end
}

/**
 * A period opens with RNE S, with the episode that a short break became, or after a period that ceased. An
 * episode that follows a gap without any of these belongs to the period before it. Where contradictory rows
 * open a period inside another, "all clocks restart": the other ends that day.
 */
function periodsOf(episodes: readonly Episode[], shortBreaks: readonly Episode[]): Period[] {
  const groups: Episode[][] = []
  const becameCare = (episode: Episode) => shortBreaks.some((one) => abuts(one, episode))
  for (const episode of episodes) {
    const group = groups.at(-1)
    const end = group === undefined ? null : endOf(group)
    const last = group?.findLast(({ dec }) => dec === end)
    const over = end !== null && last !== undefined && episode.decom > end
    const ceased = over && (isFinal(last) || shortBreaks.some((one) => abuts(last, one)))
    const opens = episode.rne === 'S' || becameCare(episode) || ceased
    if (group === undefined || (opens && episode.decom > (group[0]?.decom ?? ''))) groups.push([episode])
    else group.push(episode)
  }
  return groups.flatMap((group, index) => {
    const [first] = group
    const own = endOf(group)
    const next = groups[index + 1]?.[0]?.decom
    const end = next !== undefined && (own === null || own > next) ? next : own
    if (first === undefined) return []
    const startKnown = group.some((one) => one.decom === first.decom && (one.rne === 'S' || becameCare(one)))
    return [{ start: first.decom, startKnown, end, episodes: group }]
  })
}

/** Every child that any 903 row with an episode, a header or a review names. */
export function childrenOf(facts: Facts): Map<string, Child> {
  const headers = groupBy(rowsOf(facts, 'ssda903_header'), 'child_id')
  const episodes = groupBy(rowsOf(facts, 'ssda903_episodes'), 'child_id')
  const reviews = groupBy(rowsOf(facts, 'ssda903_reviews'), 'child_id')
  const children = new Map<string, Child>()
  for (const id of new Set([...headers.keys(), ...episodes.keys(), ...reviews.keys()])) {
    const header = headers.get(id)?.at(-1)
    const own = (episodes.get(id) ?? []).flatMap((row) => {
      const decom = day(row, 'decom')
      return decom === null ? [] : [episodeOf(row, decom)]
    })
    const once = [...new Map(own.map((episode) => [JSON.stringify(episode), episode])).values()]
    const sorted = once.toSorted((a, b) => (a.decom < b.decom ? -1 : a.decom > b.decom ? 1 : 0))
    const inCare = sorted.filter((episode) => !isShortBreak(episode))
    const shortBreaks = sorted.filter(isShortBreak)
    const dob = header === undefined ? null : day(header, 'dob')
    children.set(id, {
      id,
      dob: dob ?? (reviews.get(id) ?? []).map((row) => day(row, 'dob')).find((date) => date !== null) ?? null,
      header,
      episodes: inCare,
      shortBreaks,
      periods: periodsOf(inCare, shortBreaks),
    })
  }
  return children
}

export interface CareEvent {
  readonly child: Child
  readonly on: CalendarDate
  readonly episode: Episode
}

/** "An episode with `RNE` S that is not V3/V4, or a V3/V4 episode becoming another status." */
export function startedEvents(child: Child): CareEvent[] {
  const events = new Map<CalendarDate, CareEvent>()
  for (const episode of child.episodes) {
    const fromShortBreak = child.shortBreaks.some((one) => abuts(one, episode))
    if (episode.rne === 'S' || fromShortBreak)
      events.set(episode.decom, { child, on: episode.decom, episode })
  }
  return [...events.values()]
}

/**
 * "`REC` present and not X1, and no later episode abutting (other than V3/V4), or an episode that ends and is
 * followed at once by V3/V4."
 */
export function ceasedEvents(child: Child): CareEvent[] {
  const events = new Map<CalendarDate, CareEvent>()
  for (const episode of child.episodes) {
    if (episode.dec === null) continue
    const goesOn = child.episodes.some((one) => abuts(episode, one))
    const toShortBreak = child.shortBreaks.some((one) => abuts(episode, one))
    if (!goesOn && (isFinal(episode) || toShortBreak))
      events.set(episode.dec, { child, on: episode.dec, episode })
  }
  return [...events.values()]
}
