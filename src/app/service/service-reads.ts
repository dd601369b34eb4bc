import { type MeasuresNeeds, askMeasures } from '#app/measure/ask-measures.ts'
import type { Scope } from '#domain/access/scope.ts'
import { addDays, addMonths, type CalendarDate, calendarDate } from '#domain/calendar/calendar-date.ts'
import { collectionYearWith } from '#domain/calendar/collection-year.ts'
import type { LocalStage } from '#domain/dispute/local-stages.ts'
import type { GapId } from '#domain/gap/register.ts'
import type { MeasureEntry, MeasureFigure } from '#domain/measure/result.ts'
import type { CaseloadBand } from '#domain/policy/caseload-band.ts'
import { type StandingDay, standingDay } from '#domain/care/standing-day.ts'

/** An IRO as the service's own files name them. */
export interface Officer {
  readonly iroId: string
  readonly name: string
}

/** Somebody away on a day or within the weeks after it. */
export interface Absence extends Officer {
  readonly from: CalendarDate
  /** The last day away; null is not recorded. */
  readonly to: CalendarDate | null
  readonly reason: string | null
  /** They leave, or left: the last day of their account is planned, and children are theirs still. */
  readonly leaves: boolean
  /** Children whose IRO they are on that day. */
  readonly children: number
}

/** A child in one of the lists. */
export interface ServiceChild {
  readonly childId: string
  readonly called: string | null
  readonly iroId: string | null
  readonly iroName: string | null
  /** The day that the list is about: of the last review, the second one, coming into care, or what was due. */
  readonly on: CalendarDate | null
  /** Of a record outstanding: which, by the rule's id. */
  readonly rule?: string | undefined
}

export interface Gaps {
  readonly children: number
  readonly counts: Readonly<Partial<Record<GapId, number>>>
  /** Gaps that nobody can tell: the files hold nothing of the kind at all. */
  readonly cannotTell: readonly GapId[]
}

/** A dispute that is open on the day, with its 20 working days. */
export interface OpenDispute {
  readonly disputeId: string
  readonly childId: string
  readonly called: string | null
  readonly category: string
  readonly raisedOn: CalendarDate
  readonly stage: number | null
  /** Null when no date follows. */
  readonly dueOn: CalendarDate | null
  readonly iroName: string | null
}

export interface Challenge {
  readonly disputes: readonly OpenDispute[]
  /** Concerns raised informally and not resolved. */
  readonly concerns: number
}

export interface RecordsOfIro {
  readonly iroId: string | null
  readonly iroName: string | null
  readonly outstanding: number
  /** The longest overdue was due on this day. */
  readonly since: CalendarDate
}

export interface Timeliness {
  readonly period: Period
  readonly from: CalendarDate
  readonly to: CalendarDate
  readonly figure: MeasureFigure | null
  readonly notRecorded: number
}

export type Period = 'year' | '12-months'

export interface ServiceOverview extends StandingDay {
  readonly caseload: MeasureEntry | undefined
  readonly officers: readonly Officer[]
  readonly timeliness: readonly Timeliness[]
  readonly records: readonly RecordsOfIro[]
  readonly gaps: Gaps
  readonly away: readonly Absence[]
  readonly challenge: Challenge
  /** Reviews in time over the last 12 months: each IRO, and each month. */
  readonly byIro: MeasureEntry | undefined
  readonly byMonth: MeasureEntry | undefined
  readonly policy: ServicePolicy
}

/** What the council settled for itself that the service page rests on. */
export interface ServicePolicy {
  readonly band: CaseloadBand
  /** The stages of a dispute by the council's own names; none where it named none. */
  readonly stages: readonly LocalStage[]
}

/** One of the lists behind the figures. */
export type ServiceList =
  | { readonly of: GapId }
  | { readonly of: 'caseload'; readonly iroId: string }
  | { readonly of: 'records'; readonly iroId: string | undefined }
  | { readonly of: 'late-reviews'; readonly period: Period }

export interface FoundChildren extends StandingDay {
  readonly children: readonly ServiceChild[]
}

interface Asked {
  readonly authorityId: string
  readonly scope: Scope
}

export interface ServiceReads {
  overview(ask: Asked): Promise<ServiceOverview>
  list(ask: Asked, list: ServiceList): Promise<FoundChildren>
  /** The caseload band in force today. */
  caseloadBand(authorityId: string): Promise<CaseloadBand>
}

interface OnDay extends Asked {
  readonly on: CalendarDate
}

export interface ServiceNeeds extends MeasuresNeeds {
  readonly today: () => CalendarDate
  newestYear(authorityId: string): Promise<string | undefined>
  officers(ask: OnDay): Promise<readonly Officer[]>
  absences(ask: OnDay & { readonly until: CalendarDate }): Promise<readonly Absence[]>
  gaps(ask: OnDay): Promise<Gaps>
  challenge(ask: OnDay): Promise<Challenge>
  policy(ask: Omit<OnDay, 'scope'>): Promise<ServicePolicy>
  childrenIn(
    ask: OnDay,
    list: { readonly of: GapId } | { readonly of: 'caseload'; readonly iroId: string },
  ): Promise<readonly ServiceChild[]>
  /** How many of the records outstanding each IRO has: who has most first, then whose is overdue longest. */
  recordsByOfficer(ask: OnDay): Promise<readonly RecordsOfIro[]>
  /** Records and decisions of reviews that were due before the day and are not recorded as sent or done. */
  recordsOutstanding(ask: OnDay): Promise<readonly ServiceChild[]>
}

/** How far ahead somebody's leave is shown. */
export const weeksAhead = 6

/** The service as its manager looks at it: who holds how many, what is late, what is missing, who is away. */
export function serviceReads(needs: ServiceNeeds): ServiceReads {
  const stand = async (authorityId: string) => standingDay(needs.today(), await needs.newestYear(authorityId))
  return {
    async overview(ask) {
      const day = await stand(ask.authorityId)
      const at = { ...ask, on: day.on }
      const byIroInTime = await inTime(needs, at, 'iro')
      return {
        ...day,
        caseload: await measure(needs, at, { id: 'caseload.by_iro', from: day.on, by: ['iro'] }),
        officers: await needs.officers(at),
        timeliness: [
          await timeliness(needs, at, 'year'),
          // The total of the cut is that of the measure.
          timelinessOf('12-months', at.on, byIroInTime),
        ],
        records: await needs.recordsByOfficer(at),
        gaps: await needs.gaps(at),
        challenge: await needs.challenge(at),
        byIro: byIroInTime,
        byMonth: await inTime(needs, at, 'month'),
        policy: await needs.policy(at),
        away: await needs.absences({ ...at, until: addDays(day.on, weeksAhead * 7) }),
      }
    },
    caseloadBand: async (authorityId) => (await needs.policy({ authorityId, on: needs.today() })).band,
    async list(ask, list) {
      const day = await stand(ask.authorityId)
      const at = { ...ask, on: day.on }
      return { ...day, children: await childrenOf(needs, at, list) }
    },
  }
}

function childrenOf(needs: ServiceNeeds, at: OnDay, list: ServiceList): Promise<readonly ServiceChild[]> {
  if (list.of === 'late-reviews') return lateReviews(needs, at, list.period)
  if (list.of !== 'records') return needs.childrenIn(at, list)
  return needs
    .recordsOutstanding(at)
    .then((all) => all.filter(({ iroId }) => list.iroId === undefined || (iroId ?? '') === list.iroId))
}

async function measure(
  needs: ServiceNeeds,
  { authorityId, scope, on }: OnDay,
  ask: {
    readonly id: string
    readonly from: CalendarDate
    readonly by?: readonly string[]
    readonly totalsOnly?: true
    readonly rows?: true
  },
): Promise<MeasureEntry | undefined> {
  const { id, ...more } = ask
  const answered = await askMeasures(needs, {
    ...more,
    authorityId,
    scope,
    authority: '',
    measures: [id],
    to: on,
  })
  return answered.kind === 'answered' ? answered.answer.measures[0] : undefined
}

/** The collection year so far begins on 1 April; twelve months begin on the day after the same day last year. */
function beginsOn(period: Period, on: CalendarDate): CalendarDate {
  if (period === '12-months') return addDays(addMonths(on, -12), 1)
  return collectionYearWith(on).from
}

async function timeliness(needs: ServiceNeeds, at: OnDay, period: Period): Promise<Timeliness> {
  const from = beginsOn(period, at.on)
  const entry = await measure(needs, at, { id: 'reviews.in_time', from, totalsOnly: true })
  return timelinessOf(period, at.on, entry)
}

function timelinessOf(period: Period, to: CalendarDate, entry: MeasureEntry | undefined): Timeliness {
  const from = beginsOn(period, to)
  return { period, from, to, figure: entry?.total ?? null, notRecorded: entry?.notRecorded ?? 0 }
}

function inTime(needs: ServiceNeeds, at: OnDay, by: 'iro' | 'month'): Promise<MeasureEntry | undefined> {
  return measure(needs, at, { id: 'reviews.in_time', from: beginsOn('12-months', at.on), by: [by] })
}

async function lateReviews(needs: ServiceNeeds, at: OnDay, period: Period): Promise<readonly ServiceChild[]> {
  const from = beginsOn(period, at.on)
  const entry = await measure(needs, at, { id: 'reviews.in_time', from, by: ['iro'], rows: true })
  const officers = new Map((await needs.officers(at)).map(({ iroId, name }) => [iroId, name]))
  return (entry?.rows ?? []).flatMap(({ child, subject, counts, keys }): ServiceChild[] => {
    if (counts || child === null) return []
    const iro = keys['iro']
    const iroId = iro === undefined || iro === 'unknown' ? null : iro
    const iroName = iroId === null ? null : (officers.get(iroId) ?? null)
    return [{ childId: child, called: null, iroId, iroName, on: calendarDate(subject) }]
  })
}
