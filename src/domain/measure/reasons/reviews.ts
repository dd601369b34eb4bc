import { daysBetween } from '#domain/calendar/calendar-date.ts'
import { ruleNamed } from '#domain/law/register.ts'
import { plain, type Reason, reason, type RowSaid } from './reason.ts'

/** `The second review`; of a review whose place is not known, `The review`. */
function theReview(number: string | undefined): string {
  if (number === 'first' || number === 'second') return `The ${number} review`
  return number === 'later' ? 'A later review' : 'The review'
}

const kinds: Readonly<Record<string, string>> = {
  short_break: ', of short breaks',
  adoption: ', of adoption',
}

export const held = reason(
  ['day', 'number', 'kind'],
  (row) =>
    `${theReview(row.text('number'))}${kinds[row.text('kind') ?? ''] ?? ''} was held on ${row.day('day') ?? 'a day not recorded'}`,
)

/** What the clock of an obligation is called, as the register of rules has it. */
function clock(rule: string | undefined): string {
  const title = ruleNamed(rule ?? '')?.title
  return title === undefined ? '' : ` (${title})`
}

export const due = reason(['day', 'rule', 'anchor_on', 'done_on'], (row) => {
  const done = row.day('done_on')
  return `Due by ${row.day('day') ?? 'a day not known'}${clock(row.text('rule'))}, counted from ${row.day('anchor_on') ?? 'a day not known'}; ${done === undefined ? 'no review that answers it is recorded' : `held on ${done}`}`
})

/** A review held, or one that was due: in both what was due, when it was held, and what follows. */
export const inTime = reason(
  ['number', 'due_on', 'held_on', 'late_reason', 'adjourned_on', 'fell_due', 'kept'],
  (row) => {
    const fell = row.text('fell_due')
    if (fell !== undefined) {
      const all = Number(fell)
      return `${all === 1 ? '1 review' : `${all} reviews`} fell due for this child, ${row.text('kept') ?? '0'} of them in time`
    }
    const dueOn = row.day('due_on') ?? 'a day that cannot be told'
    const heldOn = row.day('held_on')
    if (heldOn === undefined) {
      return `${theReview(row.text('number'))} was due by ${dueOn} and was not held by ${row.lastDay}`
    }
    return `${theReview(row.text('number'))} was held on ${heldOn}, due by ${dueOn}: ${row.counts ? 'in time' : lateness(row)}`
  },
)

type Lateness = 'due_on' | 'held_on' | 'late_reason' | 'adjourned_on'

function lateness(row: RowSaid<Lateness>): string {
  const [dueOn, heldOn] = [row.date('due_on'), row.date('held_on')]
  if (row.text('late_reason') === 'too_early') return 'before the days in which it may be held'
  if (dueOn !== undefined && heldOn !== undefined && heldOn > dueOn) {
    const days = daysBetween(dueOn, heldOn)
    return `${days === 1 ? '1 day' : `${days} days`} late`
  }
  const adjourned = row.day('adjourned_on')
  return adjourned === undefined ? 'not in time' : `adjourned on ${adjourned} and not completed in time`
}

export const late = reason(
  ['number', 'due_on', 'held_on', 'late_reason', 'adjourned_on', 'not_held'],
  (row) => {
    const dueOn = row.day('due_on') ?? 'a day that cannot be told'
    const heldOn = row.day('held_on')
    if (row.text('not_held') !== 'true') {
      return `${theReview(row.text('number'))} was held on ${heldOn ?? 'a day not recorded'}, due by ${dueOn}: ${lateness(row)}`
    }
    return `A review was due by ${dueOn} and was not held by ${row.lastDay}; ${heldOn === undefined ? 'none is recorded since' : `it was held on ${heldOn}`}`
  },
)

export const notScheduled = reason(
  ['period_started_on'],
  (row) =>
    `In care since ${row.day('period_started_on') ?? 'a day not known'}; no review is planned for after ${row.lastDay}`,
)

/** Something due round a review: what became of it. */
export function roundReview(what: string, done: string): Reason {
  return reason(['day', 'due_on', 'done_on'], (row) => {
    const [dueOn, doneOn] = [row.day('due_on'), row.day('done_on')]
    const review = `Review held on ${row.day('day') ?? 'a day not recorded'}: ${what} was due by ${dueOn ?? 'a day not known'}`
    return doneOn === undefined
      ? `${review}, and no day is recorded on which it was ${done}`
      : `${review}, and was ${done} on ${doneOn}: ${row.counts ? 'in time' : 'late'}`
  })
}

export const coded = reason(
  ['day', 'code'],
  (row) => `Review held on ${row.day('day') ?? 'a day not recorded'}, recorded as ${plain(row.text('code'))}`,
)

const chairing: Readonly<Record<string, string>> = {
  full: 'the child chaired it',
  part: 'the child chaired part of it',
  none: 'the child did not chair it',
}

export const chaired = reason(
  ['day', 'chaired_by_child'],
  (row) =>
    `Review held on ${row.day('day') ?? 'a day not recorded'}: ${chairing[row.text('chaired_by_child') ?? ''] ?? 'who chaired it is not recorded'}`,
)

export const permanence = reason(
  ['day', 'permanence_plan_agreed'],
  (row) =>
    `Second review held on ${row.day('day') ?? 'a day not recorded'}: ${row.text('permanence_plan_agreed') === 'yes' ? 'a plan for permanence was agreed' : 'no plan for permanence was agreed'}`,
)

export const midway = reason(['day', 'done_on'], (row) => {
  const done = row.day('done_on')
  return `A check between two reviews was due by ${row.day('day') ?? 'a day not known'}; ${done === undefined ? 'none is recorded' : `it was done on ${done}`}`
})

export const checked = reason(
  ['day'],
  (row) =>
    `Review held on ${row.day('day') ?? 'a day not recorded'}: ${row.counts ? 'a quality check of it is recorded' : 'no quality check of it is recorded'}`,
)

/** What a quality check answered. */
export function checkAnswered(what: string): Reason {
  return reason(
    ['day', 'answer'],
    (row) =>
      `Quality check of the review of ${row.day('day') ?? 'a day not recorded'}: ${what}, ${plain(row.text('answer'))}`,
  )
}

export const highRisk = reason(
  ['answered_on'],
  (row) =>
    `High risk by the latest answer, at the review of ${row.day('answered_on') ?? 'a day not recorded'}`,
)

export const agenciesApart = reason(
  ['answered_on'],
  (row) =>
    `High risk, and agencies are not working together, by the latest answers; of the review of ${row.day('answered_on') ?? 'a day not recorded'}`,
)
