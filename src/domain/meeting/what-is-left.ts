import { type CalendarDate, parseIsoDate } from '#domain/calendar/calendar-date.ts'
import type { LiveReview } from '#domain/review/live-review.ts'
import type { ReviewNumber } from '#domain/review/timeline.ts'
import { type Content, type Field, inRow, said } from './field.ts'
import { rowsIn, type Section, type SectionSort } from './section.ts'
import { asksWhy, codeFault, isParticipationCode } from './took-part.ts'

/** Something that the record of a review cannot do without. */
export interface Left {
  /** The section that it is missing in. */
  readonly section: string
  readonly words: string
}

export interface AboutReview {
  readonly review: Pick<LiveReview, 'kind' | 'heldOn' | 'plannedOn'>
  readonly number: ReviewNumber
  readonly bornOn: CalendarDate | null
  readonly today: CalendarDate
}

/** The day that decides how old the child was at the review. */
export function dayOfReview({ review, today }: Pick<AboutReview, 'review' | 'today'>): CalendarDate {
  return review.heldOn ?? review.plannedOn ?? today
}

/** What only a meeting has: a light review, held on paper by asking everybody, does without. */
const meetingOnly: readonly SectionSort[] = ['attendance', 'chairing']

/**
 * What is still missing before a review can be completed, in the order of the workspace. An additional meeting is no
 * review under the Regulations: nothing is asked of it. A light review does without what only a meeting has.
 */
export function whatIsLeft(
  sections: readonly Section[],
  contents: ReadonlyMap<string, Content>,
  about: AboutReview,
): readonly Left[] {
  if (about.review.kind === 'additional') return []
  const light = about.review.kind === 'light'
  const asked = light ? sections.filter(({ sort }) => !meetingOnly.includes(sort)) : sections
  return asked.flatMap((section) => {
    const content = contents.get(section.key) ?? {}
    const words = missing[section.sort](content, about, section) ?? dayThatIsNone(section, content)
    return words === undefined ? [] : [{ section: section.key, words }]
  })
}

/** What a section still lacks, in words; undefined: nothing. */
type Missing = (content: Content, about: AboutReview, section: Section) => string | undefined

/** What the record of a review cannot do without, section by section. */
const missing: Readonly<Record<SectionSort, Missing>> = {
  views: (content, _about, section) =>
    rowsIn(section, content) > 0
      ? undoneView(section, content)
      : need(content, 'none', 'What the child said'),
  privately: privatelyMissing,
  decision: (content, _about, section) => decisionMissing(section, content),
  attendance: (content, _about, section) => attendanceMissing(section, content),
  'other-views': (content, { review }) => (review.kind === 'light' ? consultedMissing(content) : undefined),
  // A heading is what the meeting talks about: it may have nothing to say under one.
  heading: () => undefined,
  actions: (content, _about, section) =>
    rowsIn(section, content) > 0
      ? actionMissing(section, content)
      : need(content, 'none', 'Who does what, by when'),
  matter: (content, _about, { title }) =>
    need(content, 'state', `Matter ${title}`) ??
    need(
      content,
      'words',
      said(content, 'state') === 'considered'
        ? `Matter ${title}: what was said`
        : `Matter ${title}: why it does not apply`,
    ),
  permanence: permanenceMissing,
  risk: (content) =>
    need(content, 'high', 'Risk') ??
    needWhere(content, ['high', 'yes'], 'words', 'Risk: of what, and what is done'),
  agencies: (content) =>
    need(content, 'together', 'Whether the agencies work together') ??
    needWhere(content, ['together', 'no'], 'words', 'The agencies: what is missing'),
  'took-part': tookPartMissing,
  chairing: (content) =>
    need(content, 'offered', 'Whether the child was asked to chair') ??
    need(content, 'chaired', 'Who chaired'),
  rights: (content) =>
    need(content, 'explained', 'Rights and complaints') ??
    needWhere(content, ['explained', 'no'], 'how', 'Rights: why they were not explained'),
  advocacy: (content) => need(content, 'offer', 'Whether an advocate was offered'),
  visitor: (content) => need(content, 'offer', 'Whether an independent visitor was offered'),
}

const need = (content: Content, name: string, words: string) =>
  said(content, name) === '' ? words : undefined

/** As `need`, where another field was answered in one way. */
const needWhere = (
  content: Content,
  [asked, answer]: readonly [string, string],
  name: string,
  words: string,
) => (said(content, asked) === answer ? need(content, name, words) : undefined)

function decisionMissing({ title, waits }: Section, content: Content): string | undefined {
  const outcome = said(content, 'outcome')
  if (waits !== undefined && outcome === 'done')
    return `Last time: ${title}: it is frozen, so it cannot be done. Release it under “Decisions that wait” first`
  if (outcome === 'done') return undefined
  return (
    need(content, 'outcome', `Last time: ${title}`) ??
    need(content, 'why', `Last time: ${title}: why it was not done`)
  )
}

function undoneView(section: Section, content: Content): string | undefined {
  const empty = rowsOf(section, content).some(
    ({ no }) => said(content, `view-${no}-words`) === '' || said(content, `view-${no}-source`) === '',
  )
  return empty ? 'What the child said: the words and how we know them' : undefined
}

/** The things of one sort in which something was typed. */
function rowsOf(section: Section, content: Content): readonly { readonly no: number }[] {
  const { rows } = section
  if (rows === undefined) return []
  return Array.from({ length: rowsIn(section, content) }, (_, index) => ({ no: index + 1 })).filter(
    ({ no }) =>
      Object.keys(content).some(
        (name) => name.startsWith(`${rows.name}-${no}-`) && said(content, name) !== '',
      ),
  )
}

function privatelyMissing(content: Content): string | undefined {
  const spoke = said(content, 'spoke')
  if (spoke === '') return 'Time alone with the child'
  return spoke === 'yes' ? undefined : need(content, 'why', 'Time alone with the child: why not')
}

function attendanceMissing(section: Section, content: Content): string | undefined {
  const unsaid = section.fields.filter((field) => field.kind === 'pick' && said(content, field.name) === '')
  if (unsaid.length > 0) return `Who came: ${unsaid.length} not recorded`
  const reasonless = section.fields.some(
    ({ name }) =>
      name.startsWith('person-') &&
      said(content, name) === 'excluded' &&
      said(content, name.replace('person-', 'reason-')) === '',
  )
  if (reasonless) return 'Who came: why somebody was not asked to come'
  const others = rowsOf(section, content)
  if (section.fields.length === 0 && others.length === 0) return 'Who came'
  return others.some(
    ({ no }) => said(content, `other-${no}-name`) === '' || said(content, `other-${no}-came`) === '',
  )
    ? 'Who came: a name or whether they came'
    : undefined
}

/** Without a meeting, asking parents and carers is the review: what they say, or why they were not asked. */
function consultedMissing(content: Content): string | undefined {
  const asked = [
    { name: 'parents', who: 'parents' },
    { name: 'carers', who: 'the carers' },
  ]
  const unasked = asked.filter(({ name }) => said(content, name) === '').map(({ who }) => who)
  return unasked.length === 0 ? undefined : `What ${unasked.join(' and ')} think, or why they were not asked`
}

function actionMissing(section: Section, content: Content): string | undefined {
  const open = rowsOf(section, content).some(
    ({ no }) =>
      said(content, `action-${no}-role`) === '' ||
      said(content, `action-${no}-what`) === '' ||
      said(content, `action-${no}-by-day`) === '',
  )
  return open ? 'Who does what, by when: each needs somebody and a day' : undefined
}

function permanenceMissing(content: Content, { number }: AboutReview): string | undefined {
  const agreed = said(content, 'agreed')
  if (agreed === '')
    return number === 'second'
      ? 'The plan for permanence: this is the second review, by which it should be agreed'
      : 'The plan for permanence'
  if (agreed === 'yes') return need(content, 'plan', 'The plan for permanence: what it is')
  return number === 'first' ? undefined : need(content, 'why', 'The plan for permanence: why none is agreed')
}

function tookPartMissing(content: Content, about: AboutReview): string | undefined {
  if (about.review.kind === 'short_break') return undefined
  const code = said(content, 'code')
  if (!isParticipationCode(code)) return 'How the child took part: the code'
  const fault = codeFault(code, { bornOn: about.bornOn, on: dayOfReview(about) })
  if (fault !== undefined) return fault
  if (!asksWhy(code)) return undefined
  return (
    need(content, 'reason', `${code}: the reason`) ??
    need(content, 'follow_up', `${code}: what happened instead`)
  )
}

/** Days that were begun and are none: they are kept as they were typed, and pointed out. */
function dayThatIsNone(section: Section, content: Content): string | undefined {
  const { rows } = section
  const inRows =
    rows === undefined
      ? []
      : rowsOf(section, content).flatMap(({ no }) => rows.fields.map((field) => inRow(field, rows.name, no)))
  const wrong = [...section.fields, ...inRows].find(
    (field) => field.kind === 'day' && dayIn(content, field) === 'no day',
  )
  return wrong === undefined ? undefined : `${section.title}: ‘${wrong.label}’ is not a day`
}

/** The day in a field: undefined where nothing was typed. */
export function dayIn(content: Content, { name }: Pick<Field, 'name'>): CalendarDate | undefined | 'no day' {
  const [day, month, year] = ['day', 'month', 'year'].map((part) => said(content, `${name}-${part}`))
  if (!day && !month && !year) return undefined
  const two = (text = '') => text.padStart(2, '0')
  return parseIsoDate(`${year ?? ''}-${two(month)}-${two(day)}`) ?? 'no day'
}
