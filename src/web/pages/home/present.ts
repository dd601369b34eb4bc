import type { AccountsHeld, LastImport, WorkAtHand } from '#app/home/home-reads.ts'
import type { Account } from '#app/sign-in/accounts.ts'
import { type Role, roles } from '#domain/access/roles.ts'
import { count, dateWithWeekday, longDate, sentence, wholeNumber } from '../../kit/format.ts'
import { type Place, placeGroups } from '../../navigation.ts'

/** What was looked up for somebody; what they may not see was not. */
export interface HomeFound {
  readonly who: Account
  readonly places: readonly Place[]
  readonly work: WorkAtHand | undefined
  /** Why no child is shown to somebody who is there for children: their account lacks its id. */
  readonly noChildren: string | undefined
  /** `none`: nothing was imported yet. */
  readonly lastImport: LastImport | 'none' | undefined
  /** The year whose report is shown first. */
  readonly reportYear: string | undefined
  readonly accounts: AccountsHeld | undefined
  readonly refused: number | undefined
}

export interface HomeView {
  readonly caption: string
  readonly title: string
  readonly lead: string
  readonly stands: { readonly at: string; readonly why: string } | undefined
  readonly tallies: readonly HomeTally[]
  readonly notices: readonly string[]
  readonly facts: readonly { readonly name: string; readonly value: string; readonly href?: string }[]
  readonly groups: readonly {
    readonly id: string
    readonly heading: string
    readonly places: readonly Place[]
  }[]
}

export interface HomeTally {
  readonly number: string
  readonly words: string
  readonly late: boolean
  readonly href: string | undefined
}

/** What each role comes here for, in a sentence. */
const leads: Readonly<Record<Role, string>> = {
  iro: 'Start with today: what is overdue, what is near and what is missing, each with its next step.',
  business_support: 'Start at the booking desk: the reviews to book, then the records to send.',
  iro_manager: 'Start with the service: who holds how many, what is late and what is missing.',
  social_worker: 'Start with what is overdue for your children, then what is near.',
  team_manager: 'Start with what is overdue for the children of your team, then what is near.',
  service_manager: 'Start with what is overdue across the authority.',
  assistant_director: 'Start with what is overdue across the authority.',
  director: 'Start with what is overdue across the authority, and with the yearly account.',
  analyst: 'Start with the last import and what was wrong in it, then the figures.',
  board_member: 'Start with the annual report: every figure in it can be opened to its definition.',
  auditor: 'Start with what was refused, then any page you wish to check. You change nothing.',
  administrator: 'Start with the people who sign in. You see no case content.',
}

/** Whoever leads a unit of the organisation is led to its teams, and not to the whole authority. */
function leadFor(who: Account): string {
  return who.role === 'service_manager' && who.teams !== undefined
    ? 'Start with what is overdue for the children of your teams, then what is near.'
    : leads[who.role]
}

export function presentHome(found: HomeFound): HomeView {
  const { who, work } = found
  return {
    caption: `${who.authority.name}, ${roles[who.role].name}`,
    title: `Welcome, ${who.name}`,
    lead: leadFor(who),
    stands: work && { at: dateWithWeekday(work.on), why: sentence(work.standsAt) },
    tallies: talliesOf(found),
    notices: found.noChildren === undefined ? [] : [found.noChildren],
    facts: factsOf(found),
    groups: Object.entries(placeGroups)
      .map(([id, heading]) => ({ id, heading, places: found.places.filter(({ group }) => group === id) }))
      .filter(({ places }) => places.length > 0),
  }
}

function talliesOf({ work, places, accounts, refused }: HomeFound): readonly HomeTally[] {
  const to = (href: string) => (places.some((place) => place.href === href) ? href : undefined)
  const tally = (number: number, words: string, href: string | undefined, late = false) => ({
    number: wholeNumber(number),
    words,
    late: late && number > 0,
    href,
  })
  return [
    ...(work === undefined
      ? []
      : [
          tally(work.overdue, 'overdue', to('/today') && '/today?group=overdue', true),
          tally(work.soon, 'due in the next 10 working days', to('/today') && '/today?group=soon'),
          tally(
            work.children,
            work.children === 1 ? 'child looked after' : 'children looked after',
            to('/children'),
          ),
        ]),
    ...(work?.withoutIro === undefined || work.withoutIro === 0
      ? []
      : [
          tally(
            work.withoutIro,
            'without an IRO on record',
            to('/today') && '/today?what=no-iro&group=gaps',
            true,
          ),
        ]),
    ...(accounts === undefined
      ? []
      : [
          tally(
            accounts.open,
            accounts.open === 1 ? 'person may sign in' : 'people may sign in',
            to('/admin') && '/admin/people',
          ),
          ...(accounts.withoutId === 0
            ? []
            : [
                tally(
                  accounts.withoutId,
                  'cannot see their children yet: an id is missing',
                  to('/admin') && '/admin/people',
                  true,
                ),
              ]),
        ]),
    ...(refused === undefined
      ? []
      : [tally(refused, 'refused in the last 7 days', to('/audit') && '/audit?outcome=refused')]),
  ]
}

function factsOf({ lastImport, reportYear: year, places }: HomeFound): HomeView['facts'] {
  const linked = (href: string) => (places.some((place) => place.href === href) ? { href } : {})
  return [
    ...(lastImport === undefined
      ? []
      : [{ name: 'Last import', value: importWords(lastImport), ...linked('/imports') }]),
    {
      name: 'Annual report',
      value: year === undefined ? 'None yet: it is made as soon as a year is imported' : year,
      ...(year === undefined ? {} : linked('/annual-report')),
    },
  ]
}

function importWords(last: LastImport | 'none'): string {
  if (last === 'none') return 'Nothing has been imported yet'
  const wrong = [
    last.errors === 0 ? '' : count(last.errors, 'error'),
    last.warnings === 0 ? '' : count(last.warnings, 'warning'),
  ].filter((words) => words !== '')
  const found = wrong.length === 0 ? 'nothing found wrong' : wrong.join(' and ')
  return `${longDate(last.on)}: ${count(last.files, 'file')} for ${last.year}, ${found}`
}
