import type { ReviewAction } from './review-actions.ts'
import { everyone, type Reach, refused, type Row, withoutChildren } from './reach.ts'

const noCaseContent = refused('An administrator sets the system up and sees no case content.')
const readsOnly = refused('An auditor reads everything and changes nothing.')
const published = refused('A board member sees published figures only, never a child.')

/** Refused to all but those who are named. */
const only = (why: string, reaches: Partial<Record<keyof Row, Reach>>): Row => ({
  ...everyone(refused(why)),
  auditor: readsOnly,
  board_member: published,
  administrator: noCaseContent,
  ...reaches,
})

const saysSo = withoutChildren('says that a child is looked after; shows nothing of the child')

/** Who may do what around reviews, entry into care and allocation. */
export const reviewAccess: Readonly<Record<ReviewAction, Row>> = {
  'book-reviews': only('Reviews are booked and moved by the IRO, business support and the IRO manager.', {
    iro: 'own-children',
    business_support: 'authority',
    iro_manager: 'authority',
  }),
  'hold-reviews': only('A review is held, adjourned and completed by the IRO or the IRO manager.', {
    iro: 'own-children',
    iro_manager: 'authority',
  }),
  'see-meetings': only(
    'The workspace holds drafts and what children said in private. It is read by the IRO service; others are given the record.',
    {
      iro: 'own-children',
      business_support: 'authority',
      iro_manager: 'authority',
      auditor: 'authority',
    },
  ),
  'write-meetings': only('The workspace of a review is written in by the IRO service.', {
    iro: 'own-children',
    business_support: 'authority',
    iro_manager: 'authority',
  }),
  'approve-date-changes': only(
    'A change of a review’s date is approved by the IRO manager and the managers whom the council names.',
    {
      iro_manager: 'authority',
      service_manager: 'authority',
      assistant_director: 'authority',
      director: 'authority',
    },
  ),
  'notify-care-entry': only(
    'The IRO service is told of an entry into care by the social worker’s team or by business support.',
    {
      business_support: 'authority',
      iro_manager: 'authority',
      iro: saysSo,
      social_worker: saysSo,
      team_manager: saysSo,
      service_manager: saysSo,
    },
  ),
  // Those who answer for the case or its resources never choose who reviews it: reg 46.
  'allocate-iros': only(
    'IROs are allocated by the IRO manager alone, apart from those who manage the case.',
    {
      iro_manager: 'authority',
    },
  ),
  'tell-children': only(
    'That a child was told is recorded by the IRO, the IRO manager, business support or the social worker.',
    {
      iro: 'own-children',
      business_support: 'authority',
      iro_manager: 'authority',
      social_worker: 'own-children',
    },
  ),
  'keep-people-around': only(
    'Who is around a child is recorded by the IRO service and by the child’s social worker.',
    {
      iro: 'own-children',
      business_support: 'authority',
      iro_manager: 'authority',
      social_worker: 'own-children',
    },
  ),
  'settle-conflicts': only(
    'What was recorded here and what a file says are settled by the IRO manager, the analyst or business support.',
    { business_support: 'authority', iro_manager: 'authority', analyst: 'authority' },
  ),
  'see-decisions': {
    iro: 'own-children',
    business_support: 'authority',
    iro_manager: 'authority',
    social_worker: 'own-children',
    team_manager: 'own-team',
    service_manager: 'teams-below',
    assistant_director: 'authority',
    director: 'authority',
    analyst: 'authority',
    board_member: published,
    auditor: 'authority',
    administrator: noCaseContent,
  },
  // Who manages the case answers its decisions, and never words, delays or removes one: the review is independent.
  'keep-decisions': only('The decisions of a review are kept by the IRO or the IRO manager alone.', {
    iro: 'own-children',
    iro_manager: 'authority',
  }),
  'note-progress': only('How far a decision is, is said by those who work with the child.', {
    iro: 'own-children',
    business_support: 'authority',
    iro_manager: 'authority',
    social_worker: 'own-children',
    team_manager: 'own-team',
    service_manager: 'teams-below',
  }),
  'see-records': only(
    'The record as a whole is read by the IRO service and those it answers to. Everybody else is given their own version.',
    {
      iro: 'own-children',
      business_support: 'authority',
      iro_manager: 'authority',
      assistant_director: 'authority',
      director: 'authority',
      auditor: 'authority',
    },
  ),
  'write-records': only('The record of a review is written by the IRO or the IRO manager.', {
    iro: 'own-children',
    iro_manager: 'authority',
  }),
  'share-records': only('Versions of a record are sent by the IRO, the IRO manager or business support.', {
    iro: 'own-children',
    business_support: 'authority',
    iro_manager: 'authority',
  }),
  'answer-decisions': only('Decisions are answered by the manager of the child’s social worker.', {
    team_manager: 'own-team',
    service_manager: 'teams-below',
  }),
}
