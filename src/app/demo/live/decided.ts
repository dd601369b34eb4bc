import type { OwnerRole } from '#domain/decisions/owner-roles.ts'
import type { Content } from '#domain/meeting/field.ts'

/** Something that a made-up review decided: who does it, and within how many days. */
interface Decided {
  readonly role: OwnerRole
  readonly what: string
  readonly days: number
}

/** What reviews decide differs from child to child: these are pairs, so that no two lists look alike. */
const older: readonly (readonly [Decided, Decided])[] = [
  [
    {
      role: 'social_worker',
      what: 'Ask Gran whether she would like a Sunday on her own each month, and tell the child what she said',
      days: 14,
    },
    { role: 'carer', what: 'Buy football boots', days: 7 },
  ],
  [
    { role: 'school', what: 'Find somebody at school to talk to on Mondays after contact', days: 10 },
    { role: 'social_worker', what: 'Apply for the passport, for the trip to France in May', days: 21 },
  ],
  [
    { role: 'carer', what: 'Book the optician, and tell the school what was found', days: 14 },
    {
      role: 'social_worker',
      what: 'Bring the photographs of the old house for the life-story book',
      days: 28,
    },
  ],
  [
    { role: 'social_worker', what: 'Write to Dad about letters, and say when there is an answer', days: 12 },
    { role: 'school', what: 'Hold the personal education plan meeting before the holidays', days: 20 },
  ],
  [
    { role: 'carer', what: 'Try the drumming group for a month', days: 30 },
    {
      role: 'social_worker',
      what: 'Ask for the place with the wellbeing team to be brought forward',
      days: 9,
    },
  ],
]

const young: readonly (readonly [Decided, Decided])[] = [
  [
    { role: 'carer', what: 'Two mornings a week at the playgroup, from the next half term', days: 21 },
    {
      role: 'social_worker',
      what: 'Give the carer the red book, and a copy of the birth certificate',
      days: 10,
    },
  ],
  [
    {
      role: 'social_worker',
      what: 'Keep a box of first things: the hospital band, the blanket, photographs',
      days: 28,
    },
    { role: 'carer', what: 'Take up the place at the hearing clinic', days: 14 },
  ],
]

/** What is decided of a child, the same each time for the same child. */
export function decidedFor(childId: string, isYoung: boolean): readonly Decided[] {
  const lists = isYoung ? young : older
  return lists[Number(childId.replaceAll(/\D/g, '')) % lists.length] ?? []
}

/** The same as the meeting’s form has it. */
export function decidedAsTyped(
  childId: string,
  isYoung: boolean,
  day: (name: string, days: number) => Content,
): Content {
  const typed = decidedFor(childId, isYoung).map(({ role, what, days }, index) => ({
    [`action-${index + 1}-role`]: role,
    [`action-${index + 1}-what`]: what,
    ...day(`action-${index + 1}-by`, days),
  }))
  return Object.assign({}, ...typed)
}
