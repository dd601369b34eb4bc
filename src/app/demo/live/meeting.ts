import { giveFreeze } from '#app/meeting/freeze-decisions.ts'
import type { MeetingInFull, MeetingNeeds } from '#app/meeting/meeting-store.ts'
import { saveSection } from '#app/meeting/save-section.ts'
import type { Recorder } from '#app/recording/recording.ts'
import { addDays, ageOn, type CalendarDate } from '#domain/calendar/calendar-date.ts'
import type { Content } from '#domain/meeting/field.ts'
import type { Section, SectionSort } from '#domain/meeting/section.ts'
import { sectionsOf } from '#domain/meeting/sections.ts'
import { proposeCode } from '#domain/meeting/took-part.ts'
import { dayOfReview } from '#domain/meeting/what-is-left.ts'
import { decidedAsTyped } from './decided.ts'

/** How far the meeting has been written down. */
export interface MeetingStory {
  /** The matters of Schedule 7 up to which it has come; 13 for all. */
  readonly matters: number
  /** Everything after the matters, too: what can be completed. */
  readonly whole: boolean
  /** A decision that is to wait until the review. */
  readonly freezes?: boolean
}

/**
 * Writes a made-up meeting down through the workspace, section by section, as the IRO would. Sections of which
 * something was written already stay as they are.
 */
export async function writeMeetingDown(
  needs: MeetingNeeds,
  by: Recorder,
  reviewId: string,
  story: MeetingStory,
): Promise<void> {
  const leave = by.may('write-meetings')
  if (!leave.allowed) throw new RangeError(leave.reason)
  const today = needs.today()
  const full = await needs.store.open({
    authorityId: by.authorityId,
    scope: leave.scope,
    on: today,
    reviewId,
  })
  if (full === undefined) throw new RangeError(`There is no review ${reviewId}`)
  const there = new Set(full.sections.map(({ section }) => section))
  for (const section of sectionsOf(full)) {
    if (there.has(section.key)) continue
    const typed = wordsOf(section, full, { today, story })
    if (typed === undefined) continue
    const answer = await saveSection(needs, by, { reviewId, section: section.key, typed })
    if (answer.kind !== 'saved') throw new RangeError(`‘${section.title}’ was not saved: ${answer.kind}`)
  }
  if (story.freezes === true) {
    await giveFreeze(needs, by, {
      reviewId,
      ground: 'education',
      decision: 'Move to a foster home in another town before the summer examinations',
      givenTo: 'The service manager',
      noticeOn: today,
    })
  }
}

/** What is written in a section; undefined where the meeting has not come so far. */
function wordsOf(
  section: Section,
  full: MeetingInFull,
  { today, story }: { readonly today: CalendarDate; readonly story: MeetingStory },
): Content | undefined {
  const { sort, of = '' } = section
  const on = dayOfReview({ ...full, today })
  const young = full.bornOn !== null && (ageOn(full.bornOn, on) ?? 0) < 4
  if (sort === 'matter') return Number(of) <= story.matters ? matterWords(Number(of), young) : undefined
  if (sort === 'views') return young ? toddlerViews : childViews
  if (sort === 'privately') return young ? toddlerAlone : childAlone(on)
  if (sort === 'decision') return heardWords(of)
  if (sort === 'attendance') return attendanceWords(section)
  if (sort === 'other-views') return otherViews
  if (!story.whole && story.matters < 13) return undefined
  if (sort === 'heading') return (young ? toddlerHeadings : headingWords)[of]
  return closingWords(full, { on, young, today })[sort]
}

function heardWords(decisionId: string): Content {
  return decisionId.endsWith('0') || decisionId.endsWith('5')
    ? {
        outcome: 'carry_on',
        why: 'The referral was sent late; an appointment is promised within the month.',
      }
    : { outcome: 'done', why: 'Done, and the child says so too.' }
}

function matterWords(no: number, young: boolean): Content {
  if (no === 13) return { state: 'not_applicable', words: 'Visits are every six weeks, and stay so.' }
  if (no === 7 && young)
    return { state: 'considered', words: 'A playgroup on Tuesdays; water and tractors are loved best.' }
  const words = (young ? toddlerMatters[no] : undefined) ?? matters[no]
  return { state: 'considered', words: words ?? 'Talked about; nothing needs to change.' }
}

const matters: Readonly<Record<number, string>> = {
  1: 'A new social worker since September. The plan itself has not changed.',
  2: 'The order is still needed. Nobody proposes to discharge it.',
  3: 'The plan is long-term fostering with the present carers; the matching panel is in spring.',
  4: 'Mum each fortnight at the centre; Gran on Sundays, which works best.',
  5: 'Settled, and wanted here. The placement plan was looked at and is followed.',
  6: 'Attendance 96%. The personal education plan was seen; reading is a year behind and tuition has begun.',
  7: 'Football on Thursdays and swimming with school. Boots are needed.',
  8: 'Health assessment seen; dentist and optician are up to date. Waiting for a place with the wellbeing team.',
  9: 'Would like to know more of Dad’s family and language. Life-story work has begun.',
  10: 'Knows whom to ask, and has the contact card.',
  11: 'Too early for most of it; saving and cooking are practised at home.',
  12: 'Wants to stay, and to see more of Gran. The IRO shares this view.',
}

const toddlerMatters: typeof matters = {
  6: 'The nursery key person was heard: talks in short sentences now, and plays beside the others.',
  8: 'Health assessment seen; the vaccinations are up to date. The health visitor comes every six weeks.',
  9: 'The carers keep up lullabies and food from home, and the box of first things.',
  10: 'Too young to ask; the carers know whom to call.',
  11: 'Much too early.',
  12: 'Cannot say it in words yet, and shows it: runs to the carer. The IRO shares the view that this is home.',
}

const childViews: Content = {
  'view-1-words': 'I like it here and I want to stay until I am grown up.',
  'view-1-source': 'Told the IRO before the meeting',
  'view-1-done': 'The plan for permanence says so',
  'view-2-words': 'Can I see Gran on her own, without my uncle?',
  'view-2-source': 'Said at the meeting',
  'view-2-done': 'The social worker asks Gran this week',
}
const toddlerViews: Content = {
  'view-1-words': 'Goes to the carer when tired, and brings books to be read.',
  'view-1-source': 'The IRO watched at home',
  'view-1-done': 'The carers’ care is described in the record, to be read in later years',
}

const childAlone = (on: CalendarDate): Content => ({
  spoke: 'yes',
  ...typedDay('on', addDays(on, -2)),
  share: 'About school and about seeing Gran.',
})
const toddlerAlone: Content = {
  spoke: 'inappropriate',
  why: 'Too young to be asked. Watched the child play with the carer for half an hour.',
}
const otherViews: Content = {
  parents: 'Mum is glad that things go better and would like to hear about it sooner.',
  carers: 'Bedtimes are calmer. They would like a plan for the school holidays.',
}

const headingWords: Readonly<Record<string, Content>> = {
  strengths: { words: 'Settled at home, a friend at school, and adults who speak well of each other.' },
  worries: { words: 'Being behind in reading, and nights before contact with Mum.' },
  goals: { words: 'Reads for pleasure by next summer. Sleeps well before and after contact.' },
}

const toddlerHeadings: typeof headingWords = {
  strengths: { words: 'Sleeps through, eats well, and is at ease with the carers’ own children.' },
  worries: { words: 'Cries for an hour after seeing Mum; hearing on the left is being looked at.' },
  goals: { words: 'A settled goodbye after seeing Mum. The hearing is known about by the summer.' },
}

function attendanceWords({ fields }: Section): Content {
  const people = fields.filter(({ kind }) => kind === 'pick')
  const known = people.map(({ name }, index): [string, string] => [name, index === 2 ? 'apologies' : 'came'])
  return {
    ...Object.fromEntries(known),
    'other-1-name': 'Ms Okoro',
    'other-1-role': 'Class teacher',
    'other-1-came': 'came',
  }
}

/** What is written in the sections after the matters, and in that on who does what. */
function closingWords(
  { bornOn, review: { childId } }: MeetingInFull,
  { on, young, today }: { readonly on: CalendarDate; readonly young: boolean; readonly today: CalendarDate },
): Readonly<Partial<Record<SectionSort, Content>>> {
  return {
    actions: decidedAsTyped(childId, young, (name, days) => typedDay(name, addDays(today, days))),
    permanence: {
      agreed: 'yes',
      plan: 'Long-term fostering with the present carers; return home was ruled out in court.',
    },
    risk: { high: 'no' },
    agencies: { together: 'yes' },
    'took-part': tookPartWords(bornOn, on, young),
    ...(young ? toddlerClosing : childClosing),
  }
}

function tookPartWords(bornOn: CalendarDate | null, on: CalendarDate, young: boolean): Content {
  const taken: Content = young ? {} : { came: 'yes', how: 'spoke' }
  const { code } = proposeCode(taken, { bornOn, on })
  return code === undefined ? taken : { ...taken, code }
}

const childClosing: Readonly<Partial<Record<SectionSort, Content>>> = {
  chairing: {
    offered: 'yes',
    wish: 'some',
    chaired: 'part',
    words: 'Opened the meeting and asked the first question.',
  },
  rights: { explained: 'yes', how: 'With the leaflet, read together.', complaint: 'no' },
  advocacy: { offer: 'declined', answer: 'Maybe later.' },
  visitor: { offer: 'accepted', answer: 'Would like one who plays chess.' },
}
const toddlerClosing: Readonly<Partial<Record<SectionSort, Content>>> = {
  chairing: { offered: 'no', chaired: 'none', words: 'Too young to be asked.' },
  rights: { explained: 'young', how: 'Explained to the carers.' },
  advocacy: { offer: 'no', answer: 'Under four.' },
  visitor: { offer: 'no', answer: 'Under four.' },
}

function typedDay(name: string, on: CalendarDate): Content {
  const [year = '', month = '', day = ''] = on.split('-')
  return {
    [`${name}-day`]: String(Number(day)),
    [`${name}-month`]: String(Number(month)),
    [`${name}-year`]: year,
  }
}
