import { type CalendarDate, writtenDate } from '#domain/calendar/calendar-date.ts'
import { settingNames } from '#domain/policy/settings.ts'
import { type HolidayStore, lastLoaded } from './holidays.ts'

/** What is there of an authority: counts, and no child. */
export interface SetUpState {
  readonly name: string
  readonly slug: string
  readonly accounts: number
  /** Accounts that need an id or a team of the files and have none. */
  readonly withoutId: number
  readonly units: number
  /** Open units that nobody leads today. */
  readonly unled: number
  /** Teams of the files that are no unit yet. */
  readonly unmatched: number
  readonly policies: Readonly<Record<string, number>>
  readonly imports: number
  readonly newestYear: string | undefined
}

export interface SetUpNeeds {
  readonly setUp: { state(authorityId: string, on: CalendarDate): Promise<SetUpState> }
  readonly holidays: Pick<HolidayStore, 'added'>
  readonly today: () => CalendarDate
}

/** How far a step is: the words that people read, and whether anything is left to do. */
export interface SetUpStep {
  readonly title: string
  readonly href: string
  readonly hint: string
  readonly state: 'done' | 'begun' | 'to do' | 'as you like'
}

/** Setting a council up, in the order in which the steps build on each other, each as it really stands. */
export async function setUpSteps(needs: SetUpNeeds, authorityId: string): Promise<readonly SetUpStep[]> {
  const today = needs.today()
  const state = await needs.setUp.state(authorityId, today)
  const { last, near } = lastLoaded(await needs.holidays.added(authorityId), today)
  return [
    {
      title: 'Look at the council’s name',
      href: '/admin/authority',
      hint: `${state.name}, called ${state.slug} on the command line.`,
      state: 'done',
    },
    {
      title: 'Load the first files',
      href: '/imports',
      hint:
        state.newestYear === undefined
          ? 'Nothing is loaded yet. Teams, IROs and social workers are known from the files.'
          : `${plural(state.imports, 'import')}, the newest of ${state.newestYear}.`,
      state: state.newestYear === undefined ? 'to do' : 'done',
    },
    people(state),
    organisation(state),
    ...ownWay(state.policies),
    {
      title: 'Check the bank holidays',
      href: '/admin/holidays',
      hint: `Loaded until ${writtenDate(last)}.`,
      state: near ? 'to do' : 'done',
    },
  ]
}

function people({ accounts, withoutId }: SetUpState): SetUpStep {
  const all = `${plural(accounts, 'person', 'people')} can sign in`
  return {
    title: 'Add the people who sign in',
    href: '/admin/people',
    hint:
      withoutId === 0
        ? `${all}.`
        : `${all}; ${withoutId} of them lack the id by which the files know them, and see nobody.`,
    state: withoutId > 0 ? 'begun' : accounts > 1 ? 'done' : 'to do',
  }
}

function organisation({ units, unled, unmatched }: SetUpState): SetUpStep {
  return {
    title: 'Draw the organisation',
    href: '/admin/organisation',
    hint:
      units === 0
        ? 'No service or team yet.'
        : `${plural(units, 'unit')}; ${unled} that nobody leads, ${plural(unmatched, 'team')} of the files not in the tree.`,
    state: units === 0 ? 'to do' : unled + unmatched > 0 ? 'begun' : 'done',
  }
}

/** What a council may settle for itself, and need not. */
function ownWay(policies: SetUpState['policies']): readonly SetUpStep[] {
  const isSet = (policy: string) => (policies[policy] ?? 0) > 0
  const own = [...settingNames, 'clock.local_targets'].filter(isSet).length
  return [
    {
      title: 'Choose your words',
      href: '/admin/terms',
      hint: isSet('terms') ? 'Terms of your own are set.' : 'Pages use the product’s own words.',
      state: isSet('terms') ? 'done' : 'as you like',
    },
    {
      title: 'Settle local policy',
      href: '/admin/settings',
      hint:
        own === 0
          ? 'Nothing of your own: what law and guidance say is shown.'
          : `${plural(own, 'setting')} of your own.`,
      state: own > 0 ? 'done' : 'as you like',
    },
  ]
}

function plural(many: number, one: string, more = `${one}s`): string {
  return `${many} ${many === 1 ? one : more}`
}
