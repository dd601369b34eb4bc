import {
  type CollectionYear,
  collectionYear,
  collectionYearOf,
  collectionYearsUpTo,
} from '#db/stories/collection-year.ts'
import type { DatedRow, IntendedFailure, StoryRow } from '#db/stories/facts.ts'
import { Chance } from '#db/stories/generate/chance.ts'
import { type MadeChild, makeChild, type Wanted } from '#db/stories/generate/child.ts'
import { storiesAt } from '#db/stories/all-stories.ts'
import { dayOf } from '#db/stories/generate/days.ts'
import { meanStay } from '#db/stories/generate/draft.ts'
import { makeService, type Service } from '#db/stories/generate/service.ts'
import { meanPlanDays, plansPerChildInCare, protectedChild } from '#db/stories/generate/protection.ts'
import type { Setting } from '#db/stories/generate/setting.ts'
import { childRows, rowsOfYear } from '#db/stories/returns/child-rows.ts'
import { serviceRows } from '#db/stories/returns/service-rows.ts'
import { type YearView, yearViews } from '#db/stories/returns/year-view.ts'
import type { Story } from '#db/stories/story.ts'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'

/** What to make up. The same options give the same rows, to the byte. */
export interface DemoOptions {
  /** Children in care on the last day. */
  readonly children: number
  readonly seed: number
  /** Collection years, counted back from the one that holds the last day. */
  readonly years: number
  /** The day the demonstration stands at: nothing after it has happened. */
  readonly lastDay: CalendarDate
}

/** Rows of one year's folder by kind of file. */
type RowsByKind = Map<string, StoryRow[]>

export interface Demo {
  readonly authority: { readonly slug: string; readonly name: string }
  readonly options: DemoOptions
  readonly years: readonly CollectionYear[]
  /** The rows of one year, some people at a time: memory does not grow with the authority. */
  readonly batches: (year: CollectionYear) => Generator<RowsByKind>
  /** How many batches a year has. */
  readonly parts: number
  /** Every failure that was meant, by the last day. */
  readonly failures: () => Generator<IntendedFailure>
  /** The named people, whose stories say what to look for. They are among the children. */
  readonly stories: readonly Story[]
  readonly service: Service
  /** The children themselves, those in care on the last day first. */
  readonly people: () => Generator<MadeChild>
}

/** The made-up council. No English council has this name. */
export const demoAuthority = { slug: 'marlbridge', name: 'Marlbridge' } as const

const firstGenerated = 101
/** Of a council of ordinary size everybody is in one batch. */
const peopleInABatch = 10_000
const yearsOfHistory = 8
/** The bank holidays are known from 2010. */
const earliestHistory = 2011

/** The day from which every review of every period of care is in the files of a demonstration. */
export function historyStart({ lastDay, years }: Pick<DemoOptions, 'lastDay' | 'years'>): CalendarDate {
  const firstYear = collectionYearOf(lastDay).startYear - years + 1
  return collectionYear(Math.max(firstYear - yearsOfHistory, earliestHistory)).starts
}

/** A made-up authority with three years of history, as the files it would have. */
export function makeDemo(options: DemoOptions): Demo {
  const years = collectionYearsUpTo(options.lastDay, options.years)
  const first = years[0]
  if (first === undefined) throw new RangeError('A demonstration needs at least one collection year')
  const historyFrom = historyStart(options)
  const setting: Setting = {
    seed: options.seed,
    historyFrom: dayOf(historyFrom),
    detailFrom: dayOf(first.starts),
    lastDay: dayOf(options.lastDay),
    service: makeService({
      seed: options.seed,
      children: options.children,
      historyFrom: dayOf(historyFrom),
      lastDay: dayOf(options.lastDay),
    }),
  }
  const views = yearViews(years, historyFrom, options.lastDay)
  const stories = storiesAt(options.lastDay)
  const people = () => madeChildren(options, setting, stories)
  return {
    authority: demoAuthority,
    options,
    years,
    stories,
    service: setting.service,
    people,
    parts: Math.ceil(
      (options.children + leaversOf(options, setting) + plansOf(options, setting)) / peopleInABatch,
    ),
    batches: (year) => {
      const view = views.find((candidate) => candidate.year.label === year.label)
      if (view === undefined) throw new RangeError(`${year.label} is not a year of this demonstration`)
      const service = serviceRows(setting.service, options.children, view, historyFrom)
      return batchesOf(view, service, people(), protectedChildren(options, setting))
    },
    *failures() {
      for (const child of people()) yield* child.failures
    },
  }
}

function* batchesOf(
  view: YearView,
  service: readonly StoryRow[],
  people: Iterable<MadeChild>,
  others: Iterable<readonly DatedRow[]>,
): Generator<RowsByKind> {
  let batch: RowsByKind = new Map()
  let inBatch = 0
  const add = (row: StoryRow) => {
    const rows = batch.get(row.kindId)
    if (rows === undefined) batch.set(row.kindId, [row])
    else rows.push(row)
  }
  for (const row of service) add(row)
  for (const rows of rowsOfPeople(view, people, others)) {
    if (inBatch === peopleInABatch) {
      yield batch
      batch = new Map()
      inBatch = 0
    }
    for (const row of rows) add(row)
    inBatch += 1
  }
  yield batch
}

function* rowsOfPeople(
  view: YearView,
  people: Iterable<MadeChild>,
  others: Iterable<readonly DatedRow[]>,
): Generator<Iterable<StoryRow>> {
  for (const { facts } of people) yield childRows(facts, view)
  for (const rows of others) yield rowsOfYear(rows, view)
}

/** Children with a protection plan, who are not looked after: as many as a council of this size would have. */
function* protectedChildren(options: DemoOptions, setting: Setting): Generator<readonly DatedRow[]> {
  const { seed, detailFrom, lastDay } = setting
  const plans = plansOf(options, setting)
  for (let number = 1; number <= plans; number += 1)
    yield protectedChild({ seed, number, detailFrom, lastDay })
}

function plansOf({ children }: DemoOptions, { lastDay, detailFrom }: Setting): number {
  const days = lastDay - detailFrom + 2 * meanPlanDays
  return Math.round((children * plansPerChildInCare * days) / meanPlanDays)
}

function leaversOf({ children }: DemoOptions, { lastDay, detailFrom }: Setting): number {
  return Math.round((children / meanStay(() => new Chance(3))) * (lastDay - detailFrom))
}

function* madeChildren(
  options: DemoOptions,
  setting: Setting,
  stories: readonly Story[],
): Generator<MadeChild> {
  let named = 0
  for (const story of stories) {
    for (const facts of story.children) {
      named += 1
      yield { facts, failures: story.failures.filter((failure) => failure.childId === facts.id) }
    }
  }
  for (const wanted of wantedChildren(options, setting, named)) yield makeChild(wanted, setting)
}

/** Those in care on the last day, then those who left since the first year began, evenly over the years. */
function* wantedChildren(options: DemoOptions, setting: Setting, named: number): Generator<Wanted> {
  let number = firstGenerated
  for (let index = named; index < options.children; index += 1) {
    yield { number, leftOn: undefined }
    number += 1
  }
  const span = setting.lastDay - setting.detailFrom
  const leavers = leaversOf(options, setting)
  for (let index = 0; index < leavers; index += 1) {
    const chance = new Chance(options.seed, number, 5)
    const share = (index + chance.next()) / leavers
    yield { number, leftOn: setting.detailFrom + 1 + Math.floor(share * span) }
    number += 1
  }
}
