import { addMonths, type CalendarDate } from '#domain/calendar/calendar-date.ts'
import type { WorkingDayCalendar } from '#domain/calendar/working-days.ts'
import { whereLoaded } from '#domain/calendar/working-days.ts'
import type { MeasureEntry } from '#domain/measure/result.ts'
import { addDays } from '#domain/calendar/calendar-date.ts'
import { bandPlace, type CaseloadBand, caseloadBandIn } from '#domain/policy/caseload-band.ts'
import {
  checkedField,
  type FieldValue,
  type NumberField,
  type SettingValue,
} from '#domain/policy/setting-fields.ts'
import { type SettingName, settingOf, targetRule, valueIn } from '#domain/policy/settings.ts'
import type { ByAdministrator } from './accounts.ts'
import { type ChangeProblem, checkChange, markOfVersions, type TypedChange } from './dated-change.ts'
import type { CalendarOf } from './holidays.ts'
import type { PolicyStore, PolicyVersion } from './local-policy.ts'

/** A clock that was answered, or is open: no child is named. */
export interface AnsweredClock {
  readonly rule: string
  readonly anchorOn: CalendarDate
  readonly dueOn: CalendarDate
  /** Null: it is open. */
  readonly doneOn: CalendarDate | null
}

/** What a preview reads: the records as they are, and the figures as they would be. */
export interface SettingReads {
  /** Clocks of some rules that were answered since a day, or are open on another. */
  clocksOf(
    authorityId: string,
    rules: readonly string[],
    since: CalendarDate,
    on: CalendarDate,
  ): Promise<readonly AnsweredClock[]>
  /** Measures as at a day, now and with another value of a setting. Nothing is kept of the trial. */
  measuresWith(
    authorityId: string,
    name: SettingName,
    value: SettingValue,
    ask: {
      readonly measure: string
      readonly from: CalendarDate
      readonly to: CalendarDate
      readonly by?: string
    },
  ): Promise<{ readonly now: MeasureEntry | undefined; readonly tried: MeasureEntry | undefined }>
}

export interface SettingNeeds {
  readonly policies: Pick<PolicyStore, 'versions' | 'set'>
  readonly settings: SettingReads
  readonly calendarOf: CalendarOf
  readonly today: () => CalendarDate
}

export interface SettingHeld {
  readonly today: CalendarDate
  readonly now: SettingValue
  readonly versions: readonly PolicyVersion[]
  readonly mark: string
}

export async function settingHeld(
  needs: SettingNeeds,
  authorityId: string,
  name: SettingName,
): Promise<SettingHeld> {
  const versions = await needs.policies.versions(authorityId, name)
  const today = needs.today()
  const now = valueIn(name, versions.find(({ from }) => from <= today)?.value ?? {})
  return { today, now, versions, mark: markOfVersions(versions) }
}

export interface TypedSetting extends TypedChange {
  readonly fields: Readonly<Record<string, string>>
}

export interface SettingProblem {
  readonly field: ChangeProblem['field'] | (string & {})
  readonly words: string
}

/** What a change would do, of real records. */
export type SettingEffect =
  | {
      readonly kind: 'target'
      readonly field: NumberField
      readonly days: number
      /** Answered in the last twelve months, and of them late by the target and by the limit. */
      readonly answered: number
      readonly lateByTarget: number
      readonly lateByLimit: number
      /** Open today, and of them past the target and past the limit. */
      readonly open: number
      readonly overdueByTarget: number
      readonly overdueByLimit: number
      /** More days than the rule allows. */
      readonly beyond: boolean
    }
  | { readonly kind: 'measure'; readonly now: MeasureEntry; readonly tried: MeasureEntry }
  /** Of the IROs who count today, how many are above and below the band now in force, and above and below another. */
  | { readonly kind: 'band'; readonly now: OutsideBand; readonly tried: OutsideBand }
  /** It changes no figure and no clock: it holds for what is done from then on. */
  | { readonly kind: 'onward' }
  | { readonly kind: 'nothing' }

/** How many full-time caseloads lie outside a band. */
export interface OutsideBand {
  readonly band: CaseloadBand
  readonly above: number
  readonly below: number
  readonly of: number
}

export type SettingAnswer =
  | { readonly kind: 'problems'; readonly problems: readonly SettingProblem[] }
  | { readonly kind: 'preview'; readonly from: CalendarDate; readonly effects: readonly SettingEffect[] }

/** Works out what a change would do. Nothing is kept. */
export async function previewSetting(
  needs: SettingNeeds,
  authorityId: string,
  name: SettingName,
  typed: TypedSetting,
): Promise<SettingAnswer> {
  const checked = check(name, typed, needs.today())
  if ('problems' in checked) return { kind: 'problems', problems: checked.problems }
  const effects = await effectsOf(needs, authorityId, name, checked.value)
  return { kind: 'preview', from: checked.from, effects }
}

/** Makes the change, unless somebody else made one since the form was opened. */
export async function setSetting(
  needs: SettingNeeds,
  by: ByAdministrator,
  name: SettingName,
  typed: TypedSetting,
): Promise<{ readonly problems: readonly SettingProblem[] }> {
  const checked = check(name, typed, needs.today())
  if ('problems' in checked) return checked
  const { from, value, reason } = checked
  const still = (versions: readonly PolicyVersion[]) => markOfVersions(versions) === typed.seen
  if (await needs.policies.set(by, name, { from, value, reason }, still)) return { problems: [] }
  const words =
    'Somebody else changed this while you had the page open. What they set is shown below; what you typed is kept in the form'
  return { problems: [{ field: 'meanwhile', words }] }
}

function check(
  name: SettingName,
  typed: TypedSetting,
  today: CalendarDate,
):
  | { readonly from: CalendarDate; readonly reason: string; readonly value: SettingValue }
  | { readonly problems: readonly SettingProblem[] } {
  const change = checkChange(typed, today)
  const problems: SettingProblem[] = []
  const value: Record<string, FieldValue> = {}
  for (const field of settingOf(name).fields) {
    const read = checkedField(field, typed.fields[field.name] ?? '')
    if ('fault' in read) problems.push({ field: field.name, words: read.fault })
    else if (read.value !== undefined) value[field.name] = read.value
  }
  const together = problems.length > 0 ? undefined : settingOf(name).together?.(value)
  if (together !== undefined) problems.push(together)
  if ('problems' in change) problems.push(...change.problems)
  return 'problems' in change || problems.length > 0 ? { problems } : { ...change, value }
}

async function effectsOf(
  needs: SettingNeeds,
  authorityId: string,
  name: SettingName,
  value: SettingValue,
): Promise<readonly SettingEffect[]> {
  const to = needs.today()
  const from = addDays(addMonths(to, -12), 1)
  if (onward.has(name)) return [{ kind: 'onward' }]
  if (name === 'caseload_band') return [await bandEffect(needs, authorityId, value, to)]
  if (name === 'target_days') return targetEffects(needs, authorityId, value, { from, to })
  const asks =
    name === 'caseload_weights'
      ? [{ measure: 'caseload.by_iro', from: to, to, by: 'iro' }]
      : settingOf(name).fields.map((field) => ({ measure: field.name, from, to }))
  const effects: SettingEffect[] = []
  for (const ask of asks) {
    const { now, tried } = await needs.settings.measuresWith(authorityId, name, value, ask)
    effects.push(
      now === undefined || tried === undefined ? { kind: 'nothing' } : { kind: 'measure', now, tried },
    )
  }
  return effects
}

/** What holds for what is done from then on, and moves nothing that is recorded. */
const onward: ReadonlySet<SettingName> = new Set([
  'booking',
  'brought_forward',
  'closing',
  'lead_times',
  'meeting.headings',
  'dispute_stages',
  'day_messages',
  'translations',
])

/** The caseloads of today beside the band in force and the one that is tried. */
async function bandEffect(
  needs: SettingNeeds,
  authorityId: string,
  value: SettingValue,
  on: CalendarDate,
): Promise<SettingEffect> {
  const held = await settingHeld(needs, authorityId, 'caseload_band')
  const ask = { measure: 'caseload.by_iro', from: on, to: on, by: 'iro' }
  const { now } = await needs.settings.measuresWith(authorityId, 'caseload_band', value, ask)
  const caseloads = (now?.cells ?? []).flatMap((cell) => cell.value ?? [])
  const outside = (kept: SettingValue): OutsideBand => {
    const band = caseloadBandIn(kept)
    const at = (place: 'above' | 'below') => caseloads.filter((one) => bandPlace(one, band) === place).length
    return { band, above: at('above'), below: at('below'), of: caseloads.length }
  }
  return { kind: 'band', now: outside(held.now), tried: outside(value) }
}

async function targetEffects(
  needs: SettingNeeds,
  authorityId: string,
  value: SettingValue,
  { from, to }: { readonly from: CalendarDate; readonly to: CalendarDate },
): Promise<readonly SettingEffect[]> {
  const fields = settingOf('target_days').fields.filter(
    (field): field is NumberField => field.kind === 'number' && typeof value[field.name] === 'number',
  )
  if (fields.length === 0) return [{ kind: 'nothing' }]
  const rules = fields.map(({ name }) => name)
  const clocks = await needs.settings.clocksOf(authorityId, rules, from, to)
  const calendar = await needs.calendarOf(authorityId)
  return fields.map((field) => {
    const days = Number(value[field.name])
    const of = clocks.filter(({ rule }) => rule === field.name)
    const targets = of.map((clock) => ({
      ...clock,
      target: targetDay(field.name, clock.anchorOn, days, calendar),
    }))
    const answered = targets.filter(({ doneOn }) => doneOn !== null)
    const open = targets.filter(({ doneOn }) => doneOn === null)
    const late = (by: 'target' | 'dueOn') => answered.filter((one) => isAfter(one.doneOn, one[by])).length
    const overdue = (by: 'target' | 'dueOn') => open.filter((one) => isAfter(to, one[by])).length
    return {
      kind: 'target',
      field,
      days,
      answered: answered.length,
      lateByTarget: late('target'),
      lateByLimit: late('dueOn'),
      open: open.length,
      overdueByTarget: overdue('target'),
      overdueByLimit: overdue('dueOn'),
      beyond: field.beside?.days !== undefined && days > field.beside.days,
    }
  })
}

/** The day that a target of so many days gives, in the unit of its rule. */
export function targetDay(
  rule: string,
  anchorOn: CalendarDate,
  days: number,
  calendar: WorkingDayCalendar,
): CalendarDate | undefined {
  const unit = targetRule(rule)?.unit
  if (unit === 'd') return addDays(anchorOn, days)
  return unit === 'wd' ? whereLoaded(() => calendar.addWorkingDays(anchorOn, days)) : undefined
}

function isAfter(day: CalendarDate | null, limit: CalendarDate | undefined): boolean {
  return day !== null && limit !== undefined && day > limit
}
