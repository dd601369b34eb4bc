import { lifecycle } from '#domain/lifecycle/lifecycle.ts'

export type ReviewState =
  | 'to_book'
  | 'booked'
  | 'under_way'
  | 'adjourned'
  | 'completed'
  | 'closed'
  | 'cancelled'

export type ReviewMove =
  | 'book'
  | 'move_date'
  | 'change_place'
  | 'start'
  | 'not_held'
  | 'adjourn'
  | 'resume'
  | 'complete'
  | 'close'
  | 'cancel'

/** A child's review from the day it is owed to the day nothing about it is open. */
export const reviewLifecycle = lifecycle<ReviewState, ReviewMove>({
  of: 'a review',
  slug: 'review',
  starts: 'to_book',
  ends: ['closed', 'cancelled'],
  states: {
    to_book: { name: 'To book', means: 'It is owed, and has no date.' },
    booked: { name: 'Booked', means: 'It has a date, on which it has not begun.' },
    under_way: { name: 'Under way', means: 'Its meeting, or the first of its meetings, has begun.' },
    adjourned: {
      name: 'Adjourned',
      means:
        'The IRO was not given enough. It goes on within 20 working days; nothing proposed is done meanwhile.',
    },
    completed: { name: 'Completed', means: 'Its meetings are over. Decisions, record and next date follow.' },
    closed: {
      name: 'Closed',
      means:
        'The decisions are answered, the record is shared, the next review is booked: nothing is left to do.',
    },
    cancelled: { name: 'Cancelled', means: 'It is not held, with the reason.' },
  },
  moves: {
    book: {
      name: 'Book',
      from: ['to_book'],
      to: 'booked',
      may: 'book-reviews',
      needs: 'a date',
    },
    move_date: {
      name: 'Move the date',
      from: ['booked'],
      to: 'booked',
      may: 'book-reviews',
      needs: 'another date, the reason and what the child thinks; the date in law stays',
    },
    change_place: {
      name: 'Change where and how',
      from: ['booked'],
      to: 'booked',
      may: 'book-reviews',
      needs: 'another place or way; those who were asked are told',
    },
    start: {
      name: 'Start',
      from: ['to_book', 'booked'],
      to: 'under_way',
      may: 'hold-reviews',
      needs: 'the day it began, not after today, on which the child was looked after',
    },
    not_held: {
      name: 'Put back: it was not held',
      from: ['under_way'],
      to: 'booked',
      may: 'hold-reviews',
      needs: 'the reason',
    },
    adjourn: {
      name: 'Adjourn',
      from: ['under_way'],
      to: 'adjourned',
      may: 'hold-reviews',
      needs: 'what is lacking; once only',
    },
    resume: {
      name: 'Resume',
      from: ['adjourned'],
      to: 'under_way',
      may: 'hold-reviews',
      needs: 'the day it went on',
    },
    complete: {
      name: 'Complete',
      from: ['under_way', 'adjourned'],
      to: 'completed',
      may: 'hold-reviews',
      needs: 'the day its last meeting ended',
    },
    close: {
      name: 'Close',
      from: ['completed'],
      to: 'closed',
      may: 'hold-reviews',
      needs:
        'every decision sent and answered or deemed agreed, the record completed and shared, and the next review booked or the child no longer looked after',
    },
    cancel: {
      name: 'Cancel',
      from: ['to_book', 'booked'],
      to: 'cancelled',
      may: 'book-reviews',
      needs: 'the reason',
    },
  },
})
