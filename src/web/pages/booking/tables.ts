import type { BookingDeskSource, ChangeWaiting, DeskLine, PromptWaiting } from '#app/booking/booking-desk.ts'
import type { BookedLine, DeskDay, ToBookLine } from '#app/booking/desk.ts'
import { titleOf } from '#app/care/why-due.ts'
import { type BookingTarget, targetInWords } from '#domain/booking/booking-target.ts'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import { dateChangeReasonWords } from '#domain/review/date-change-reasons.ts'
import { forwardTrigger, triggerStanding } from '#domain/review/forward-triggers.ts'
import { reviewKinds } from '#domain/review/review.ts'
import { count, dateWithWeekday, fromDay, longDate, shortDate } from '../../kit/format.ts'
import { childLink, linkTo } from '../links.ts'
import { reviewLink } from '../reviews/[review-id]/own-tasks.ts'
import { kindWords, modeWords } from '../reviews/[review-id]/words.ts'
import type { DeskShown } from './present.ts'

/** Who looks, and when: what a table leads on to hangs on it. */
export interface TableSetting {
  readonly on: CalendarDate
  readonly mayApprove: boolean
  readonly mayDecide: boolean
}

type Of = TableSetting

const nameOf = ({ called, childId }: { readonly called: string | null; readonly childId: string }) =>
  called ?? `child ${childId}`
const iroOf = ({ iroName, iroId }: { readonly iroName: string | null; readonly iroId: string | null }) =>
  iroName ?? iroId ?? 'Not recorded'

export interface Cell {
  readonly text: string
  readonly href?: string
  readonly hidden?: string
  readonly tag?: { readonly text: string; readonly colour: string } | undefined
  readonly under?: readonly string[]
}

export interface DeskTable {
  readonly caption: string
  readonly lead?: string
  readonly empty: string
  readonly headings: readonly string[]
  readonly rows: readonly (readonly Cell[])[]
}

/** What a part of the desk shows, as tables. */
export function tablesOf(shown: DeskShown, of: Of): readonly DeskTable[] {
  switch (shown.part) {
    case 'to-book':
      return [toBookTable(shown.lines, shown.target, of.on)]
    case 'late':
      return [lateTable(shown.lines, shown.target)]
    case 'happened':
      return [happenedTable(shown.lines, of)]
    case 'changes':
      return [changesTable(shown.lines, of)]
    case 'week':
      return shown.days.map(dayTable)
    case 'source':
      return [sourceTable(shown.source, shown.lines, shown.total)]
  }
}

function toBookTable(lines: readonly ToBookLine[], target: BookingTarget, on: CalendarDate): DeskTable {
  return {
    caption: 'Reviews to book, the first that is wanted or due at the top',
    lead: `${targetInWords(target)}. The last day in law never moves, whatever is booked.`,
    empty: 'Nothing is to book here.',
    headings: ['Child', 'Review', 'Last working day', 'Wanted by', 'IRO', 'Next'],
    rows: lines.map((line) => [
      { text: nameOf(line), href: childLink(line.childId) },
      { text: kindWords[line.kind], under: reasonsOf(line) },
      lastDayCell(line, on),
      line.targetOn === undefined
        ? { text: 'No target' }
        : { text: shortDate(line.targetOn), under: ['Local', ...(line.targetOn < on ? ['Passed'] : [])] },
      { text: iroOf(line) },
      { text: 'Book', hidden: `: ${nameOf(line)}`, href: reviewLink(line.reviewId, 'book') },
    ]),
  }
}

function reasonsOf({ rule, trigger }: ToBookLine): readonly string[] {
  const brought = forwardTrigger(trigger)
  if (brought !== undefined) return [brought.words, triggerStanding(brought)]
  return rule === null ? [] : [titleOf(rule)]
}

function lastDayCell({ dueOn, lastWorkingDay }: ToBookLine, on: CalendarDate): Cell {
  if (dueOn === null) return { text: 'Cannot be told', under: ['No date follows from what is recorded'] }
  const day = lastWorkingDay ?? dueOn
  const under = [day < on ? fromDay(on, day) : fromDay(on, day)]
  if (dueOn !== day) under.push(`In law: ${shortDate(dueOn)}`)
  return { text: shortDate(day), under, tag: dueOn < on ? { text: 'Overdue', colour: 'red' } : undefined }
}

function lateTable(lines: readonly BookedLine[], target: BookingTarget): DeskTable {
  return {
    caption: 'Booked after the local target or after the last day in law',
    lead: `${targetInWords(target)}. Fewest days in hand first.`,
    empty: 'Every review that is booked has its days in hand.',
    headings: ['Child', 'Booked for', 'Days in hand', 'Last day in law', 'IRO', 'Next'],
    rows: lines.map((line) => [
      { text: nameOf(line), href: childLink(line.childId) },
      { text: shortDate(line.on) },
      inHand(line),
      { text: line.dueOn === null ? 'Cannot be told' : shortDate(line.dueOn) },
      { text: iroOf(line) },
      nextOf(line),
    ]),
  }
}

function inHand({ daysInHand = 0 }: BookedLine): Cell {
  if (daysInHand < 0) {
    return {
      text: count(-daysInHand, 'day'),
      tag: { text: 'Late', colour: 'red' },
      under: ['after the last day'],
    }
  }
  return { text: count(daysInHand, 'day') }
}

function nextOf(line: BookedLine): Cell {
  if (line.reviewId === null) {
    return {
      text: 'From a file: work on it here',
      hidden: `: ${nameOf(line)}`,
      href: linkTo('/reviews/new', { child: line.childId }),
    }
  }
  return { text: 'Open', hidden: `: ${nameOf(line)}`, href: reviewLink(line.reviewId) }
}

function happenedTable(lines: readonly PromptWaiting[], { mayDecide }: Of): DeskTable {
  return {
    caption: 'What happened to children and may call for a review, the latest first',
    lead: 'Found in what is recorded. Somebody decides: the IRO can say that no review is needed, with the reason.',
    empty: 'Nothing that happened waits for a decision.',
    headings: ['Child', 'What happened', 'When', 'IRO', 'Next'],
    rows: lines.map((line) => {
      const brought = forwardTrigger(line.trigger)
      return [
        { text: nameOf(line), href: childLink(line.childId) },
        {
          text: brought?.words ?? line.trigger,
          under: brought === undefined ? [] : [triggerStanding(brought)],
        },
        { text: shortDate(line.happenedOn) },
        { text: iroOf(line) },
        {
          text: mayDecide ? 'Decide' : 'Bring forward',
          hidden: `: ${nameOf(line)}`,
          href: linkTo(`/children/${encodeURIComponent(line.childId)}/bring-forward`, {
            trigger: line.trigger,
            prompt: line.promptId,
          }),
        },
      ]
    }),
  }
}

function changesTable(lines: readonly ChangeWaiting[], { mayApprove }: Of): DeskTable {
  return {
    caption: 'Other dates that wait for approval, the earliest booked first',
    lead: 'The booked day stands until they are answered.',
    empty: 'No other date waits for approval.',
    headings: ['Child', 'From', 'To', 'Why', 'Approved by', 'Next'],
    rows: lines.map((line) => [
      { text: nameOf(line), href: reviewLink(line.reviewId) },
      { text: shortDate(line.from) },
      {
        text: shortDate(line.to),
        tag: line.dueOn !== null && line.to > line.dueOn ? { text: 'Late', colour: 'red' } : undefined,
      },
      { text: dateChangeReasonWords(line.reason), under: [`Asked by ${line.askedBy}`] },
      { text: line.approvedBy.length === 0 ? 'Nobody yet' : line.approvedBy.join(', ') },
      mayApprove
        ? { text: 'Answer', hidden: `: ${nameOf(line)}`, href: `/date-changes/${line.changeId}` }
        : { text: 'Waiting' },
    ]),
  }
}

function dayTable({ on, meetings, away, notWorking }: DeskDay): DeskTable {
  const gone = away.map(({ name, to }) => (to > on ? `${name}, until ${longDate(to)}` : name))
  const lead = [
    ...(notWorking === undefined ? [] : [`Not a working day: ${notWorking}.`]),
    ...(gone.length === 0 ? [] : [`Away: ${gone.join('; ')}.`]),
  ].join(' ')
  return {
    caption: dateWithWeekday(on),
    ...(lead === '' ? {} : { lead }),
    empty: 'Nothing is booked.',
    headings: ['Time', 'Child', 'Review', 'IRO', 'Days in hand', 'Look out'],
    rows: meetings.map((line) => [
      { text: line.startsAt ?? 'Not set' },
      {
        text: nameOf(line),
        href: line.reviewId === null ? childLink(line.childId) : reviewLink(line.reviewId),
      },
      {
        text: wordsOfKind(line.kind),
        under: [
          ...(line.mode === null ? [] : [modeWords[line.mode]]),
          ...(line.further ? ['A further meeting'] : []),
          ...(line.sharedMeetingId === null ? [] : ['With brothers or sisters']),
          ...(line.reviewId === null ? ['From a file'] : []),
        ],
      },
      { text: iroOf(line) },
      line.daysInHand === undefined ? { text: '' } : inHand(line),
      line.clashes.length === 0
        ? { text: '' }
        : { text: line.clashes.join('. '), tag: { text: 'Clash', colour: 'orange' } },
    ]),
  }
}

function wordsOfKind(kind: string): string {
  const known = reviewKinds.find((one) => one === kind)
  return known === undefined ? 'Review of an unknown kind' : kindWords[known]
}

function sourceTable(source: BookingDeskSource, lines: readonly DeskLine[], total: number): DeskTable {
  const more = total > lines.length ? ` The first ${lines.length} of ${total} are shown.` : ''
  return {
    caption: more === '' ? source.heading : `${source.heading}.${more}`,
    empty: source.empty,
    headings: ['Child', 'What', source.dayIs],
    rows: lines.map((line) => [
      { text: nameOf(line), href: childLink(line.childId) },
      {
        text: line.words,
        href: line.href,
        hidden: `: ${nameOf(line)}`,
        under: line.under,
        tag: line.late ? { text: 'Late', colour: 'red' } : undefined,
      },
      { text: line.on === null ? '' : shortDate(line.on) },
    ]),
  }
}
