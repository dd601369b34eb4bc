import type { PolicyVersion, TargetsHeld, TargetsProblem, TypedTargets } from '#app/admin/local-policy.ts'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import {
  type TargetEffect,
  type TargetsSet,
  targetsIn,
  targetsOnOffer,
} from '#domain/policy/local-targets.ts'
import { count, longDate } from '../../../kit/format.ts'

export const policyPath = '/admin/policy'

export interface PolicyView {
  readonly caption: string
  readonly saved: boolean
  readonly now: string
  readonly csrf: string
  readonly typed: TypedTargets
  readonly choices: readonly { readonly value: string; readonly text: string; readonly hint: string }[]
  readonly problems: readonly TargetsProblem[]
  /** What the change would do; undefined until it was asked for. */
  readonly preview:
    | { readonly heading: string; readonly lines: readonly EffectLine[]; readonly previewed: string }
    | undefined
  readonly history: readonly {
    readonly from: string
    readonly targets: string
    readonly reason: string
    readonly when: string
  }[]
}

interface EffectLine {
  readonly words: string
  /** Some targets would fall after the last day in law. */
  readonly warning: boolean
}

export function presentPolicy(asked: {
  readonly authority: string
  readonly held: TargetsHeld
  readonly csrf: string
  readonly typed: TypedTargets
  readonly saved?: boolean
  readonly problems?: readonly TargetsProblem[]
  readonly preview?: { readonly from: CalendarDate; readonly effect: readonly TargetEffect[] }
}): PolicyView {
  const { held, preview } = asked
  return {
    caption: asked.authority,
    saved: asked.saved === true,
    now: inWords(held.now),
    csrf: asked.csrf,
    typed: asked.typed,
    choices: targetsOnOffer.map(({ target, limit }) => ({
      value: limit.id,
      text: `${limit.title}: also aim for ${daysOf(target)}`,
      hint: `The limit in law stays: ${limit.statement}`,
    })),
    problems: asked.problems ?? [],
    preview: preview && {
      heading: `What it would change from ${longDate(preview.from)}`,
      lines: effectLines(preview.effect),
      previewed: previewMark(asked.typed),
    },
    history: held.versions.map((version) => historyRow(version, held)),
  }
}

/** The form as it stands: what is in force now, from today. */
export function typedNow(held: TargetsHeld): TypedTargets {
  const [year = '', month = '', day = ''] = held.today.split('-')
  return {
    targets: held.now,
    day: String(Number(day)),
    month: String(Number(month)),
    year,
    reason: '',
    seen: held.mark,
  }
}

/** What a preview was of: what is saved must be what was previewed. */
export function previewMark({ targets, day, month, year }: TypedTargets): string {
  return [...Object.keys(targets).toSorted(), day, month, year].join(' ')
}

function effectLines(effect: readonly TargetEffect[]): readonly EffectLine[] {
  if (effect.length === 0) {
    return [
      { words: 'No local target would be shown. Every date set by law stays as it is.', warning: false },
    ]
  }
  return effect.map(({ target, limit, open, later, earlier }) => {
    const beside = `${count(open, 'open clock')} of “${limit.title}” would show ${daysOf(target)} beside the date set by law`
    const apart = `${earlier} earlier than that date, ${later} later, ${open - earlier - later} on the same day`
    return {
      words:
        later === 0
          ? `${beside}: ${apart}.`
          : `${beside}: ${apart}. Where it is later, keeping to the target would break the law: the page says so beside each.`,
      warning: later > 0,
    }
  })
}

function historyRow(version: PolicyVersion, held: TargetsHeld): PolicyView['history'][number] {
  const current = held.versions.find(({ from }) => from <= held.today)
  const to = version.from > held.today
  return {
    from: longDate(version.from),
    targets: inWords(targetsIn(version.value)),
    reason: version.reason ?? 'not recorded',
    when: to ? 'To come' : version === current ? 'In force' : 'Past',
  }
}

function inWords(targets: TargetsSet): string {
  const set = targetsOnOffer.filter(({ limit }) => targets[limit.id] !== undefined)
  if (set.length === 0) return 'No local target'
  return set.map(({ target, limit }) => `${limit.title}: ${daysOf(target)}`).join('; ')
}

function daysOf({ limit }: (typeof targetsOnOffer)[number]['target']): string {
  return 'n' in limit ? `${limit.n} days` : 'a target'
}
