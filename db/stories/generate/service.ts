import { Chance } from './chance.ts'
import { addMonths, type Day } from './days.ts'
import { familyName, firstName } from './names.ts'

/** An IRO of the made-up service. */
interface Officer {
  readonly id: string
  readonly name: string
  readonly fte: number
  readonly starts: Day
  readonly ends: Day | undefined
  readonly contract: 'permanent' | 'agency' | 'seconded_out'
  readonly gender: string
  readonly ethnicGroup: string
  readonly counts: 'yes' | 'no'
}

/** A post, with those who held it one after the other. */
export interface Post<T> {
  readonly weight: number
  readonly holders: readonly T[]
}

export interface SocialWorker {
  readonly id: string
  readonly name: string
  readonly team: string
  readonly starts: Day
  readonly ends: Day | undefined
}

export interface Team {
  readonly name: string
  readonly manager: string
  readonly service: string
  readonly serviceManager: string
  readonly posts: readonly Post<SocialWorker>[]
}

export interface Service {
  readonly officers: readonly Officer[]
  readonly posts: readonly Post<Officer>[]
  readonly assessment: readonly Team[]
  readonly care: readonly Team[]
  readonly leaving: readonly Team[]
}

/** What the service must be like: how many children it serves and the days it is told about. */
export interface ServicePlan {
  readonly seed: number
  readonly children: number
  readonly historyFrom: Day
  readonly lastDay: Day
}

/** The social workers of the named stories, one in the first team of each kind. */
export const storyWorkers = {
  safeguarding: { id: 'SW100001', name: 'Bethan Corridene' },
  care: { id: 'SW100002', name: 'Kezia Thornyarode' },
  leaving: { id: 'SW100003', name: 'Idris Falquayde' },
} as const

const fractions = [1, 1, 1, 0.8, 0.6, 0.6]

/** The IRO service and the social work teams of the made-up council. */
export function makeService(plan: ServicePlan): Service {
  const chance = new Chance(plan.seed, 71)
  const { officers, posts } = makeOfficers(plan, chance)
  const numbers = { next: 100_100 }
  const teams = (count: number, names: string, service: string, each: number, known: TeamsWanted['known']) =>
    makeTeams({ count, names, service, each, plan, chance, numbers, known })
  const size = (share: number, each: number) => Math.max(1, Math.round((plan.children * share) / 17 / each))
  return {
    officers,
    posts,
    assessment: teams(size(0.18, 3), 'Family Safeguarding', 'Safeguarding', 3, storyWorkers.safeguarding),
    care: teams(size(0.5, 4), 'Children in Care', 'Children in Care', 4, storyWorkers.care),
    leaving: teams(
      size(0.32, 4),
      'Leaving Care and Unaccompanied',
      'Children in Care',
      4,
      storyWorkers.leaving,
    ),
  }
}

function makeOfficers(plan: ServicePlan, chance: Chance) {
  const officers: Officer[] = []
  const add = (fte: number, starts: Day, ends: Day | undefined, contract: Officer['contract']): Officer => {
    const female = chance.yes(0.72)
    const officer: Officer = {
      id: `IRO${String(officers.length + 1).padStart(2, '0')}`,
      name: `${firstName(female ? 'F' : 'M', chance)} ${familyName(chance)}`,
      fte,
      starts,
      ends,
      contract,
      gender: female ? 'female' : 'male',
      ethnicGroup: chance.weighted([
        ['White', 68],
        ['Black', 14],
        ['Asian', 11],
        ['Mixed', 5],
        ['Other', 2],
      ]),
      counts: contract === 'seconded_out' ? 'no' : 'yes',
    }
    officers.push(officer)
    return officer
  }
  const count = Math.max(2, Math.round(plan.children / 50))
  const posts: Post<Officer>[] = []
  for (let index = 0; index < count; index += 1) {
    const fte = fractions[index % fractions.length] ?? 1
    const began = addMonths(plan.historyFrom, -chance.int(1, 60))
    if (index % 12 === 1) {
      // One officer in a dozen has left, and an agency worker holds the post since.
      const left = addMonths(plan.lastDay, -chance.int(13, 20))
      const first = add(fte, began, left, 'permanent')
      posts.push({ weight: fte, holders: [first, add(fte, left + chance.int(0, 6), undefined, 'agency')] })
    } else {
      posts.push({ weight: fte, holders: [add(fte, began, undefined, 'permanent')] })
    }
  }
  add(1, addMonths(plan.historyFrom, -20), undefined, 'seconded_out')
  return { officers, posts }
}

interface TeamsWanted {
  readonly count: number
  readonly names: string
  readonly service: string
  readonly each: number
  readonly plan: ServicePlan
  readonly chance: Chance
  /** The next social worker's number: each has one of their own. */
  readonly numbers: { next: number }
  readonly known: Pick<SocialWorker, 'id' | 'name'>
}

function makeTeams(wanted: TeamsWanted): Team[] {
  const { chance } = wanted
  const serviceManager = `${firstName('F', chance)} ${familyName(chance)}`
  return Array.from({ length: wanted.count }, (_, index) => {
    const name = `${wanted.names} ${index + 1}`
    const known = index === 0 ? [knownWorker(wanted, name)] : []
    return {
      name,
      manager: `${firstName(chance.yes(0.6) ? 'F' : 'M', chance)} ${familyName(chance)}`,
      service: wanted.service,
      serviceManager,
      posts: [...known, ...Array.from({ length: wanted.each }, () => makePost(name, wanted))],
    }
  })
}

/** The social worker of the named stories, who has been in the first team throughout. */
function knownWorker({ known, plan }: TeamsWanted, team: string): Post<SocialWorker> {
  const starts = addMonths(plan.historyFrom, -7)
  return { weight: 1, holders: [{ ...known, team, starts, ends: undefined }] }
}

/** Social workers come and go: a post is held for two years or so. */
function makePost(team: string, { plan, chance, numbers }: TeamsWanted): Post<SocialWorker> {
  const holders: SocialWorker[] = []
  let starts = plan.historyFrom - chance.int(0, 400)
  while (starts <= plan.lastDay) {
    const until = starts + 150 + Math.round(chance.wait(640))
    const ends = until < plan.lastDay - 30 ? until : undefined
    numbers.next += 1
    holders.push({
      id: `SW${numbers.next}`,
      name: `${firstName(chance.yes(0.78) ? 'F' : 'M', chance)} ${familyName(chance)}`,
      team,
      starts,
      ends,
    })
    if (ends === undefined) break
    starts = ends
  }
  return { weight: 1, holders }
}
