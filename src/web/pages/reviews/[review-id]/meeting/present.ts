import type { MeetingInFull, SavedSection } from '#app/meeting/meeting-store.ts'
import { contentsOf } from '#app/meeting/contents-of.ts'
import { whyNotWritten } from '#app/meeting/save-section.ts'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import { type Content, type Field, inRow, said } from '#domain/meeting/field.ts'
import { type Freeze, freezeGrounds } from '#domain/meeting/freeze.ts'
import { mostRows, rowsIn, type Section, type SectionGroup, sectionGroups } from '#domain/meeting/section.ts'
import { sectionsOf } from '#domain/meeting/sections.ts'
import { proposeCode, participationWords } from '#domain/meeting/took-part.ts'
import { dayOfReview, type Left, whatIsLeft } from '#domain/meeting/what-is-left.ts'
import { dateAndTime, dateWithWeekday, longDate } from '../../../../kit/format.ts'
import { reviewLink } from '../own-tasks.ts'
import { nameOf } from '../present.ts'
import { kindWords } from '../words.ts'

/** What somebody else saved meanwhile, beside what was typed. */
export interface Clash {
  readonly by: string
  readonly rows: readonly { readonly label: string; readonly theirs: string; readonly mine: string }[]
}

export interface SectionView {
  readonly key: string
  readonly id: string
  readonly action: string
  readonly title: string
  readonly lead: string | undefined
  readonly rests: string | undefined
  readonly content: Content
  readonly fields: readonly Field[]
  readonly rows:
    | {
        readonly name: string
        readonly item: string
        readonly fields: readonly (readonly Field[])[]
        /** The fields of one more, under a number that the browser puts in. */
        readonly another: readonly Field[]
      }
    | undefined
  readonly version: number
  readonly saved: string
  /** Of the section on taking part: what is proposed. */
  readonly proposal: string | undefined
  readonly problem: string | undefined
  readonly clash: Clash | undefined
}

export interface FreezeView {
  readonly freezeId: string
  readonly version: number
  readonly decision: string
  readonly facts: readonly { readonly name: string; readonly value: string }[]
  readonly inForce: boolean
  /** The pages of the decisions of reviews that it freezes. */
  readonly decisionHrefs: readonly string[]
}

export interface MeetingView {
  readonly reviewId: string
  readonly title: string
  readonly caption: string
  readonly childCalled: string
  readonly groups: readonly {
    readonly id: string
    readonly heading: string
    readonly empty: string | undefined
    readonly sections: readonly SectionView[]
  }[]
  readonly left: readonly LeftView[]
  readonly freezes: readonly FreezeView[]
  /** The decisions of earlier reviews that could be frozen: still to do, and not waiting already. */
  readonly freezable: readonly { readonly decisionId: string; readonly what: string }[]
  readonly version: number
  /** Why nothing can be written; undefined: it can. */
  readonly readOnly: string | undefined
  readonly held: string
  readonly canComplete: boolean
}

export interface LeftView {
  readonly href: string
  readonly words: string
}

/** The place of a section on the page. */
export const sectionId = (key: string) => `s-${key.replaceAll(/[^\w-]/g, '-')}`

export const meetingLink = (reviewId: string) => reviewLink(reviewId, 'meeting')

export const leftView = ({ section, words }: Left): LeftView => ({ href: `#${sectionId(section)}`, words })

/** What was typed in one section and could not be kept as it was, shown again. */
export interface Retyped {
  readonly key: string
  readonly typed: Content
  readonly problem?: string | undefined
  readonly clash?: Clash | undefined
}

export function presentMeeting(
  full: MeetingInFull,
  shown: {
    readonly today: CalendarDate
    readonly mayWrite: boolean
    readonly retyped?: Retyped | undefined
  },
): MeetingView {
  const { review } = full
  const sections = sectionsOf(full)
  const contents = contentsOf(full)
  const left = whatIsLeft(sections, contents, { ...full, today: shown.today })
  const saved = new Map(full.sections.map((one) => [one.section, one]))
  const viewed = sections.map((section) => ({
    group: section.group,
    view: sectionView(full, section, { saved: saved.get(section.key), ...shown }),
  }))
  return {
    reviewId: review.reviewId,
    title: 'The meeting',
    caption: `${numberWords[full.number]}${kindWords[review.kind].toLowerCase()} of ${nameOf(full)}`.replace(
      /^./,
      (c) => c.toUpperCase(),
    ),
    childCalled: nameOf(full),
    groups: Object.entries(sectionGroups).flatMap(([group, heading]) => {
      const within = viewed.filter((one) => one.group === (group as SectionGroup)).map(({ view }) => view)
      const empty = group === 'decisions' && within.length === 0 ? noDecisions : undefined
      return within.length === 0 && empty === undefined
        ? []
        : [{ id: `g-${group}`, heading, empty, sections: within }]
    }),
    left: left.map(leftView),
    freezable: full.decisions.filter(({ waits }) => waits === null),
    freezes: full.freezes.map((freeze) => freezeView(freeze, review.reviewId)),
    version: review.version,
    readOnly:
      whyNotWritten(review) ??
      (shown.mayWrite ? undefined : 'You may read this workspace, and not write in it'),
    held:
      review.heldOn === null
        ? 'The review has not begun. What is written now is kept, and counts when it begins.'
        : `Held ${dateWithWeekday(review.heldOn)}.`,
    canComplete: review.state === 'under_way' || review.state === 'adjourned',
  }
}

const numberWords = { first: 'First ', second: 'Second ', later: '', unknown: '' } as const
const noDecisions = 'No decision of an earlier review is recorded here and still to do.'

function sectionView(
  full: MeetingInFull,
  section: Section,
  shown: {
    readonly saved: SavedSection | undefined
    readonly retyped?: Retyped | undefined
    readonly today: CalendarDate
  },
): SectionView {
  const { saved } = shown
  const mine = shown.retyped?.key === section.key ? shown.retyped : undefined
  const content = mine?.typed ?? saved?.content ?? {}
  const { rows } = section
  return {
    key: section.key,
    id: sectionId(section.key),
    action: `${meetingLink(full.review.reviewId)}/${section.key}`,
    title: section.title,
    lead: section.lead,
    rests: section.rests,
    content,
    fields: section.fields,
    rows:
      rows === undefined
        ? undefined
        : {
            name: rows.name,
            item: rows.item,
            fields: Array.from({ length: Math.min(mostRows, rowsIn(section, content) + 1) }, (_, index) =>
              rows.fields.map((field) => inRow(field, rows.name, index + 1)),
            ),
            another: rows.fields.map((field) => ({
              ...field,
              name: `${rows.name}-${anotherNo}-${field.name}`,
            })),
          },
    version: saved?.version ?? 0,
    saved: savedWords(saved),
    proposal: section.key === 'took-part' ? proposalWords(full, content, shown.today) : undefined,
    problem: mine?.problem,
    clash: mine?.clash,
  }
}

/** Stands for the number of one more thing, until there is one. */
export const anotherNo = 'NEXT'

export function savedWords(saved: Pick<SavedSection, 'savedAt' | 'savedBy'> | undefined): string {
  return saved === undefined ? 'Nothing saved yet' : `Saved ${dateAndTime(saved.savedAt)}, ${saved.savedBy}`
}

/** The code that follows from what is recorded, in words. */
export function proposalWords(full: MeetingInFull, content: Content, today: CalendarDate): string {
  const proposal = proposeCode(content, { bornOn: full.bornOn, on: dayOfReview({ ...full, today }) })
  if (proposal.code === undefined) return `We propose a code when we know ${proposal.missing}.`
  return `We propose ${participationWords[proposal.code]}. ${proposal.because}`
}

/** Each field in which two texts differ, both in words. */
export function clashOf(section: Section, mine: Content, now: SavedSection): Clash {
  const most = Math.max(rowsIn(section, mine), rowsIn(section, now.content))
  const { rows } = section
  const inRows =
    rows === undefined
      ? []
      : Array.from({ length: most }, (_, index) =>
          rows.fields.map((field) => ({
            ...inRow(field, rows.name, index + 1),
            label: `${rows.item} ${index + 1}: ${field.label}`,
          })),
        ).flat()
  return {
    by: savedWords(now),
    rows: [...section.fields, ...inRows].flatMap((field) => {
      const [one, other] = [inWords(field, now.content), inWords(field, mine)]
      return one === other ? [] : [{ label: field.label, theirs: one || 'Nothing', mine: other || 'Nothing' }]
    }),
  }
}

/** What a field holds, as people read it. */
export function inWords(field: Field, content: Content): string {
  switch (field.kind) {
    case 'day':
      return ['day', 'month', 'year']
        .map((part) => said(content, `${field.name}-${part}`))
        .filter((part) => part !== '')
        .join(' ')
    case 'choice':
    case 'pick':
      return field.choices[said(content, field.name)] ?? ''
    case 'words':
    case 'line':
      return said(content, field.name)
  }
}

function freezeView(freeze: Freeze, reviewId: string): FreezeView {
  const released =
    freeze.releasedOn === null
      ? []
      : [
          {
            name: 'Released',
            value: `${longDate(freeze.releasedOn)}${freeze.releasedAt === reviewId ? ', at this review' : ''}: ${freeze.outcome ?? ''}`,
          },
        ]
  return {
    freezeId: freeze.freezeId,
    version: freeze.version,
    decision: freeze.decision,
    inForce: freeze.state === 'in_force',
    decisionHrefs: freeze.decisionIds.map((decisionId) => `/decisions/${decisionId}`),
    facts: [
      { name: 'Why', value: freezeGrounds[freeze.ground] },
      {
        name: 'Notice',
        value: `${longDate(freeze.noticeOn)}, given to ${freeze.givenTo} by ${freeze.givenBy}`,
      },
      ...released,
    ],
  }
}
