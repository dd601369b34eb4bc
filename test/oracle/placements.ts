import { addMonths, ageOn, type CalendarDate } from '#domain/calendar/calendar-date.ts'
import { singleYear } from './ages.ts'
import { type Child, type Episode, periodOn } from './child.ts'
import type { Context, InCare } from './context.ts'
import { monthKey } from './days.ts'
import { amount, rowsOf, text, word } from './facts.ts'
import { counts, type Figure, type OracleFigure, percentOf, percents, plain } from './figure.ts'
import { isForAdoption, isTemporary, placementsBetween, type Run, runsUpTo } from './runs.ts'

export function countPlacements(context: Context): OracleFigure[] {
  const details = detailsOf(context)
  return [
    ...threeOrMore(context),
    ...stability(context),
    ...overTwentyMiles(context, details),
    ...inAuthority(context, details),
  ]
}

/** "of children in care at `to`"; "cells of age by placements are counts over all in care at `to`" */
function threeOrMore(context: Context): OracleFigure[] {
  const { from, to } = context
  const children = context.inCareOn(to).map(({ child }) => ({
    age: singleYear(child.dob, to),
    placements: placementsBetween(child, from, to),
  }))
  const all = children.length
  const byAge = new Map<string, Figure>()
  const byNumber = new Map<string, Figure>()
  const cross = new Map<string, Figure>()
  for (const { age, placements } of children) {
    const peers = children.filter((one) => one.age === age)
    byAge.set(age, percentOf(peers.filter((one) => one.placements >= 3).length, peers.length))
    const same = children.filter((one) => one.placements === placements)
    byNumber.set(String(placements), percentOf(same.length, all))
    const both = same.filter((one) => one.age === age)
    const { value: share } = percentOf(both.length, all)
    cross.set(`${age}|${placements}`, { value: both.length, denominator: all, share })
  }
  const total = percentOf(children.filter(({ placements }) => placements >= 3).length, all)
  const measure = 'placements.three_or_more'
  return [
    plain(measure, [], new Map(), total),
    plain(measure, ['age'], byAge, total),
    plain(measure, ['placements'], byNumber, total),
    plain(measure, ['age', 'placements'], cross, total),
  ]
}

const startOf = (run: Run): CalendarDate | undefined => run[0]?.decom

/**
 * "under 16 at `to`, period of care opened 30 months or more before: same run for 24 months or more, or placed
 * for adoption with that run and the one before together 24 months"
 */
function stability(context: Context): OracleFigure[] {
  const { to } = context
  const children = context.inCareOn(to).filter(({ child }) => {
    const age = child.dob === null ? undefined : ageOn(child.dob, to)
    const period = periodOn(child, to)
    return age !== undefined && age < 16 && period !== undefined && addMonths(period.start, 30) <= to
  })
  const isStable = ({ child }: InCare) => {
    const runs = runsUpTo(child, to)
    const current = runs.at(-1)
    const before = runs.at(-2)
    const lasts = (since: CalendarDate | undefined) => since !== undefined && addMonths(since, 24) <= to
    if (current === undefined) return false
    if (lasts(startOf(current))) return true
    return current.slice(-1).some(isForAdoption) && before !== undefined && lasts(startOf(before))
  }
  return percents({ measure: 'placements.long_term_stability', items: children, dimensions: {} }, isStable)
}

interface PlacementDetails {
  readonly distance: number | null
  readonly inAuthority: 'inside' | 'outside' | null
}

type Details = (child: Child, episode: Episode) => PlacementDetails | undefined

/** What placement_details says of the episode that began that day. 999.9 miles is "unknown" in the return. */
function detailsOf(context: Context): Details {
  const byEpisode = new Map<string, PlacementDetails>()
  for (const row of rowsOf(context.facts, 'placement_details')) {
    const distance = amount(row, 'distance_miles')
    const answer = word(row, 'in_authority')
    byEpisode.set(`${text(row, 'child_id')}|${text(row, 'decom')}`, {
      distance: distance === 999.9 ? null : distance,
      inAuthority: answer === 'yes' ? 'inside' : answer === 'no' ? 'outside' : null,
    })
  }
  return (child, episode) => byEpisode.get(`${child.id}|${episode.decom}`)
}

/** "carries forward along its run": the latest known answer of the run the child lives in on a day. */
function carried<T>(child: Child, on: CalendarDate, answer: (episode: Episode) => T | null): T | null {
  let known: T | null = null
  for (const episode of runsUpTo(child, on).at(-1) ?? []) known = answer(episode) ?? known
  return known
}

/** "in care at `to` with a known distance: more than 20.0 miles" */
function overTwentyMiles(context: Context, details: Details): OracleFigure[] {
  const distances = context
    .inCareOn(context.to)
    .map(({ child }) => carried(child, context.to, (one) => details(child, one)?.distance ?? null))
  const known = distances.filter((distance) => distance !== null)
  return percents(
    {
      measure: 'placements.over_20_miles',
      items: known,
      dimensions: {},
      notRecorded: distances.length - known.length,
    },
    (distance) => distance > 20,
  )
}

/** "as at month-ends; […] during a T* the T* row's own answer, else the run's" */
function inAuthority(context: Context, details: Details): OracleFigure[] {
  const sideOn = ({ child, episode }: InCare, on: CalendarDate): string => {
    const own = isTemporary(episode) ? (details(child, episode)?.inAuthority ?? null) : null
    return own ?? carried(child, on, (one) => details(child, one)?.inAuthority ?? null) ?? 'unknown'
  }
  const atMonthEnds = context.monthEnds.flatMap((on) =>
    context.inCareOn(on).map((one) => ({ month: monthKey(on), side: sideOn(one, on) })),
  )
  const atEnd = context.inCareOn(context.to).map((one) => ({ month: '', side: sideOn(one, context.to) }))
  const measure = 'placements.in_authority'
  const total: Figure = { value: atEnd.length }
  return [
    plain(measure, [], new Map(), total),
    ...counts({ measure, items: atEnd, dimensions: { side: ({ side }) => side } }).filter(
      ({ by }) => by.length > 0,
    ),
    ...counts({
      measure,
      items: atMonthEnds,
      dimensions: { month: ({ month }) => month, side: ({ side }) => side },
      always: { month: context.months },
    })
      .filter(({ by }) => by[0] === 'month')
      .map((figure) => ({ ...figure, total })),
  ]
}
