import type { Cell, StoryRow } from '../facts.ts'
import { textOf, textOrNull } from '../generate/days.ts'
import type { Service } from '../generate/service.ts'
import { addAbsences, addComparators, addPrivateFostering } from './service-extras.ts'
import { knownBy, touches, type YearView } from './year-view.ts'

/** The rows of the service itself in one year's folder: officers, teams, social workers, population. */
export function serviceRows(
  service: Service,
  children: number,
  view: YearView,
  historyFrom: string,
): StoryRow[] {
  const rows: StoryRow[] = []
  const add = (kindId: string, values: Record<string, Cell>) => {
    rows.push({ kindId, values })
  }
  addOfficers(service, view, add)
  for (const team of [...service.assessment, ...service.care, ...service.leaving]) {
    add('teams', {
      team: team.name,
      team_manager: team.manager,
      service: team.service,
      service_manager: team.serviceManager,
    })
    for (const holder of team.posts.flatMap((post) => post.holders)) {
      const ends = textOrNull(holder.ends)
      if (!touches(view, textOf(holder.starts), ends)) continue
      add('social_workers', {
        sw_id: holder.id,
        sw_name: holder.name,
        sw_team: team.name,
        sw_from: textOf(holder.starts),
        sw_to: knownBy(view, ends),
      })
    }
  }
  add('history_complete', { history_complete_from: historyFrom })
  addPopulation(children, view, add)
  addAbsences(service, view, add)
  addComparators(view, add)
  addPrivateFostering(children, view, add)
  return rows
}

/** The officers employed in the year. */
function addOfficers(
  service: Service,
  view: YearView,
  add: (kindId: string, values: Record<string, Cell>) => void,
): void {
  for (const officer of service.officers) {
    const ends = textOrNull(officer.ends)
    if (!touches(view, textOf(officer.starts), ends)) continue
    add('iros', {
      iro_id: officer.id,
      name: officer.name,
      fte: officer.fte,
      started_on: textOf(officer.starts),
      ended_on: knownBy(view, ends),
      contract: officer.contract,
      gender: officer.gender,
      ethnic_group: officer.ethnicGroup,
      counts_in_caseload: officer.counts,
    })
  }
}

/** About 66 in 10,000 children are in care: the made-up population follows from the number asked for. */
function addPopulation(
  children: number,
  view: YearView,
  add: (kindId: string, values: Record<string, Cell>) => void,
): void {
  const year = view.year.startYear + 1
  const growth = 1 + (year - 2026) * 0.006
  add('populations', {
    population_year: year,
    population_0_17: Math.round((children / 0.0066) * growth),
    population_source: 'Invented for Marlbridge',
  })
}
