import { mayI } from '#domain/access/may-i.ts'
import type { Account } from '#app/sign-in/accounts.ts'
import type { Route } from './route.ts'

/** Each page of the site by its path, and who may open it. */
export type Doors = ReadonlyMap<string, Route['allow']>

export function doorsOf(routes: readonly Route[]): Doors {
  return new Map(routes.filter(({ method }) => method === 'GET').map(({ path, allow }) => [path, allow]))
}

/** The parts of the service, in the order in which they are shown. */
export const placeGroups = {
  children: 'The children',
  service: 'The service and its figures',
  running: 'Running the system',
} as const

export interface Place {
  readonly text: string
  readonly href: string
  readonly group: keyof typeof placeGroups
  /** What is to be found there. */
  readonly line: string
  /** The place whose own page leads there: where there are too many for a line, that way is enough. */
  readonly within?: string
}

/** The pages that are reached from everywhere. Who may open one is what its own route says. */
const places: readonly Place[] = [
  {
    text: 'Today',
    href: '/today',
    group: 'children',
    line: 'What is overdue, near or missing, in order, each with its reason and the next step.',
  },
  {
    text: 'Asked of you',
    href: '/asked',
    group: 'children',
    line: 'Reports to send and decisions to answer, each in two minutes.',
  },
  {
    text: 'Children',
    href: '/children',
    group: 'children',
    line: 'Find a child by name, id, worker or school.',
  },
  {
    text: 'Entries',
    href: '/entries',
    group: 'children',
    line: 'Children newly looked after: who told us, how late, and what is left to do.',
  },
  {
    text: 'Decisions',
    href: '/decisions',
    group: 'children',
    line: 'What reviews decided: who does it by when, what is overdue and what was not agreed.',
  },
  {
    text: 'Booking',
    href: '/booking',
    group: 'children',
    line: 'Reviews to book, booked too late, waiting for an answer, and the week.',
  },
  {
    text: 'Dates to approve',
    href: '/date-changes',
    group: 'service',
    line: 'Other dates for booked reviews that wait for your approval.',
    within: '/booking',
  },
  {
    text: 'Service',
    href: '/service',
    group: 'service',
    line: 'Caseloads, timeliness and gaps across the service.',
  },
  {
    text: 'Scorecard',
    href: '/scorecard',
    group: 'service',
    line: 'Chosen measures month by month, and what changed.',
    within: '/measures',
  },
  {
    text: 'Measures',
    href: '/measures',
    group: 'service',
    line: 'Each figure with its definition and what it rests on.',
  },
  {
    text: 'Annual report',
    href: '/annual-report',
    group: 'service',
    line: 'The yearly account of the service, as it is published.',
  },
  {
    text: 'Messages',
    href: '/messages',
    group: 'running',
    line: 'What was sent about reviews, to whom, and whether it went.',
  },
  {
    text: 'Imports',
    href: '/imports',
    group: 'running',
    line: 'Load the files of the case system and see what is wrong in them.',
  },
  {
    text: 'Administration',
    href: '/admin',
    group: 'running',
    line: 'The people who sign in, and the targets that this council sets itself.',
  },
  { text: 'Audit', href: '/audit', group: 'running', line: 'Who did and saw what, and what was refused.' },
]

/** The places that somebody may go to: their page is there, and their role opens it. */
export function placesFor(who: Account, doors: Doors): readonly Place[] {
  return places.filter(({ href }) => mayEnter(who, href, doors))
}

/** More places than these do not fit one line of a desk's screen. */
const mostInTheBar = 7

/**
 * Where places stand: all in the bar, or, where there are too many for a line, what is gone to seldom beside it, and
 * what another place leads to on that place's page and on the first page alone.
 */
export function inNavigation(places: readonly Place[]): {
  readonly bar: readonly Place[]
  readonly beside: readonly Place[]
} {
  if (places.length <= mostInTheBar) return { bar: places, beside: [] }
  const seldom = (place: Place) => place.group === 'running'
  const ledTo = ({ within }: Place) => places.some(({ href }) => href === within)
  return { bar: places.filter((place) => !seldom(place) && !ledTo(place)), beside: places.filter(seldom) }
}

/** Whether a page is there and somebody's role opens it. */
export function mayEnter(who: Account, path: string, doors: Doors): boolean {
  const allow = doors.get(path)
  return typeof allow === 'string' ? mayI(who, allow).allowed : allow !== undefined
}

/** Whether a page is a place itself or lies below it. */
export function isWithinPlace(path: string, { href }: Place): boolean {
  return path === href || path.startsWith(`${href}/`)
}
