import { type CalendarDate, calendarDate } from '#domain/calendar/calendar-date.ts'
import type { Cell, DatedRow, SpanFact } from '../facts.ts'
import type { Weighted } from './chance.ts'
import { addWorkingDays, type Day, textOf, textOrNull, workingDayFrom } from './days.ts'
import type { ChildInCare } from './entry-rows.ts'
import { type HeldReview, hasTurned } from './reviews.ts'

/** What happened round and between the reviews: contacts, half-way checks, challenge, what people said. */
export function betweenReviews(child: ChildInCare, iros: readonly SpanFact[]): DatedRow[] {
  const rows: DatedRow[] = []
  const { setting, chain, journey } = child
  const end = child.left ?? setting.lastDay + 1
  const inside = (day: Day) => day > journey.enters && day < end && day <= setting.lastDay
  const add = (
    kindId: string,
    on: Day,
    values: Readonly<Record<string, Cell>>,
    rest: Partial<DatedRow> = {},
  ) => {
    if (inside(on)) rows.push({ kindId, on: textOf(on), values: { child_id: child.id, ...values }, ...rest })
  }
  const round: Round = { child, add, iroOn: (day) => iroOn(iros, textOf(day)) }
  const reviews = chain.held.filter((review) => review.on >= setting.detailFrom)
  for (const [index, review] of reviews.entries()) {
    const next = reviews[index + 1]?.on ?? chain.nextDue ?? end
    contacts(round, review)
    midway(round, review, next)
    challenge(round, review, index)
    replies(round, review, index)
  }
  app(round)
  return rows
}

interface Round {
  readonly child: ChildInCare
  readonly add: (
    kindId: string,
    on: Day,
    values: Readonly<Record<string, Cell>>,
    rest?: Partial<DatedRow>,
  ) => void
  readonly iroOn: (day: Day) => string | null
}

function iroOn(iros: readonly SpanFact[], on: CalendarDate): string | null {
  return iros.findLast((span) => span.from <= on && (span.until === null || span.until > on))?.who ?? null
}

const methods: Weighted<string> = [
  ['visit', 52],
  ['telephone', 22],
  ['video', 14],
  ['message', 10],
  ['other', 2],
]

function contacts({ child, add, iroOn }: Round, review: HeldReview): void {
  const { chance } = child
  const contact = (on: Day, method = chance.weighted(methods)) =>
    add('iro_contacts', on, {
      contact_on: textOf(on),
      contact_method: method,
      iro_id: iroOn(on),
    })
  if (chance.yes(0.66)) contact(workingDayFrom(review.on - chance.int(2, 12)))
  // The visit between two reviews: the IRO looks in within some weeks, and misses a few.
  if (chance.yes(0.86)) contact(workingDayFrom(review.on + chance.int(10, 50)), 'visit')
}

function midway({ child, add, iroOn }: Round, review: HeldReview, next: Day): void {
  const { chance } = child
  if (next - review.completed < 60 || !chance.yes(0.93)) return
  const on = workingDayFrom(review.completed + Math.floor((next - review.completed) / 2) + chance.int(-14, 9))
  add('midway_reviews', on, {
    midway_held_on: textOf(on),
    on_track: chance.yes(0.04) ? null : chance.yes(0.84) ? 'yes' : 'no',
    iro_id: iroOn(on),
  })
}

const themes: Weighted<string> = [
  ['Care plan drift', 24],
  ['Report not available', 20],
  ['Family time', 14],
  ['Education', 13],
  ['Health', 9],
  ['Placement', 12],
  ['Life story work', 8],
]
const categories: Weighted<string> = [
  ['Care Plan/Pathway Plan', 26],
  ['Drift', 18],
  ['Education', 13],
  ['Contact', 10],
  ['Pre-Meeting Report not there', 12],
  ['Stable Placement', 9],
  ['Health', 6],
  ['Life Story Work', 6],
]
const stages: Weighted<number> = [
  [1, 64],
  [2, 27],
  [3, 8],
  [4, 1],
]

function challenge({ child, add }: Round, review: HeldReview, index: number): void {
  const { chance, id, number: round } = child
  if (chance.yes(0.075)) {
    const on = addWorkingDays(review.completed, chance.int(0, 30))
    const resolved = chance.yes(0.86) ? textOf(addWorkingDays(on, chance.int(2, 28))) : null
    add(
      'concerns',
      on,
      {
        concern_id: `CN-${id}-${round}${index + 1}`,
        concern_raised_on: textOf(on),
        concern_theme: chance.weighted(themes),
        concern_resolved_on: resolved,
        concern_outcome:
          resolved === null ? null : chance.yes(0.82) ? 'resolved' : 'taken to dispute resolution',
      },
      {
        later: ['concern_resolved_on'],
        outcome: ['concern_outcome'],
        openUntil: earlierText(resolved, textOrNull(child.left)),
      },
    )
  }
  if (chance.yes(0.021)) {
    const on = addWorkingDays(review.completed, chance.int(1, 40))
    const stage = chance.weighted(stages)
    const days = chance.yes(0.82) ? chance.int(3, 20) : chance.int(21, 44)
    const closed = textOf(addWorkingDays(on, days))
    add(
      'disputes',
      on,
      {
        dispute_id: `DR-${id}-${round}${index + 1}`,
        dispute_category: chance.weighted(categories),
        dispute_raised_on: textOf(on),
        dispute_closed_on: closed,
        highest_stage: stage,
        dispute_outcome: chance.yes(0.88) ? 'resolved' : 'not upheld',
        cafcass_referred_on: null,
      },
      { later: ['dispute_closed_on'], outcome: ['dispute_outcome'], openUntil: closed },
    )
  }
}

function earlierText(one: string | null, other: CalendarDate | null): CalendarDate | null {
  if (one === null) return other
  return other === null || one < other ? calendarDate(one) : other
}

const questions: Readonly<Record<string, readonly string[]>> = {
  child: [
    'Did you feel listened to?',
    'Do you know what is in your plan?',
    'Do you know how to reach your IRO?',
  ],
  carer: ['Were the decisions clear?', 'Did you have what you needed beforehand?'],
  parent: ['Were your views heard?', 'Were you told what was decided?'],
}
const answers: Weighted<string> = [
  ['yes', 72],
  ['partly', 17],
  ['no', 11],
]

function replies({ child, add }: Round, review: HeldReview, index: number): void {
  const { chance, id, journey, number: round } = child
  const reply = (respondent: string, share: number) => {
    if (!chance.yes(share)) return
    const on = addWorkingDays(review.completed, chance.int(1, 15))
    for (const question of questions[respondent] ?? []) {
      if (chance.yes(0.06)) continue
      add('feedback', on, {
        response_id: `FB-${id}-${round}${index + 1}-${respondent}`,
        survey: 'After the review',
        respondent,
        received_on: textOf(on),
        question,
        answer: chance.weighted(answers),
      })
    }
  }
  if (hasTurned(journey.born, 6, review.on)) reply('child', 0.13)
  reply('carer', 0.11)
  reply('parent', 0.05)
}

/** A children's app: some from the age of 8 open an account, and some of those write. */
function app({ child, add }: Round): void {
  const { chance, journey, setting } = child
  const since = Math.max(journey.enters, setting.detailFrom)
  if (!hasTurned(journey.born, 8, since) || !chance.yes(0.2)) return
  let on = since + chance.int(20, 420)
  add('app_contacts', on, { app_contact_on: textOf(on), app_contact_kind: 'account_opened' })
  for (let count = chance.int(0, 5); count > 0; count -= 1) {
    on += chance.int(12, 150)
    add('app_contacts', on, { app_contact_on: textOf(on), app_contact_kind: 'statement' })
  }
}
