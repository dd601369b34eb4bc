import participation from '#db/reference/participation.json' with { type: 'json' }
import { type CalendarDate, earliest, parseIsoDate, writtenDate } from '#domain/calendar/calendar-date.ts'
import { type LiveReview, reviewModes, reviewVenues } from './live-review.ts'
import { reviewKinds } from './review.ts'

/** What a review becomes with one value as a file has it; or why that value is put right elsewhere. */
export type CorrectedByFile =
  | { readonly changed: true; readonly review: LiveReview }
  | { readonly changed: false; readonly reason: string }

interface Value {
  readonly inFile: string
  readonly today: CalendarDate
  /** Why it was decided so: kept where the review asks for a reason of its own. */
  readonly why: string
}

type Correct = (review: LiveReview, value: Value) => CorrectedByFile

const no = (reason: string): CorrectedByFile => ({ changed: false, reason })
const withChange = (review: LiveReview, change: Partial<LiveReview>): CorrectedByFile => ({
  changed: true,
  review: { ...review, ...change },
})

/**
 * Every column of the files' rows about a held review, and what taking the file's value makes of the review that is
 * kept here. One value at a time: the others stay. A step of its life that was not taken here, such as completing it,
 * is not taken from a file.
 */
const columnsOfHeld: Readonly<Record<string, Correct>> = {
  review_code: one(
    'reviewCode',
    participation.codes.map(({ code }) => code),
  ),
  kind: (review, { inFile }) => {
    const kind = reviewKinds.find((known) => known === inFile)
    return kind === undefined ? no(`‘${inFile}’ is no kind of review`) : withChange(review, { kind })
  },
  late_reason: text('lateReason'),
  mode: one('mode', reviewModes),
  venue: one('venue', reviewVenues),
  chaired_by_child: one('chairedByChild', ['full', 'part', 'none']),
  permanence_plan_agreed: one('permanencePlanAgreed', ['yes', 'no']),
  high_risk: one('highRisk', ['yes', 'no']),
  agencies_working_together: one('agenciesWorkingTogether', ['yes', 'no']),
  social_work_report_on: day('socialWorkReportOn'),
  carer_form_on: day('carerFormOn'),
  parent_form_on: day('parentFormOn'),
  child_form_on: day('childFormOn'),
  planned_on: day('plannedOn'),
  decisions_sent_on: dayAfterwards('decisionsSentOn'),
  record_completed_on: dayAfterwards('recordCompletedOn'),
  record_distributed_on: dayAfterwards('recordDistributedOn'),
  adjourned_on: (review, { inFile, today, why }) => {
    const { heldOn, completedOn } = review
    const on = parseIsoDate(inFile)
    if (on === undefined || on > today) return no('The file’s day lies ahead, or is none')
    if (completedOn === null)
      return no(
        'The review is not completed here. Adjourn it on the review itself, where the 20 days are counted',
      )
    if (heldOn !== null && on < heldOn)
      return no(`It was held on ${writtenDate(heldOn)}: it cannot be adjourned before`)
    if (on > completedOn)
      return no(`It was completed on ${writtenDate(completedOn)}: it cannot be adjourned after`)
    return withChange(review, { adjournedOn: on, adjournedBecause: review.adjournedBecause ?? why })
  },
  completed_on: (review, { inFile, today }) => {
    const { heldOn, adjournedOn, completedOn } = review
    const on = parseIsoDate(inFile)
    if (completedOn === null)
      return no(
        'The review is not completed here. Complete it on the review itself, once its meeting is written down',
      )
    if (on === undefined || on > today) return no('The file’s day lies ahead, or is none')
    const from = adjournedOn ?? heldOn
    if (from !== null && on < from) return no(`It cannot be completed before ${writtenDate(from)}`)
    const after = earliest(review.decisionsSentOn, review.recordCompletedOn, review.recordDistributedOn)
    if (after !== undefined && on > after)
      return no(`Something that follows it was done on ${writtenDate(after)}. Correct that day first`)
    return withChange(review, { completedOn: on })
  },
}

/** The columns of a planned review: the day itself is what makes the row, and so is never otherwise. */
const columnsOfPlanned: Readonly<Record<string, Correct>> = {
  planned_kind: (review, value) => columnsOfHeld['kind']?.(review, value) ?? no('The review has no kind'),
  cancelled_on: (review, { inFile, today }) => {
    const on = parseIsoDate(inFile)
    if (review.state !== 'cancelled')
      return no('The review is not cancelled here. Cancel it on the review itself, with the reason')
    if (on === undefined || on > today) return no('The file’s day lies ahead, or is none')
    return withChange(review, { cancelledOn: on })
  },
  cancel_reason: (review, value) =>
    review.state === 'cancelled'
      ? text('cancelReason')(review, value)
      : no('The review is not cancelled here. Cancel it on the review itself, with the reason'),
}

/** Takes one value of a file into a review that was held. Undefined: the review states no such column. */
export function correctHeldByFile(
  review: LiveReview,
  column: string,
  value: Value,
): CorrectedByFile | undefined {
  return correct(columnsOfHeld, review, column, value)
}

/** Takes one value of a file into a review that was booked for a day. Undefined: it states no such column. */
export function correctPlannedByFile(
  review: LiveReview,
  column: string,
  value: Value,
): CorrectedByFile | undefined {
  return correct(columnsOfPlanned, review, column, value)
}

function correct(
  columns: Readonly<Record<string, Correct>>,
  review: LiveReview,
  column: string,
  value: Value,
): CorrectedByFile | undefined {
  return Object.hasOwn(columns, column) ? columns[column]?.(review, value) : undefined
}

/** The columns whose file value can be taken, of a held and of a planned review. */
export const correctableColumns: readonly string[] = [
  ...Object.keys(columnsOfHeld),
  ...Object.keys(columnsOfPlanned),
]

function one<Field extends keyof LiveReview>(
  field: Field,
  list: readonly (LiveReview[Field] & string)[],
): Correct {
  return (review, { inFile }) => {
    const known = list.find((code) => code === inFile)
    return known === undefined
      ? no(`‘${inFile}’ is not on the list: ${list.join(', ')}. Have it corrected in the case system`)
      : withChange(review, { [field]: known })
  }
}

function text(field: 'lateReason' | 'cancelReason'): Correct {
  return (review, { inFile }) => withChange(review, { [field]: inFile })
}

type DayField =
  | 'socialWorkReportOn'
  | 'carerFormOn'
  | 'parentFormOn'
  | 'childFormOn'
  | 'plannedOn'
  | 'decisionsSentOn'
  | 'recordCompletedOn'
  | 'recordDistributedOn'

function day(field: DayField): Correct {
  return (review, { inFile, today }) => {
    const on = parseIsoDate(inFile)
    return on === undefined || on > today
      ? no('The file’s day lies ahead, or is none')
      : withChange(review, { [field]: on })
  }
}

/** A day on which something followed the completed review. */
function dayAfterwards(field: DayField): Correct {
  return (review, value) => {
    const { completedOn } = review
    const on = parseIsoDate(value.inFile)
    if (completedOn !== null && on !== undefined && on < completedOn)
      return no(`The review was completed on ${writtenDate(completedOn)}: this cannot have been before`)
    return day(field)(review, value)
  }
}
