import { addPerson, type PeopleAroundNeeds } from '#app/people-around/people-around.ts'
import { addToAgenda } from '#app/preparing/agenda.ts'
import { askPeople, chasePapers } from '#app/preparing/ask-people.ts'
import { agreeOnPerson, listPeople } from '#app/preparing/choose-people.ts'
import { recordContactBefore } from '#app/preparing/contact-before.ts'
import { decideReadiness } from '#app/preparing/decide-readiness.ts'
import type { PreparingNeeds } from '#app/preparing/prepare.ts'
import type { PreparedReview } from '#app/preparing/preparing-store.ts'
import { receivePaper, replyToInvitation, shareWithChild } from '#app/preparing/receive-paper.ts'
import type { Recorder } from '#app/recording/recording.ts'
import { addDays } from '#domain/calendar/calendar-date.ts'
import { personNamed } from '#domain/people-around/person-around.ts'
import type { Relation } from '#domain/people-around/relations.ts'
import type { Answers } from '#domain/preparing/forms/form.ts'
import { type PaperKind, paperKinds } from '#domain/preparing/paper-kinds.ts'
import type { Part } from '#domain/preparing/preparation.ts'
import { saidBefore } from './said-before.ts'

/** What preparing the reviews of the demonstration is done with. */
export interface LivePreparing {
  readonly preparing: PreparingNeeds
  readonly people: PeopleAroundNeeds
  recorderOf(authorityId: string, name: string, role: 'iro' | 'business_support'): Recorder
}

/** How many of the reviews that lie ahead are prepared; those after them are as they were booked. */
const prepared = 18

/**
 * Prepares the reviews that come next as a service would have by today: the nearest are ready or nearly, in some
 * something is late, the farther ones have been asked about and not answered.
 */
export async function fillPreparing(needs: LivePreparing, authorityId: string): Promise<void> {
  const on = needs.preparing.today()
  const support = needs.recorderOf(authorityId, 'Holly Ramsallowe', 'business_support')
  const ask = { authorityId, scope: { kind: 'authority' as const }, on }
  const next = await needs.preparing.store.booked({ ...ask, until: addDays(on, 45) })
  for (const [index, reviewId] of next.slice(0, prepared).entries()) {
    const full = await needs.preparing.store.see({ ...ask, reviewId })
    if (full === undefined || full.invitees.length > 0) continue
    const iro = needs.recorderOf(authorityId, full.iroName ?? support.name, 'iro')
    await prepareOne(needs, { support, iro }, full, index)
  }
}

interface By {
  readonly support: Recorder
  readonly iro: Recorder
}

async function prepareOne(needs: LivePreparing, by: By, full: PreparedReview, index: number): Promise<void> {
  const on = needs.preparing.today()
  const { reviewId } = full.review
  const { preparing } = needs
  await recordPeople(needs, by.support, full, index)
  const earlier: PreparingNeeds = { ...preparing, today: () => addDays(on, -9) }
  await listPeople(earlier, by.support, reviewId)
  const see = async () => {
    const ask = { authorityId: by.iro.authorityId, scope: { kind: 'authority' as const }, on, reviewId }
    return (await preparing.store.see(ask)) ?? full
  }
  await agree(earlier, by.iro, await see(), index)
  await askPeople(earlier, by.support, reviewId)
  const listed = await see()
  await takePapers(preparing, by.support, listed, index)
  await addToAgenda(preparing, by.iro, reviewId, {
    words: 'What became of the decisions of the last review',
    ofChild: 'no',
    askedBy: '',
  })
  if (index % 3 !== 2)
    await recordContactBefore(preparing, by.iro, reviewId, {
      on: addDays(on, -2 - (index % 4)),
      method: index % 2 === 0 ? 'visit' : 'telephone',
      alone: 'yes',
      notAloneBecause: null,
      said: saidBefore.toTheIro[index % saidBefore.toTheIro.length] ?? null,
    })
  if (index % 3 === 1) await chasePapers(preparing, by.support, reviewId)
  if (index === 0)
    await decideReadiness(
      preparing,
      by.iro,
      { reviewId },
      {
        decision: 'go_ahead',
        reason: 'The child has been looking forward to it; what is missing is brought along.',
      },
    )
}

/** Takes what has come, with who comes: the farther ahead a review lies, the less. */
async function takePapers(
  preparing: PreparingNeeds,
  support: Recorder,
  listed: PreparedReview,
  index: number,
): Promise<void> {
  const on = preparing.today()
  const { reviewId } = listed.review
  for (const [place, paper] of listed.papers.entries()) {
    // Of every third the social worker's report is what is missing.
    const isReport = paper.kind === 'social_work_report'
    if (index > 11 || (isReport && index % 3 === 1) || (!isReport && (place + index) % 4 === 3)) continue
    const invitee = listed.invitees.find(({ inviteeId }) => inviteeId === paper.inviteeId)
    if (invitee === undefined || invitee.part === 'left_out' || invitee.part === 'to_decide') continue
    const name = invitee.person?.name ?? listed.called ?? listed.review.childId
    await receivePaper(
      preparing,
      support,
      { reviewId, inviteeId: paper.inviteeId },
      {
        answers: answersTo(paper.kind, listed, index),
        saidBy: name,
        cameBy: 'typed_up',
        givenOn: addDays(on, -1 - ((place + index) % 5)),
      },
    )
    if (invitee.part === 'comes' && invitee.person !== null)
      await replyToInvitation(
        preparing,
        support,
        { reviewId, inviteeId: invitee.inviteeId },
        { coming: (place + index) % 7 === 6 ? 'not_sure' : 'yes', said: null },
      )
    if (isReport && index % 2 === 0)
      await shareWithChild(
        preparing,
        support,
        { reviewId, paperId: paper.paperId },
        { on, how: 'Read it together after school' },
      )
  }
}

/** Each is asked about; one parent is left out by a decision with its reason, and one school writes instead. */
async function agree(
  needs: PreparingNeeds,
  by: Recorder,
  full: PreparedReview,
  index: number,
): Promise<void> {
  const { reviewId } = full.review
  for (const invitee of full.invitees) {
    const relation = invitee.person?.relation
    const out = relation === 'father' && index % 4 === 2
    const writes = relation === 'designated_teacher' && index % 2 === 0
    const part: Part = out ? 'left_out' : writes ? 'writes' : 'comes'
    if (relation === undefined) {
      await agreeOnPerson(
        needs,
        by,
        { reviewId, inviteeId: invitee.inviteeId },
        {
          childView: null,
          childSaid: null,
          part: 'comes',
          partReason: null,
          channel: 'email',
          address: `young.person.${index + 1}@marlbridge.example`,
        },
      )
      continue
    }
    await agreeOnPerson(
      needs,
      by,
      { reviewId, inviteeId: invitee.inviteeId },
      {
        childView: out || writes ? 'no' : index % 5 === 4 && relation === 'father' ? 'not_sure' : 'yes',
        childSaid: writes ? 'I see them every day. They can write.' : null,
        part,
        partReason: out ? 'Not at this review: contact is stopped while an assessment is done.' : null,
      },
    )
  }
}

const around: readonly (readonly [Relation, string])[] = [
  ['mother', 'Tarrendale'],
  ['father', 'Ostmerle'],
  ['foster_carer', 'Quillhaven'],
  ['social_worker', ''],
  ['designated_teacher', 'Brackenhoe'],
]
const given = ['Marta', 'Joanne', 'Selma', 'Rhona', 'Yusra', 'Bridie', 'Leila'] as const
const fathers = ['Idris', 'Peter', 'Dev', 'Callum', 'Noel'] as const

async function recordPeople(
  needs: LivePreparing,
  by: Recorder,
  { review, people, workerName }: PreparedReview,
  index: number,
): Promise<void> {
  for (const [place, [relation, surname]] of around.entries()) {
    if (people.some((one) => one.relation === relation)) continue
    const names = relation === 'father' ? fathers : given
    const first = names[(index * 3 + place * 2) % names.length] ?? 'Marta'
    const name = relation === 'social_worker' ? workerName : `${first} ${surname}`
    if (name === null) continue
    const professional = relation === 'social_worker' || relation === 'designated_teacher'
    await addPerson(needs.people, by, {
      childId: review.childId,
      startedOn: addDays(needs.preparing.today(), -200),
      details: {
        ...personNamed(relation, name),
        called: professional ? null : (name.split(' ')[0] ?? null),
        email: `${name.toLowerCase().replaceAll(/[^a-z]+/g, '.')}.${index + 1}@marlbridge.example`,
        responsibility: relation === 'mother' ? 'yes' : null,
        organisation: relation === 'designated_teacher' ? 'Tollgate School' : null,
      },
    })
  }
}

/** What the people of the demonstration say: a few of the questions each, the child about everybody. */
function answersTo(kind: PaperKind, full: PreparedReview, index: number): Answers {
  const said = saidBefore[paperKinds[kind].form]
  const chosen = said[index % said.length] ?? {}
  if (kind !== 'child_form') return chosen
  const people = full.invitees
    .filter(({ person }) => person !== null)
    .map(({ inviteeId, person }) => [
      `people.${inviteeId}`,
      person?.relation === 'designated_teacher' && index % 2 === 0 ? 'no' : 'yes',
    ])
  return { ...chosen, ...Object.fromEntries(people) }
}
