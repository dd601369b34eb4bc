import type { RecordReader } from './readers.ts'

/** The parts of a record, in the order in which it is read. */
export const recordParts = {
  correction: 'What was corrected',
  review: 'The review',
  present: 'Who took part',
  child_words: 'What the child said',
  privately: 'Time alone with the IRO, as the child agreed to share it',
  parents_view: 'What the parents think',
  carers_view: 'What the carers think',
  others_view: 'What school, health and others think',
  last_decisions: 'What became of earlier decisions',
  talk: 'What we talked about',
  legal_status: 'Legal status',
  placement: 'Where the child lives, and whether it is right',
  contact: 'Family and friends',
  education: 'Education',
  health: 'Health',
  identity: 'Identity',
  matters: 'Other matters of the review',
  permanence: 'The plan for permanence',
  risk: 'Risk',
  agencies: 'How the agencies work together',
  took_part: 'How the child took part',
  rights: 'Rights, complaints and advocacy',
  decisions: 'What was decided: who does what by when',
  next_review: 'The next review',
} as const
export type RecordPart = keyof typeof recordParts

/** Every part, in order. */
export const allRecordParts: readonly RecordPart[] = Object.keys(recordParts).filter(isRecordPart)

export function isRecordPart(text: string): text is RecordPart {
  return Object.hasOwn(recordParts, text)
}

/** Given to a reader, or withheld with the reason. */
export type Given = 'given' | { readonly withheld: string }

type Row = Readonly<Record<RecordReader, Given>>

const withheld = (why: string): Given => ({ withheld: why })
const everybody: Row = {
  child: 'given',
  parent: 'given',
  carer: 'given',
  school: 'given',
  health: 'given',
  advocate: 'given',
  social_worker: 'given',
  team_manager: 'given',
}
const notTheirs = withheld('Others get what they need for their own part of the plan.')
const inTheLetter = withheld('The letter to the child says it in words for them.')
const ofTheFamily = withheld('What one side of the family says is not passed on to others without need.')
const ofTheChild = withheld(
  'What the child told the IRO alone is passed on where the child agreed, by the IRO.',
)

/**
 * What a reader's version holds when nobody decided otherwise: a row a part, a cell a reader. A cell that is missing does
 * not compile. The IRO may withhold or open more, with a reason. Where the child lives is decided apart from this table.
 */
export const defaultParts: Readonly<Record<RecordPart, Row>> = {
  correction: everybody,
  review: everybody,
  present: { ...everybody, child: inTheLetter },
  child_words: { ...everybody, school: notTheirs, health: notTheirs },
  privately: {
    ...everybody,
    parent: ofTheChild,
    carer: ofTheChild,
    school: ofTheChild,
    health: ofTheChild,
  },
  parents_view: {
    ...everybody,
    child: inTheLetter,
    carer: ofTheFamily,
    school: notTheirs,
    health: notTheirs,
  },
  carers_view: {
    ...everybody,
    child: inTheLetter,
    parent: ofTheFamily,
    school: notTheirs,
    health: notTheirs,
  },
  others_view: { ...everybody, child: inTheLetter },
  last_decisions: { ...everybody, child: inTheLetter, school: notTheirs, health: notTheirs },
  talk: { ...everybody, child: inTheLetter, school: notTheirs, health: notTheirs },
  legal_status: { ...everybody, child: inTheLetter, school: notTheirs, health: notTheirs },
  placement: { ...everybody, child: inTheLetter, school: notTheirs, health: notTheirs },
  contact: { ...everybody, child: inTheLetter, school: notTheirs, health: notTheirs },
  education: { ...everybody, child: inTheLetter, health: notTheirs },
  health: { ...everybody, child: inTheLetter, school: notTheirs },
  identity: { ...everybody, child: inTheLetter, school: notTheirs, health: notTheirs },
  matters: { ...everybody, child: inTheLetter, school: notTheirs, health: notTheirs },
  permanence: { ...everybody, child: inTheLetter, school: notTheirs, health: notTheirs },
  risk: {
    ...everybody,
    child: inTheLetter,
    parent: withheld('What is done about a risk may be undone by telling of it. The IRO decides.'),
    school: notTheirs,
  },
  agencies: {
    ...everybody,
    child: inTheLetter,
    parent: withheld('It is about the work of professionals.'),
    carer: notTheirs,
  },
  took_part: { ...everybody, child: inTheLetter, school: notTheirs, health: notTheirs },
  rights: { ...everybody, school: notTheirs, health: notTheirs },
  decisions: everybody,
  next_review: everybody,
}

/** What the IRO decided of one part for one reader, against the table. */
export interface PartChoice {
  readonly part: RecordPart
  readonly gives: boolean
  readonly reason: string
}

/** Whether a part is given to a reader, and if not why: as the IRO decided, else as the table says. */
export function givenTo(reader: RecordReader, part: RecordPart, choices: readonly PartChoice[]): Given {
  const choice = choices.find((one) => one.part === part)
  if (choice !== undefined) return choice.gives ? 'given' : { withheld: choice.reason }
  return defaultParts[part][reader]
}

/** What keeps choices from being kept: each that goes against the table has its reason. */
export function choiceFault(
  choices: readonly PartChoice[],
): { readonly part: RecordPart; readonly words: string } | undefined {
  const bare = choices.find(({ reason }) => reason.trim() === '')
  if (bare === undefined) return undefined
  const verb = bare.gives ? 'given' : 'withheld'
  return { part: bare.part, words: `Enter why ‘${recordParts[bare.part]}’ is ${verb}` }
}
