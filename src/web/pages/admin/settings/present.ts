import type { SettingEffect, SettingHeld, SettingProblem, TypedSetting } from '#app/admin/settings.ts'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import type { MeasureEntry } from '#domain/measure/result.ts'
import { bandInWords } from '#domain/policy/caseload-band.ts'
import type { Field } from '#domain/policy/setting-fields.ts'
import {
  type SettingName,
  settingInWords,
  settingNames,
  settingOf,
  typedAs,
  valueIn,
} from '#domain/policy/settings.ts'
import { count, longDate } from '../../../kit/format.ts'
import { changeFrom, datedAnchors } from '../dated-fields.tsx'
import { stateOf } from '../terms/present.ts'

export const settingsPath = '/admin/settings'

export interface SettingView {
  readonly caption: string
  readonly title: string
  readonly meaning: string
  readonly csrf: string
  readonly action: string
  readonly saved: boolean
  readonly now: string
  readonly typed: TypedSetting
  readonly fields: readonly Field[]
  readonly problems: readonly { readonly field: string; readonly words: string; readonly href: string }[]
  readonly preview:
    | {
        readonly heading: string
        readonly mark: string
        readonly lines: readonly { readonly words: string; readonly warning: boolean }[]
      }
    | undefined
  readonly history: readonly (readonly string[])[]
}

export interface SettingAsked {
  readonly authority: string
  readonly name: SettingName
  readonly held: SettingHeld
  readonly csrf: string
  readonly typed: TypedSetting
  readonly saved?: boolean
  readonly problems?: readonly SettingProblem[]
  readonly preview?: { readonly from: CalendarDate; readonly effects: readonly SettingEffect[] }
}

export function presentSetting(asked: SettingAsked): SettingView {
  const { name, held, preview } = asked
  const { title, meaning, fields } = settingOf(name)
  return {
    caption: asked.authority,
    title,
    meaning,
    csrf: asked.csrf,
    action: `${settingsPath}/${name}`,
    saved: asked.saved === true,
    now: settingInWords(name, held.now),
    typed: asked.typed,
    fields,
    problems: (asked.problems ?? []).map(({ field, words }) => ({
      field,
      words,
      href: isDated(field) ? datedAnchors[field] : `#${idOf(field)}`,
    })),
    preview: preview && {
      heading: `What it would change from ${longDate(preview.from)}`,
      mark: markOf(asked.typed),
      lines: preview.effects.flatMap(effectLines),
    },
    history: held.versions.map(({ from, value, reason }) => [
      longDate(from),
      settingInWords(name, valueIn(name, value)),
      reason ?? 'not recorded',
      stateOf(from, held),
    ]),
  }
}

/** An id of a field in a page: a measure's name has a dot, which leads nowhere in an address. */
export function idOf(field: string): string {
  return `set-${field.replaceAll('.', '-')}`
}

/** The form as it stands: what is in force now, from today. */
export function typedNow(name: SettingName, held: SettingHeld): TypedSetting {
  const fields = settingOf(name).fields.map((field): [string, string] => [
    field.name,
    typedAs(held.now[field.name] ?? standardOf(field)) ?? '',
  ])
  return { ...changeFrom(held.today, held.mark), fields: Object.fromEntries(fields) }
}

function standardOf(field: Field): unknown {
  return field.kind === 'text' ? undefined : field.standard
}

/** What a preview was of: what is saved must be what was previewed. */
export function markOf({ fields, day, month, year }: TypedSetting): string {
  return JSON.stringify([fields, day, month, year])
}

/** Every setting with what is in force. */
export function presentSettings(held: ReadonlyMap<SettingName, SettingHeld>) {
  return settingNames.map((name) => ({
    title: settingOf(name).title,
    meaning: settingOf(name).meaning,
    href: `${settingsPath}/${name}`,
    now: settingInWords(name, held.get(name)?.now ?? {}),
  }))
}

function effectLines(
  effect: SettingEffect,
): readonly { readonly words: string; readonly warning: boolean }[] {
  const line = (words: string, warning = false) => ({ words, warning })
  switch (effect.kind) {
    case 'onward':
      return [
        line('Nothing that is recorded changes. It holds for what is booked or asked for from then on.'),
      ]
    case 'nothing':
      return [line('Nothing set here would count any more.')]
    case 'band': {
      const outside = ({ above, below, of }: typeof effect.now) =>
        `${above} above and ${below} below it, of ${count(of, 'IRO')} who count today`
      return [
        line(`In force now: ${bandInWords(effect.now.band)}; ${outside(effect.now)}.`),
        line(`Then: ${bandInWords(effect.tried.band)}; ${outside(effect.tried)}.`),
      ]
    }
    case 'measure':
      return [line(figureChange(effect.now, effect.tried))]
    case 'target': {
      const { field, days, beside = field.beside } = { ...effect, beside: effect.field.beside }
      const instead = beside?.days === undefined ? '' : ` instead of ${beside.days}`
      const answered = `${field.label}: with ${days} ${field.unit}${instead}, ${effect.lateByTarget} of ${effect.answered} in the last twelve months would have been past the target (${effect.lateByLimit} were past the limit).`
      const open = `${count(effect.overdueByTarget, 'date')} of ${effect.open} now open would be past the target today (${effect.overdueByLimit} past the limit).`
      const beyond = `${field.label}: the target is later than ${beside?.words ?? 'the limit'}. Keeping to it would miss the limit: pages say so beside each date.`
      return [
        line(
          effect.answered === 0
            ? `${field.label}: none was answered in the last twelve months, so no share can be told.`
            : answered,
        ),
        line(open),
        ...(effect.beyond ? [line(beyond, true)] : []),
      ]
    }
  }
}

function figureChange(now: MeasureEntry, then: MeasureEntry): string {
  if (now.by.includes('iro')) {
    const scores = (entry: MeasureEntry) => entry.cells.map(({ weightedScore }) => weightedScore ?? 0)
    const most = (entry: MeasureEntry) => Math.max(0, ...scores(entry))
    const moved = scores(then).filter((score, index) => score !== scores(now)[index]).length
    return `The weighted score of ${count(moved, 'officer')} of ${now.cells.length} would change today; the highest would be ${most(then)} instead of ${most(now)}.`
  }
  const figure = ({ total }: MeasureEntry) =>
    total?.value === null || total === null
      ? 'no figure'
      : `${total.value}% (${total.numerator ?? 0} of ${total.denominator ?? 0})`
  return now.variant === then.variant
    ? `${now.title}: it is counted so already, ${figure(now)} in the last twelve months.`
    : `${now.title}: ${figure(then)} in the last twelve months instead of ${figure(now)}.`
}

function isDated(field: string): field is keyof typeof datedAnchors {
  return Object.hasOwn(datedAnchors, field)
}
