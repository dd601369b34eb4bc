import { ownerRoles } from '#domain/decisions/owner-roles.ts'
import {
  advocacy,
  agencies,
  chairing,
  permanence,
  rights,
  risk,
  tookPart,
  visitor,
} from './closing-sections.ts'
import type { Field } from './field.ts'
import type { Heading } from './headings.ts'
import { matterConfidence, schedule7 } from './schedule-7.ts'
import { choice, day, line, pick, section, sectionFor, sectionKey, words } from './section-fields.ts'
import type { Section } from './section.ts'

/** A decision of an earlier review that is not done yet. */
export interface OpenDecision {
  readonly decisionId: string
  readonly what: string
  readonly who: string | null
  /** By when, in words; null when no day was set. */
  readonly byWhen: string | null
  /** Why it may not be carried out now, where a notice freezes it. */
  readonly waits: string | null
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

/** Every section of the workspace of one review, in the order of the meeting. */
export function sectionsOf(shape: Shape): readonly Section[] {
  return [
    viewsSection,
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

/** What the child said, before anybody else speaks. */
export const viewsSection = section('views', {
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
})

const privately = section('privately', {
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
})

export const decisionKey = (decisionId: string) => sectionKey('decision', decisionId)

function decisionSection({ decisionId, what, who, byWhen, waits }: OpenDecision): Section {
  const owed = [who === null ? 'Nobody is named' : who, byWhen === null ? 'no day was set' : `by ${byWhen}`]
  return sectionFor('decision', decisionId, {
    group: 'decisions',
    title: what,
    lead: waits === null ? owed.join(', ') : `${owed.join(', ')}. ${waits}.`,
    ...(waits === null ? {} : { waits }),
    fields: [
      choice('outcome', 'Was it done?', {
        done: 'Done',
        carry_on: 'Not yet: it goes on',
        not_done: 'Not done, and no longer pursued',
      }),
      words('why', 'What was done, or why it was not'),
    ],
  })
}

function attendanceOf(people: readonly Attendee[]): Section {
  return section('attendance', {
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
  })
}

const otherViews = section('other-views', {
  group: 'present',
  title: 'What parents, carers and others think',
  lead: 'Also of those who did not come.',
  fields: [
    words('parents', 'Parents and others with parental responsibility'),
    words('carers', 'Carers'),
    words('others', 'School, health and others'),
  ],
})

function headingSection({ key, title, hint }: Heading): Section {
  return sectionFor('heading', key, {
    group: 'talk',
    title,
    fields: [words('words', title, hint)],
  })
}

const actions = section('actions', {
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
})

/** What a review does with a matter of Schedule 7. */
export const matterStates = { considered: 'Considered', not_applicable: 'Not applicable' } as const

function matterSection({ no, title, asks, confidence }: (typeof schedule7)[number]): Section {
  const seen: Readonly<Record<number, Field>> = {
    6: day('seen', 'Date of the personal education plan that was seen'),
    8: day('seen', 'Date of the last health assessment'),
  }
  const own = seen[no]
  return sectionFor('matter', String(no), {
    group: 'matters',
    title: `${no}. ${title}`,
    lead: asks,
    fields: [
      choice('state', 'This matter', matterStates),
      words('words', 'What was said, or why it does not apply'),
      ...(own === undefined ? [] : [own]),
    ],
    rests: matterConfidence[confidence],
  })
}
