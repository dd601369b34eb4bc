import { ownerRoles } from '#domain/decisions/owner-roles.ts'
import { type Field, yesNo } from './field.ts'
import type { Heading } from './headings.ts'
import { matterConfidence, schedule7 } from './schedule-7.ts'
import type { Section } from './section.ts'
import { participationWords } from './took-part.ts'

/** A decision of an earlier review that is not done yet. */
export interface OpenDecision {
  readonly decisionId: string
  readonly what: string
  readonly who: string | null
  /** By when, in words; null when no day was set. */
  readonly byWhen: string | null
}

/** Somebody whom the workspace knows by name. */
export interface Attendee {
  readonly personId: string
  readonly name: string
  readonly relation: string
}

/** What the sections of one review depend on. */
export interface Shape {
  readonly headings: readonly Heading[]
  readonly decisions: readonly OpenDecision[]
  readonly people: readonly Attendee[]
}

export const attendance = {
  came: 'Came',
  online: 'Took part by video or telephone',
  apologies: 'Sent apologies',
  absent: 'Did not come',
  excluded: 'Was not asked to come',
} as const

const offered = {
  accepted: 'Offered, and wanted',
  declined: 'Offered, and not wanted',
  has: 'Has one',
  no: 'Not offered',
}

/** Every section of the workspace of one review, in the order of the meeting. */
export function sectionsOf(shape: Shape): readonly Section[] {
  return [
    views,
    privately,
    ...shape.decisions.map(decisionSection),
    attendanceOf(shape.people),
    otherViews,
    ...shape.headings.map(headingSection),
    actions,
    ...schedule7.map(matterSection),
    permanence,
    risk,
    agencies,
    tookPart,
    chairing,
    rights,
    advocacy,
    visitor,
  ]
}

const words = (name: string, label: string, hint?: string): Field => ({
  kind: 'words',
  name,
  label,
  ...(hint !== undefined && { hint }),
})
const line = (name: string, label: string, hint?: string): Field => ({
  kind: 'line',
  name,
  label,
  ...(hint !== undefined && { hint }),
})
const choice = (name: string, label: string, choices: Readonly<Record<string, string>>): Field => ({
  kind: 'choice',
  name,
  label,
  choices,
})
const pick = (name: string, label: string, choices: Readonly<Record<string, string>>): Field => ({
  kind: 'pick',
  name,
  label,
  choices,
})
const day = (name: string, label: string): Field => ({ kind: 'day', name, label })

const views: Section = {
  key: 'views',
  group: 'voice',
  title: 'What the child said',
  lead: 'In their own words, before anybody else speaks.',
  fields: [line('none', 'If there is nothing, why not')],
  rows: {
    name: 'view',
    item: 'What they said',
    fields: [
      words('words', 'In their own words'),
      line(
        'source',
        'How we know',
        'Said at the meeting, told the IRO, a form, a drawing, through an advocate.',
      ),
      line('done', 'What was done about it'),
    ],
  },
}

const privately: Section = {
  key: 'privately',
  group: 'voice',
  title: 'Time alone with the child',
  lead: 'The IRO speaks with the child in private before or at the review, unless the child refuses or it is not appropriate.',
  fields: [
    choice('spoke', 'Did the IRO speak with the child alone?', {
      yes: 'Yes',
      refused: 'The child did not want to',
      inappropriate: 'It was not appropriate at their age and understanding',
      no: 'No',
    }),
    day('on', 'Which day'),
    words('why', 'If not, why, and what was done instead'),
    words('share', 'What the child agreed to share with the meeting'),
  ],
}

export const decisionKey = (decisionId: string) => `decision:${decisionId}`

function decisionSection({ decisionId, what, who, byWhen }: OpenDecision): Section {
  const owed = [who === null ? 'Nobody is named' : who, byWhen === null ? 'no day was set' : `by ${byWhen}`]
  return {
    key: decisionKey(decisionId),
    group: 'decisions',
    title: what,
    lead: owed.join(', '),
    fields: [
      choice('outcome', 'Was it done?', {
        done: 'Done',
        not_done: 'Not done',
        overtaken: 'No longer needed',
      }),
      words('why', 'What was done, or why it was not'),
    ],
  }
}

function attendanceOf(people: readonly Attendee[]): Section {
  return {
    key: 'attendance',
    group: 'present',
    title: 'Who came and who sent apologies',
    lead: 'Whether the child came is asked further down, with how they took part.',
    fields: people.flatMap(({ personId, name, relation }): Field[] => [
      { kind: 'pick', name: `person-${personId}`, label: `${name}, ${relation}`, choices: attendance },
      line(`reason-${personId}`, `Why ${name} did not come, or was not asked`),
    ]),
    rows: {
      name: 'other',
      item: 'Somebody else',
      fields: [
        line('name', 'Name'),
        line('role', 'Who they are to the child'),
        pick('came', 'Attendance', attendance),
        line('reason', 'If they did not come or were not asked, why'),
      ],
    },
  }
}

const otherViews: Section = {
  key: 'other-views',
  group: 'present',
  title: 'What parents, carers and others think',
  lead: 'Also of those who did not come.',
  fields: [
    words('parents', 'Parents and others with parental responsibility'),
    words('carers', 'Carers'),
    words('others', 'School, health and others'),
  ],
}

export const headingKey = (key: string) => `heading:${key}`

function headingSection({ key, title, hint }: Heading): Section {
  return {
    key: headingKey(key),
    group: 'talk',
    title,
    fields: [words('words', title, hint)],
  }
}

const actions: Section = {
  key: 'actions',
  group: 'talk',
  title: 'Who does what, by when',
  lead: 'Each becomes a decision of the review, with somebody who answers for it.',
  fields: [line('none', 'If nothing is to be done, why')],
  rows: {
    name: 'action',
    item: 'Something to do',
    fields: [
      pick('role', 'Who', ownerRoles),
      line('name', 'Their name'),
      words('what', 'Does what'),
      day('by', 'By when'),
    ],
  },
}

export const matterKey = (no: number) => `matter:${no}`

function matterSection({ no, title, asks, confidence }: (typeof schedule7)[number]): Section {
  const seen: Readonly<Record<number, Field>> = {
    6: day('seen', 'Date of the personal education plan that was seen'),
    8: day('seen', 'Date of the last health assessment'),
  }
  const own = seen[no]
  return {
    key: matterKey(no),
    group: 'matters',
    title: `${no}. ${title}`,
    lead: asks,
    fields: [
      choice('state', 'This matter', { considered: 'Considered', not_applicable: 'Not applicable' }),
      words('words', 'What was said, or why it does not apply'),
      ...(own === undefined ? [] : [own]),
    ],
    rests: matterConfidence[confidence],
  }
}

const permanence: Section = {
  key: 'permanence',
  group: 'plan',
  title: 'The plan for permanence',
  lead: 'Where the child will grow up. By the second review there should be an agreed plan.',
  fields: [
    choice('agreed', 'Is a plan for permanence agreed?', yesNo),
    words('plan', 'The plan, and any other that is followed beside it'),
    words('why', 'If none is agreed, why, and what is done about it'),
  ],
  rests:
    'By the second review: guidance and good practice, whose text was not read. It is not a date in law.',
}

const risk: Section = {
  key: 'risk',
  group: 'plan',
  title: 'Risk',
  fields: [
    choice('high', 'Is the child at high risk of harm?', yesNo),
    words(
      'words',
      'Of what, and what is done about it',
      'Exploitation, going missing, self-harm, harm at home or online.',
    ),
  ],
}

const agencies: Section = {
  key: 'agencies',
  group: 'plan',
  title: 'Whether the agencies work together',
  fields: [
    choice('together', 'Do the agencies work together well enough?', yesNo),
    words('words', 'If not, what is missing and who follows it up'),
  ],
}

const tookPart: Section = {
  key: 'took-part',
  group: 'part',
  title: 'How the child took part',
  lead: 'One code for the review goes into the national return. We propose it from what you record; you decide.',
  fields: [
    choice('came', 'Did the child come, in person or by video?', yesNo),
    choice('how', 'How were their views brought?', {
      spoke: 'They spoke for themselves',
      advocate: 'Somebody whom they had asked spoke for them',
      showed: 'They showed them without words, while they were there',
      sent: 'They sent them: in writing, by telephone, in a recording or drawing',
      nothing: 'They were not brought',
    }),
    choice('code', 'The code', participationWords),
    choice('reason', 'If the code is PN4 or PN7: why', {
      chose: 'They chose not to',
      missing: 'They were missing',
      understanding: 'Their age or understanding',
      did_not_come: 'They were expected and did not come',
      not_arranged: 'It was not arranged for them',
      other: 'Another reason',
    }),
    words('follow_up', 'If the code is PN4 or PN7: what happened instead, or will'),
  ],
  rests:
    'Codes of the children looked after return; their labels come from the sector’s copies of its guidance.',
}

const chairing: Section = {
  key: 'chairing',
  group: 'part',
  title: 'Whether the child chaired the meeting',
  fields: [
    choice('offered', 'Were they asked whether they would like to?', yesNo),
    choice('wish', 'What did they want?', {
      all: 'To chair all of it',
      some: 'To chair part of it',
      none: 'Not to chair',
    }),
    choice('chaired', 'What happened?', {
      full: 'They chaired all of it',
      part: 'They chaired part of it',
      none: 'They did not chair',
    }),
    words('words', 'What they did, and what would help next time'),
  ],
}

const rights: Section = {
  key: 'rights',
  group: 'rights',
  title: 'Rights and complaints',
  lead: 'The right to complain, to advice, and to ask a court for an order or for an order to end.',
  fields: [
    choice('explained', 'Were they explained to the child?', {
      yes: 'Yes, at this review',
      known: 'They knew them, and nothing was new',
      young: 'Not at their age and understanding; explained to somebody for them',
      no: 'No',
    }),
    words('how', 'How, or why not'),
    choice('complaint', 'Does the child want to complain about something?', yesNo),
    words('help', 'About what, and who helps them'),
  ],
}

const advocacy: Section = {
  key: 'advocacy',
  group: 'rights',
  title: 'An advocate',
  fields: [choice('offer', 'Was an advocate offered?', offered), words('answer', 'What the child answered')],
}

const visitor: Section = {
  key: 'visitor',
  group: 'rights',
  title: 'An independent visitor',
  fields: [
    choice('offer', 'Was an independent visitor offered?', offered),
    words('answer', 'What the child answered'),
  ],
}
