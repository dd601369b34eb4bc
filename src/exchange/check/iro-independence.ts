import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import { type CaseRole, independenceOf, type PartInCase } from '#domain/iro/independence.ts'
import { type Finding, finding } from '../finding.ts'
import type { ReadRow } from '../folder.ts'
import { at, dayIn, type FolderRows, groupBy, textOf } from './folder-rows.ts'

/**
 * An IRO who has a part in the case: CPPCR 2010 reg 46 has no exception. Judged by the files alone: the social
 * workers of the child, those who manage their teams, and names. A part before the allocation's period of care is
 * none, and the period is the latest that began by its last day.
 */
export function* iroIndependence(folder: FolderRows): Generator<Finding> {
  const names = firstTexts(folder.of('iros'), 'iro_id', 'name')
  const workers = groupBy(folder.of('ssda903.sw_episodes'), 'child_id')
  const begun = groupBy(folder.of('ssda903.episodes'), 'child_id')
  const people = groupBy(folder.of('social_workers'), 'sw_id')
  const teams = groupBy(folder.of('teams'), 'team')
  for (const row of folder.of('iro_allocations')) {
    const child = textOf(row, 'child_id') ?? ''
    const held = workers.get(child)
    const iroId = textOf(row, 'iro_id')
    const from = dayIn(row, 'allocated_on')
    if (held === undefined || iroId === undefined || from === undefined) continue
    const started = periodStart(begun.get(child) ?? [], dayIn(row, 'allocation_ended_on') ?? null) ?? from
    const parts = held.flatMap((episode) => partsOf(episode, people, teams))
    const officer = { ids: [iroId], name: names.get(iroId) ?? null }
    const judged = independenceOf(officer, parts, started)
    if (judged.independent) continue
    yield finding('iro.not-independent', at(row, 'iro_id', iroId), judged.reasons.join(' '))
  }
}

/** The first day of the latest period of care that began before an allocation ended. */
function periodStart(episodes: readonly ReadRow[], endedOn: CalendarDate | null): CalendarDate | undefined {
  return episodes
    .filter((row) => textOf(row, 'rne') === 'S')
    .flatMap((row) => dayIn(row, 'decom') ?? [])
    .filter((day) => endedOn === null || day < endedOn)
    .toSorted()
    .at(-1)
}

function partsOf(
  episode: ReadRow,
  people: ReadonlyMap<string, readonly ReadRow[]>,
  teams: ReadonlyMap<string, readonly ReadRow[]>,
): readonly PartInCase[] {
  const swId = textOf(episode, 'sw_id')
  const from = dayIn(episode, 'sw_decom')
  if (swId === undefined || from === undefined) return []
  const to = dayIn(episode, 'sw_dec') ?? null
  const known = people.get(swId) ?? []
  const name = known.map((row) => textOf(row, 'sw_name')).find((one) => one !== undefined) ?? null
  const parts: PartInCase[] = [{ ids: [swId], name, role: 'social_worker', of: null, from, to }]
  for (const team of new Set(known.flatMap((row) => textOf(row, 'sw_team') ?? []))) {
    for (const row of teams.get(team) ?? []) {
      const manager = (role: CaseRole, column: string, of: string) => {
        const named = textOf(row, column)
        if (named !== undefined) parts.push({ ids: [], name: named, role, of, from, to })
      }
      manager('team_manager', 'team_manager', team)
      manager('service_manager', 'service_manager', textOf(row, 'service') ?? team)
    }
  }
  return parts
}

function firstTexts(rows: readonly ReadRow[], key: string, column: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const row of rows) {
    const [id, text] = [textOf(row, key), textOf(row, column)]
    if (id !== undefined && text !== undefined && !found.has(id)) found.set(id, text)
  }
  return found
}
