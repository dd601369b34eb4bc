import {
  type Officer,
  type ServiceOverview,
  type Timeliness,
  weeksAhead,
} from '#app/service/service-reads.ts'
import { type Scope, scopeInWords } from '#domain/access/scope.ts'
import { calendarDate } from '#domain/calendar/calendar-date.ts'
import { bandInWords, bandPlace, type CaseloadBand } from '#domain/policy/caseload-band.ts'
import { gapRules } from '#domain/gap/register.ts'
import { standing } from '#domain/law/standing.ts'
import type { MeasureCell, MeasureEntry } from '#domain/measure/result.ts'
import { count, dateWithWeekday, fromDay, longDate, sentence, wholeNumber } from '../../kit/format.ts'
import { childLink } from '../links.ts'
import { periodWords, serviceListLink } from './words.ts'

export interface ServiceView {
  readonly standsAt: string
  readonly whyThen: string
  /** Whose children the parts about children are of, where they are not those of the authority. */
  readonly whose: string | undefined
  readonly tallies: readonly {
    readonly number: string
    readonly words: string
    readonly href: string | undefined
    readonly late: boolean
  }[]
  readonly caseloads: readonly Caseload[]
  readonly caseloadNotes: readonly string[]
  /** The greatest number that the picture has room for. */
  readonly scale: number
  readonly average: string | undefined
  readonly band: CaseloadBand
  readonly bandSays: string
  readonly timeliness: readonly TimelinessRow[]
  readonly records: readonly {
    readonly name: string
    readonly outstanding: string
    readonly since: string
    readonly href: string
  }[]
  readonly gaps: readonly GapRow[]
  readonly challenge: {
    readonly says: string
    readonly rows: readonly {
      readonly child: string
      readonly href: string
      readonly what: string
      readonly raised: string
      readonly due: string
      readonly late: boolean
      readonly iro: string
    }[]
  }
  readonly byIro: readonly InTimeRow[]
  readonly byMonth: readonly InTimeRow[]
  readonly awayNow: readonly AwayRow[]
  readonly awaySoon: readonly AwayRow[]
  readonly soon: string
}

export interface Caseload {
  readonly name: string
  readonly href: string
  readonly children: string
  readonly fte: string
  readonly perFte: number | undefined
  readonly weighted: string
  readonly judged: string
  readonly outside: boolean
}

interface TimelinessRow {
  readonly period: string
  readonly days: string
  readonly percent: string
  readonly of: string
  readonly notRecorded: string
  readonly href: string
}

/** Reviews in time of one IRO or one month. */
export interface InTimeRow {
  readonly name: string
  readonly value: number | undefined
  readonly percent: string
  readonly of: string
}

interface GapRow {
  readonly what: string
  readonly standing: string
  readonly toDo: string
  readonly count: string | undefined
  readonly href: string
  readonly cannotTell: string | undefined
}

interface AwayRow {
  readonly name: string
  readonly when: string
  readonly reason: string
  readonly children: string
  readonly href: string
}

export function presentService(found: ServiceOverview, scope: Scope): ServiceView {
  const caseloads = caseloadsOf(found)
  const [now, soon] = [
    found.away.filter(({ from }) => from <= found.on),
    found.away.filter(({ from }) => from > found.on),
  ]
  return {
    standsAt: dateWithWeekday(found.on),
    whyThen: sentence(found.standsAt),
    whose:
      scope.kind === 'authority'
        ? undefined
        : `What is about children (gaps, records, open challenge, and the lists behind figures) is of ${scopeInWords(scope)}. Caseloads and reviews in time are of the whole service.`,
    tallies: talliesOf(found),
    caseloads,
    caseloadNotes: found.caseload?.notes ?? [],
    scale: Math.max(100, ...caseloads.map(({ perFte }) => Math.ceil((perFte ?? 0) / 10) * 10)),
    average: averageOf(found),
    band: found.policy.band,
    bandSays: `The shaded band is ${bandInWords(found.policy.band)}.`,
    timeliness: found.timeliness.map(timelinessRow),
    records: found.records.map((one) => ({
      name: one.iroName ?? one.iroId ?? 'No IRO on record',
      outstanding: wholeNumber(one.outstanding),
      since: longDate(one.since),
      href: serviceListLink({ of: 'records', iroId: one.iroId ?? '' }),
    })),
    gaps: gapRules.map((rule) => {
      const untold = found.gaps.cannotTell.includes(rule.id)
      return {
        what: rule.listTitle,
        standing: standing(rule),
        toDo: rule.nextStep,
        count: untold ? undefined : wholeNumber(found.gaps.counts[rule.id] ?? 0),
        href: serviceListLink({ of: rule.id }),
        cannotTell: untold ? `Cannot tell: no ${rule.needs ?? 'such rows'} have been imported.` : undefined,
      }
    }),
    challenge: challengeOf(found),
    byIro: inTimeRows(found.byIro, 'iro', found),
    byMonth: inTimeRows(found.byMonth, 'month', found),
    awayNow: now.map(awayRow),
    awaySoon: soon.map(awayRow),
    soon: `in the ${weeksAhead} weeks after`,
  }
}

function talliesOf(found: ServiceOverview): ServiceView['tallies'] {
  const outstanding = found.records.reduce((sum, one) => sum + one.outstanding, 0)
  const without = found.gaps.counts['no-iro'] ?? 0
  return [
    {
      number: wholeNumber(found.gaps.children),
      words: found.gaps.children === 1 ? 'child in care' : 'children in care',
      href: undefined,
      late: false,
    },
    {
      number: wholeNumber(without),
      words: 'without an IRO on record',
      href: without === 0 ? undefined : serviceListLink({ of: 'no-iro' }),
      late: without > 0,
    },
    {
      number: wholeNumber(outstanding),
      words: outstanding === 1 ? 'record outstanding' : 'records outstanding',
      href: outstanding === 0 ? undefined : serviceListLink({ of: 'records', iroId: undefined }),
      late: outstanding > 0,
    },
  ]
}

function caseloadsOf({ caseload, officers, policy }: ServiceOverview): readonly Caseload[] {
  const names = new Map(officers.map(({ iroId, name }: Officer) => [iroId, name]))
  return (caseload?.cells ?? [])
    .map((cell) => {
      const iroId = cell.keys['iro'] ?? ''
      return {
        name: names.get(iroId) ?? iroId,
        href: serviceListLink({ of: 'caseload', iroId }),
        children: wholeNumber(cell.numerator ?? 0),
        fte: cell.denominator === undefined ? 'Does not count' : String(cell.denominator),
        perFte: cell.value ?? undefined,
        weighted: cell.weightedScore === undefined ? '–' : String(cell.weightedScore),
        ...judgement(cell, policy.band),
      }
    })
    .toSorted((one, other) => (other.perFte ?? -1) - (one.perFte ?? -1) || one.name.localeCompare(other.name))
}

function judgement({ value }: MeasureCell, band: CaseloadBand): Pick<Caseload, 'judged' | 'outside'> {
  const { from, to } = band
  if (value === null) return { judged: 'Does not count in the caseload', outside: false }
  const place = bandPlace(value, band)
  if (place === 'above') return { judged: `Above ${to}`, outside: true }
  if (place === 'below') return { judged: `Below ${from}`, outside: false }
  return { judged: `${from} to ${to}`, outside: false }
}

function averageOf({ caseload }: ServiceOverview): string | undefined {
  const total = caseload?.total
  if (total === null || total === undefined || total.value === null) return undefined
  return `${count(total.numerator ?? 0, 'child', 'children')} and IROs equivalent to ${total.denominator ?? 0} full-time: ${total.value} children each.`
}

function timelinessRow({ period, from, to, figure, notRecorded }: Timeliness): TimelinessRow {
  const held = figure?.denominator ?? 0
  const inTime = figure?.numerator ?? 0
  return {
    period: periodWords[period],
    days: `${longDate(from)} to ${longDate(to)}`,
    percent: figure === null || figure.value === null ? 'No reviews to judge' : `${figure.value}%`,
    of: `${wholeNumber(inTime)} of ${count(held, 'review')}, ${wholeNumber(held - inTime)} late`,
    notRecorded: notRecorded === 0 ? '' : `${wholeNumber(notRecorded)} more cannot be judged`,
    href: serviceListLink({ of: 'late-reviews', period }),
  }
}

function challengeOf({ challenge, on, policy }: ServiceOverview): ServiceView['challenge'] {
  const { disputes, concerns } = challenge
  const formal =
    disputes.length === 0 ? 'No formal dispute is open' : `${count(disputes.length, 'formal dispute')} open`
  return {
    says: `${formal}; ${concerns === 0 ? 'no concern is unresolved' : `${count(concerns, 'concern')} unresolved`}.`,
    rows: disputes.map((one) => ({
      child: one.called === null ? `Child ${one.childId}` : `${one.called} (${one.childId})`,
      href: childLink(one.childId),
      what: `${sentence(one.category.replaceAll('_', ' '))}${stageInWords(one.stage, policy.stages)}`,
      raised: longDate(one.raisedOn),
      due: one.dueOn === null ? 'No date follows' : `${longDate(one.dueOn)}, ${fromDay(on, one.dueOn)}`,
      late: one.dueOn !== null && one.dueOn < on,
      iro: one.iroName ?? 'No IRO on record',
    })),
  }
}

/** `, stage 2: Head of service`; the council's own name for it where it gave one. */
function stageInWords(stage: number | null, stages: ServiceOverview['policy']['stages']): string {
  if (stage === null) return ''
  const own = stages.find((one) => one.stage === stage)
  return own === undefined ? `, stage ${stage}` : `, stage ${stage}: ${own.name}`
}

function inTimeRows(
  entry: MeasureEntry | undefined,
  by: 'iro' | 'month',
  { officers }: ServiceOverview,
): readonly InTimeRow[] {
  const names = new Map(officers.map(({ iroId, name }) => [iroId, name]))
  return (entry?.cells ?? []).map(({ keys, value, numerator, denominator }) => {
    const key = keys[by] ?? 'unknown'
    const name =
      by === 'month' ? monthWords(key) : (names.get(key) ?? (key === 'unknown' ? 'No IRO on record' : key))
    return {
      name,
      value: value ?? undefined,
      percent: value === null ? 'No reviews' : `${value}%`,
      of: `${wholeNumber(numerator ?? 0)} of ${wholeNumber(denominator ?? 0)}`,
    }
  })
}

/** `2026-11` as `November 2026`. */
function monthWords(key: string): string {
  return /^\d{4}-\d{2}$/.test(key) ? longDate(calendarDate(`${key}-01`)).replace(/^1 /, '') : key
}

function awayRow(one: ServiceOverview['away'][number]): AwayRow {
  if (one.leaves) return leavingRow(one)
  const until = one.to === null ? 'with no end recorded' : `to ${longDate(one.to)}`
  return {
    name: one.name,
    when: `${longDate(one.from)} ${until}`,
    reason: one.reason === null ? 'Not recorded' : sentence(one.reason.replaceAll('_', ' ')),
    children: count(one.children, 'child', 'children'),
    href: serviceListLink({ of: 'caseload', iroId: one.iroId }),
  }
}

/** Somebody whose last day is planned or over, while children are still theirs. */
function leavingRow(one: ServiceOverview['away'][number]): AwayRow {
  return {
    name: one.name,
    when: `From ${longDate(one.from)} for good`,
    reason: 'Leaves the service: to be shared out',
    children: count(one.children, 'child', 'children'),
    href: serviceListLink({ of: 'caseload', iroId: one.iroId }),
  }
}
