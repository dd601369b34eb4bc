import { addDays, addMonths, type CalendarDate } from '#domain/calendar/calendar-date.ts'
import type { Row } from './facts.ts'
import type { Random } from './random.ts'

/** The rows of one made-up child in the national return, with the edges and contradictions of real files. */
export interface MadeChild {
  readonly id: string
  readonly header: Row
  readonly episodes: readonly Row[]
  readonly reviews: readonly Row[]
}

const statuses = ['C1', 'C2', 'C2', 'V2', 'E1', 'J1', 'D1', 'L2'] as const
const places = ['U1', 'U4', 'U6', 'K2', 'P1', 'H5', 'Z9'] as const
const posts = ['AB1 2CD', 'EF3 4GH', 'IJ5 6KL', null] as const
const endings = ['E4A', 'E11', 'E45', 'E41', 'E3', 'E17', 'E99'] as const

interface Home {
  ls: string
  place: string
  pl_post: string | null
  urn: string | null
}

const homeOf = (random: Random, ls: string): Home => ({
  ls,
  place: random.chance(12) ? random.pick(['A3', 'A5', 'A6']) : random.pick(places),
  pl_post: random.pick(posts),
  urn: random.pick(['SC1', 'SC2', null]),
})

/** What the next row says, and the reason for a new episode that goes with it. */
function nextHome(random: Random, home: Home, before: Home): [string, Home] {
  if (home.place.startsWith('T')) return ['P', random.chance(70) ? before : homeOf(random, home.ls)]
  const kind = random.number(10)
  if (kind < 3) return ['L', { ...home, ls: random.pick(statuses) }]
  if (kind < 5) return ['P', homeOf(random, home.ls)]
  if (kind < 6) return ['B', homeOf(random, random.pick(statuses))]
  if (kind < 7) return ['T', { ...home, place: random.pick(['U6', 'A5', 'A3']) }]
  if (kind < 8)
    return ['P', { ls: home.ls, place: random.pick(['T0', 'T1', 'T4']), pl_post: null, urn: null }]
  if (kind < 9) return ['L', { ...home, ls: random.pick(['V3', 'V4', 'V2']) }]
  return [random.pick(['U', 'X', '']), { ...home, ls: 'E1', place: 'A5' }]
}

function episodesOf(random: Random, child_id: string): Row[] {
  const rows: Row[] = []
  let on = random.between('2017-01-01', '2021-02-28')
  let rne = random.chance(93) ? 'S' : random.pick(['P', 'L', 'T'])
  let home = homeOf(random, random.chance(8) ? 'V3' : random.pick(statuses))
  let before = home
  for (let more = 1 + random.number(6); more > 0; more -= 1) {
    const open = more === 1 && random.chance(65)
    const dec = open ? null : addDays(on, 1 + random.number(random.chance(50) ? 45 : 320))
    const leaves = dec !== null && (more === 1 || random.chance(18))
    const rec = dec === null ? null : leaves ? random.pick(endings) : 'X1'
    const cin = random.pick(['N1', 'N3', 'N8', 'N9'])
    rows.push({
      child_id,
      decom: on,
      rne,
      ls: home.ls,
      cin,
      place: home.place,
      place_provider: 'PR1',
      dec,
      rec: random.chance(2) ? null : rec,
      reason_place_change: null,
      home_post: null,
      pl_post: home.pl_post,
      urn: home.urn,
    })
    if (dec === null) break
    if (leaves) {
      on = random.chance(85) ? addDays(dec, 1 + random.number(200)) : dec
      rne = random.chance(92) ? 'S' : 'P'
      home = homeOf(random, random.pick(statuses))
    } else {
      on = random.chance(95) ? dec : addDays(dec, random.number(9) - 4)
      const [reason, next] = nextHome(random, home, before)
      if (!home.place.startsWith('T')) before = home
      rne = reason
      home = next
    }
  }
  return rows
}

/** Reviews about when they would be due, often on the very day, the day before or the day after. */
function reviewDays(random: Random, episodes: readonly Row[]): CalendarDate[] {
  const days: CalendarDate[] = []
  for (const row of episodes) {
    const decom = row['decom'] as CalendarDate
    const dec = row['dec'] as CalendarDate | null
    if (row['rne'] === 'S' || days.length === 0) days.push(addDays(decom, random.number(35)))
    if (random.chance(10)) days.push(decom)
    if (dec !== null && random.chance(10)) days.push(dec)
    if (random.chance(15)) days.push(random.near(addDays(decom, random.pick([28, 42])), 1))
    const until = dec ?? '2021-06-30'
    for (let last = days[days.length - 1]; last !== undefined; ) {
      if (random.chance(12)) break
      const exact = addMonths(last, random.pick([3, 6, 6, 6]))
      const next = random.chance(55) ? random.near(exact, 1) : random.near(exact, 40)
      if (next >= until) break
      days.push(next)
      last = next
    }
  }
  return days.filter((on) => on < '2021-07-01')
}

export function madeChild(random: Random, id: string): MadeChild {
  const dob = random.chance(4)
    ? random.pick(['2008-02-29', '2016-02-29'])
    : random.between('2003-05-01', '2020-12-31')
  const episodes = random.chance(2) ? [] : episodesOf(random, id)
  const codes = ['PN0', 'PN1', 'PN1', 'PN2', 'PN3', 'PN4', 'PN5', 'PN6', 'PN7', 'PN8', null] as const
  const reviews = reviewDays(random, episodes).flatMap((review): Row[] => {
    const row = { child_id: id, dob, review, review_code: random.pick(codes) }
    if (random.chance(3)) return [row, { ...row, review_code: random.pick(codes) }]
    return random.chance(2) ? [row, row] : [row]
  })
  const header = {
    child_id: id,
    sex: random.pick(['1', '2', 'M', 'F', 'U', '9']),
    dob,
    ethnic: random.pick(['WBRI', 'MWBC', 'AIND', 'BAFR', 'OOTH', 'NOBT', 'REFU', 'XXXX']),
    upn: 'UN1',
    mother: null,
    mc_dob: null,
  }
  return { id, header, episodes, reviews }
}
