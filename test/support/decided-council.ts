import type { ReviewAnswer } from '#app/review/change-review.ts'
import { startReview } from '#app/review/hold-review.ts'
import { mayI } from '#domain/access/may-i.ts'
import { calendarDate } from '#domain/calendar/calendar-date.ts'
import type { DecisionDraft } from '#domain/decisions/decision.ts'
import type { LiveReview } from '#domain/review/live-review.ts'
import { addUser } from '#app/operate/add-user.ts'
import { operationsOf } from '#store/database/operations.ts'
import { decisionStoreOf } from '#store/decisions/decision-store.ts'
import { reviewStoreOf } from '#store/review/review-store.ts'
import { newAuthority, testDatabase } from '#test/support/database.ts'
import { owedReview } from '#test/support/owed-review.ts'
import { recorder } from '#test/support/recorder.ts'
import { meetingsOn } from '#test/support/written-meeting.ts'
import type { DecisionAnswer, DecisionNeeds } from '#app/decisions/change-decision.ts'
import { handIn } from './hand-in.ts'
import { rowsOf } from './rows-of.ts'

export const held = calendarDate('2025-06-02')
const files = {
  'header.csv': 'CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\nL1,M,04/03/2015,WBRI,A123456789012,,\n',
  'episodes.csv':
    'CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN\nL1,06/05/2025,S,C2,N1,U6,PR1,,,,,,\n',
  'iros.csv': 'iro_id,name,fte,started_on,contract\nIRO1,Priya Nair,1,2020-01-06,permanent\n',
  'iro_allocations.csv':
    'child_id,iro_id,allocated_on,allocation_ended_on,allocation_reason\nL1,IRO1,2025-05-07,,new_entry\n',
  'history_complete.csv': 'history_complete_from\n2015-01-01\n',
}
export const dentist: DecisionDraft = {
  what: 'Leo sees a dentist',
  ownerRole: 'social_worker',
  ownerName: 'Tom Birch',
  dueOn: calendarDate('2025-07-01'),
}
export const manager = { name: 'Joan Pike', email: 'joan.pike@council.example' }

export async function council() {
  const db = await testDatabase()
  const { authorityId, slug } = await newAuthority(db)
  await handIn({ db, authorityId }, '2025-26', files)
  const rows = rowsOf(db, authorityId)
  let today = held
  const reviews = { store: reviewStoreOf(db, 'test'), today: () => today }
  const needs: DecisionNeeds = { decisions: decisionStoreOf(db, 'test'), reviews, today: () => today }
  const by = recorder(authorityId)
  const made = await owedReview(reviews, by, 'L1')
  const started = review(await startReview(reviews, by, made, held))
  return {
    db,
    authorityId,
    needs,
    reviews,
    meetings: meetingsOn(db, () => today),
    by,
    rows,
    started,
    /** Gives the child’s IRO an account, so that they can be written to. */
    iroSignsIn: () =>
      addUser(operationsOf(db), {
        authority: slug,
        email: `priya.nair@${slug}.example`,
        role: 'iro',
        name: 'Priya Nair',
        iroId: 'IRO1',
      }),
    asTeamManager: {
      ...recorder(authorityId, 'Joan Pike'),
      role: 'team_manager',
      may: (action: Parameters<typeof by.may>[0]) => {
        const leave = mayI({ role: 'team_manager', team: 'North' }, action)
        return leave.allowed ? ({ allowed: true, scope: { kind: 'authority' } } as const) : leave
      },
    },
    on: (day: string) => {
      today = calendarDate(day)
    },
  }
}

export function review(answer: ReviewAnswer): LiveReview {
  if (answer.kind !== 'done') throw new Error(JSON.stringify(answer))
  return answer.review
}

export function decision(answer: DecisionAnswer) {
  if (answer.kind !== 'done') throw new Error(JSON.stringify(answer))
  return answer.decision
}
