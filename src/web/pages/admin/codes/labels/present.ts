import type { LabelsHeld, TypedLabels } from '#app/admin/own-code-labels.ts'
import {
  type CodeLabels,
  type LabelledList,
  labelledLists,
  labelsIn,
  nationalList,
} from '#domain/journey/code-labels.ts'
import { wordsWithoutLabel } from '#domain/journey/code-words.ts'
import { count, longDate } from '../../../../kit/format.ts'
import { linkTo } from '../../../links.ts'

export const labelsPath = '/admin/codes/labels'

export interface ListLine {
  readonly title: string
  readonly href: string
  readonly shown: string
  readonly labels: string
}

/** Every list that can have labels, with how many of its codes have one today. */
export function presentLists(now: CodeLabels): readonly ListLine[] {
  return labelledLists.map((list) => {
    const { title, shown, codes, groups } = nationalList(list)
    const named = Object.keys(now[list] ?? {}).length
    return {
      title,
      href: linkTo(`${labelsPath}/${list}`, {}),
      shown,
      labels:
        named === 0
          ? 'No label of our own'
          : `${count(named, 'label')} of our own, of ${count(codes.length, 'code')}${groups.length === 0 ? '' : ` and ${count(groups.length, 'group')}`}`,
    }
  })
}

export interface LabelsView {
  readonly authority: string
  readonly title: string
  readonly shown: string
  readonly source: string
  readonly action: string
  readonly csrf: string
  readonly typed: TypedLabels
  readonly fields: readonly LabelField[]
  /** Of the groups in which pages put codes together. */
  readonly groupFields: readonly LabelField[]
  readonly problems: readonly { readonly field: string; readonly words: string }[]
  readonly saved: boolean
  /** There is something to take back. */
  readonly named: boolean
  readonly history: readonly (readonly string[])[]
}

export interface LabelField {
  readonly id: string
  /** Undefined: a group, which has none. */
  readonly code: string | undefined
  readonly national: string
  /** What pages say without a label, where it is not the national wording. */
  readonly otherwise: string | undefined
  readonly value: string
  readonly problem: string | undefined
}

export function presentLabels(loaded: {
  readonly authority: string
  readonly csrf: string
  readonly list: LabelledList
  readonly held: LabelsHeld
  readonly typed: TypedLabels
  readonly saved?: boolean
  readonly problems?: readonly { readonly field: string; readonly words: string }[]
}): LabelsView {
  const { list, held, typed, problems = [] } = loaded
  const { title, shown, source, codes, groups } = nationalList(list)
  const problemOf = (key: string) => problems.find(({ field }) => field === `code-${key}`)?.words
  return {
    authority: loaded.authority,
    title,
    shown,
    source,
    action: `${labelsPath}/${list}`,
    csrf: loaded.csrf,
    typed,
    fields: codes.map(({ code, label }) => {
      const words = wordsWithoutLabel(list, code)
      return {
        id: `code-${code}`,
        code,
        national: label ?? 'The national list prints no words for this code',
        otherwise: words === undefined || words === label ? undefined : words,
        value: typed.labels[code] ?? '',
        problem: problemOf(code),
      }
    }),
    groupFields: groups.map(({ key, label }) => ({
      id: `code-${key}`,
      code: undefined,
      national: label,
      otherwise: undefined,
      value: typed.labels[key] ?? '',
      problem: problemOf(key),
    })),
    problems,
    saved: loaded.saved === true,
    named: held.versions.some(({ value }) => Object.keys(labelsIn(list, value)).length > 0),
    history: held.versions.map(({ from, value, reason }) => [
      longDate(from),
      inWords(list, labelsIn(list, value)),
      reason ?? '',
    ]),
  }
}

function inWords(list: LabelledList, labels: Readonly<Record<string, string>>): string {
  const groups = new Map(nationalList(list).groups.map(({ key, label }) => [key, label]))
  const named = Object.entries(labels).map(([code, label]) => `${groups.get(code) ?? code}: ${label}`)
  return named.length === 0 ? 'No label of our own' : named.join('; ')
}
