import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import type { LiveReview } from '#domain/review/live-review.ts'
import type { ContactBefore, InviteeInFull, Paper, Preparation } from './preparation.ts'
import { paperKinds } from './paper-kinds.ts'

/** Everything that readiness is judged by. */
export interface Prepared {
  readonly review: LiveReview
  readonly invitees: readonly InviteeInFull[]
  readonly papers: readonly Paper[]
  readonly preparation: Preparation
  readonly contacts: readonly ContactBefore[]
}

/** One thing that is missing before a review: what, and the page on which it is put right. */
export interface Missing {
  readonly words: string
  readonly where: 'people' | 'papers' | 'wishes' | 'contact-before'
}

/** What is missing for a review to go ahead well, in the order in which it would stop it. */
export function missingFor(prepared: Prepared): readonly Missing[] {
  const { invitees, papers, preparation, contacts } = prepared
  const missing: Missing[] = []
  const miss = (where: Missing['where'], words: string) => missing.push({ where, words })
  const worker = invitees.find(({ person, part }) => person?.relation === 'social_worker' && part === 'comes')
  if (worker === undefined) miss('people', 'No social worker is to come')
  else if (worker.state !== 'coming')
    miss('people', `${worker.person?.name ?? 'The social worker'} has not said that they will come`)
  const carers = invitees.filter(
    ({ person, part }) => person !== null && isCarer(person.relation) && part === 'comes',
  )
  if (carers.length === 0) miss('people', 'No carer is to come')
  else if (!carers.some(({ state }) => state === 'coming'))
    miss('people', 'No carer has said that they will come')
  const undecided = invitees.filter(({ part }) => part === 'to_decide').length
  if (undecided > 0)
    miss(
      'people',
      undecided === 1 ? 'One person is not decided on' : `${undecided} people are not decided on`,
    )
  const unasked = invitees.filter(({ personId, childView }) => personId !== null && childView === null).length
  if (unasked > 0)
    miss(
      'people',
      unasked === 1
        ? 'Of one person the child was not asked whether they want them there'
        : `Of ${unasked} people the child was not asked whether they want them there`,
    )
  for (const paper of papers) {
    if (paper.state === 'in' || paper.state === 'will_not_come') continue
    miss('papers', `${paperKinds[paper.kind].name} is not in`)
  }
  const report = papers.find(({ kind }) => kind === 'social_work_report')
  if (report?.state === 'in' && report.childSawOn === null)
    miss('papers', 'The child has not seen the social worker’s report')
  if (preparation.wishOn === null) miss('wishes', 'Where and how the child wishes to meet is not recorded')
  if (preparation.interpreterNeeded === 'yes' && preparation.interpreterBookedOn === null)
    miss('wishes', 'An interpreter is needed and not booked')
  if (contacts.length === 0) miss('contact-before', 'The IRO’s contact with the child before is not recorded')
  return missing
}

const isCarer = (relation: string) =>
  relation === 'foster_carer' || relation === 'residential_worker' || relation === 'prospective_adopter'

/** Whether it is time to look at what is missing: from so many working days before the review on. */
export function timeToLook(lookOn: CalendarDate | undefined, today: CalendarDate): boolean {
  return lookOn !== undefined && today >= lookOn
}
