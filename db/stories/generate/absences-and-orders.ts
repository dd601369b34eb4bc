import type { DatedRow, EpisodeFact } from '../facts.ts'
import type { Chance } from './chance.ts'
import { addMonths, dayOf, type Day, textOf } from './days.ts'
import type { ChildInCare } from './entry-rows.ts'

/** Times missing, placings for adoption, adoption orders, health and liberty: the rest of the national return. */
export function absencesAndOrders(child: ChildInCare, episodes: readonly EpisodeFact[]): DatedRow[] {
  return [
    ...missing(child, episodes),
    ...placings(child, episodes),
    ...liberty(child, episodes),
    ...health(child),
    ...registered(child),
    ...stayingPut(child, episodes),
  ]
}

/** Teenagers go missing, some again and again. A missing episode ends with the placement it was from. */
function missing(child: ChildInCare, episodes: readonly EpisodeFact[]): DatedRow[] {
  const { journey, chance, setting } = child
  const restless = journey.path === 'teenager' || journey.path === 'unaccompanied'
  const from13 = addMonths(journey.born, 156)
  if (!chance.yes(restless ? 0.22 : 0.02)) return []
  const rows: DatedRow[] = []
  const end = child.left ?? setting.lastDay
  let day = Math.max(journey.enters + 5, from13, setting.detailFrom)
  for (let times = chance.int(1, 7); times > 0; times -= 1) {
    day += Math.round(5 + chance.wait(70))
    if (day >= end) break
    const episode = episodes.findLast((one) => dayOf(one.from) <= day)
    const stop = episode?.until == null ? end : dayOf(episode.until)
    const back = Math.min(day + Math.floor(chance.wait(1.6)), stop)
    rows.push({
      kindId: 'ssda903.missing',
      on: textOf(day),
      values: {
        child_id: child.id,
        dob: textOf(journey.born),
        missing: chance.yes(0.78) ? 'M' : 'A',
        mis_start: textOf(day),
        mis_end: textOf(back),
      },
      later: ['mis_end'],
      openUntil: textOf(back),
    })
    day = back + 1
  }
  return rows
}

function placings(child: ChildInCare, episodes: readonly EpisodeFact[]): DatedRow[] {
  const rows: DatedRow[] = []
  const { journey, chance } = child
  const placed = episodes.find((episode) => episode.place.startsWith('A'))
  if (placed === undefined) return rows
  const common = { child_id: child.id, dob: textOf(journey.born) }
  rows.push({
    kindId: 'ssda903.placed_adoption',
    on: placed.from,
    values: { ...common, date_placed: placed.from, date_placed_ceased: null, reason_placed_ceased: null },
    openUntil: episodes.at(-1)?.until ?? null,
  })
  const ordered = episodes.find((episode) => /^E1[12]$/.test(episode.reasonCeased ?? ''))
  if (ordered !== undefined && ordered.until !== null) {
    const two = chance.yes(0.82)
    rows.push({
      kindId: 'ssda903.ad1',
      on: ordered.until,
      values: {
        ...common,
        date_int: textOf(journey.enters + chance.int(60, 160)),
        date_match: textOf(dayOf(placed.from) - chance.int(12, 40)),
        foster_care: placed.place === 'A5' ? '1' : '0',
        nb_adoptr: two ? '2' : '1',
        sex_adoptr: two ? chance.of(['MF', 'MF', 'MF', 'FF', 'MM']) : 'F1',
        ls_adoptr: two ? chance.of(['L11', 'L11', 'L3', 'L12']) : 'L0',
      },
    })
  }
  return rows
}

/** Deprivation of liberty orders are returned from 2026-27. */
function liberty(child: ChildInCare, episodes: readonly EpisodeFact[]): DatedRow[] {
  const { journey, chance, setting } = child
  const home = episodes.at(-1)
  if (home === undefined || home.place !== 'K2' || home.until !== null || !chance.yes(0.07)) return []
  const from = Math.max(dayOf(home.from), firstLibertyReturn) + chance.int(1, 60)
  if (from > setting.lastDay) return []
  return [
    {
      kindId: 'ssda903.dolo',
      on: textOf(from),
      values: {
        child_id: child.id,
        dob: textOf(journey.born),
        dolo_start: textOf(from),
        dolo_end: textOf(from + chance.int(28, 84)),
      },
      later: ['dolo_end'],
    },
  ]
}

const firstLibertyReturn: Day = Date.UTC(2026, 3, 1) / 86_400_000

/** The health items of those in care for a whole year on a 31 March. */
function health(child: ChildInCare): DatedRow[] {
  const { journey, setting, chance } = child
  const rows: DatedRow[] = []
  if (journey.path === 'short_breaks') return rows
  for (let year = setting.detailFrom; ; year = addMonths(year, 12)) {
    const on = addMonths(year, 12) - 1
    if (on > setting.lastDay) return rows
    if (journey.enters > on - 365 || (child.left !== undefined && child.left <= on)) continue
    rows.push({ kindId: 'ssda903.oc2', on: textOf(on), values: healthValues(child, on, chance) })
  }
}

function healthValues(child: ChildInCare, on: Day, chance: Chance): DatedRow['values'] {
  const { journey } = child
  const aged = (years: number) => addMonths(journey.born, years * 12) <= on
  const scored = aged(4) && !aged(17) && chance.yes(0.82)
  const yes = (share: number) => (chance.yes(share) ? '1' : '0')
  const misuse = aged(11) && chance.yes(0.04)
  return {
    child_id: child.id,
    dob: textOf(journey.born),
    sdq_score: scored ? Math.min(40, Math.round(chance.wait(14))) : null,
    sdq_reason: scored ? null : !aged(4) || aged(17) ? 'SDQ1' : chance.of(['SDQ2', 'SDQ4', 'SDQ5']),
    convicted: aged(10) ? yes(0.02) : null,
    health_check: aged(5) ? null : yes(0.9),
    immunisations: yes(0.84),
    teeth_check: yes(0.78),
    health_assessment: yes(0.9),
    substance_misuse: misuse ? '1' : '0',
    intervention_received: misuse ? '1' : null,
    intervention_offered: null,
  }
}

/** Who stays with the carers at 18 is on the register of those staying put, until 21 at the latest. */
function stayingPut(child: ChildInCare, episodes: readonly EpisodeFact[]): DatedRow[] {
  const { chance, setting } = child
  const last = episodes.at(-1)
  if (last?.reasonCeased !== 'E17' || last.until === null) return []
  const on = dayOf(last.until)
  const until = on + chance.int(120, 1_090)
  return [
    {
      kindId: 'registers',
      on: last.until,
      values: {
        register: 'staying_put',
        child_id: child.id,
        entered_on: last.until,
        left_on: until <= setting.lastDay ? textOf(until) : null,
      },
      later: ['left_on'],
      openUntil: until <= setting.lastDay ? textOf(until) : null,
    },
  ]
}

/** Independent visitors and life-story work, as the registers of the service count them. */
function registered(child: ChildInCare): DatedRow[] {
  const { journey, setting, chance } = child
  const rows: DatedRow[] = []
  if (journey.path !== 'long_term' && journey.path !== 'adoption' && journey.path !== 'teenager') return rows
  const enter = (register: string, share: number) => {
    if (!chance.yes(share)) return
    const on = Math.max(journey.enters + chance.int(120, 500), setting.detailFrom - chance.int(0, 300))
    const left = chance.yes(0.4) ? on + chance.int(150, 800) : undefined
    const until = child.left !== undefined && (left === undefined || child.left < left) ? child.left : left
    if (on >= (until ?? setting.lastDay) || on > setting.lastDay) return
    const ended = until === undefined ? null : textOf(until)
    rows.push({
      kindId: 'registers',
      on: textOf(on),
      values: { register, child_id: child.id, entered_on: textOf(on), left_on: ended },
      later: ['left_on'],
      openUntil: ended,
    })
  }
  enter('independent_visitor', 0.09)
  enter('life_story_work', 0.16)
  return rows
}
