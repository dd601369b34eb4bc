import { lifecycle } from '#domain/lifecycle/lifecycle.ts'

export type DateChangeState = 'asked' | 'approved' | 'refused' | 'made'
export type DateChangeMove = 'approve' | 'refuse' | 'make'

/** A request to move a booked review. Where the council asks for no approval it is made as it is asked. */
export const dateChangeLifecycle = lifecycle<DateChangeState, DateChangeMove>({
  of: 'a request to move a review',
  slug: 'date-change',
  starts: 'asked',
  ends: ['made', 'refused'],
  states: {
    asked: { name: 'Asked', means: 'Somebody asks for another date. The booked date stands.' },
    approved: { name: 'Approved', means: 'Everybody whose approval the council asks for has given it.' },
    refused: { name: 'Refused', means: 'The booked date stands, with the reason.' },
    made: { name: 'Made', means: 'The review has the new date; the old one is kept with its reason.' },
  },
  moves: {
    approve: {
      name: 'Approve',
      from: ['asked'],
      to: 'approved',
      may: 'approve-date-changes',
      needs: 'each approval that local policy asks for, by different people',
    },
    refuse: {
      name: 'Refuse',
      from: ['asked'],
      to: 'refused',
      may: 'approve-date-changes',
      needs: 'the reason',
    },
    make: {
      name: 'Make the change',
      from: ['asked', 'approved'],
      to: 'made',
      may: 'book-reviews',
      needs: 'the approvals, where local policy asks for them',
    },
  },
})
