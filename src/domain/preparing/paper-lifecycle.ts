import { lifecycle } from '#domain/lifecycle/lifecycle.ts'

export type PaperState = 'to_ask' | 'asked' | 'in' | 'will_not_come'

export type PaperMove = 'ask' | 'receive' | 'correct' | 'give_up'

/** A report or a form that is asked for before a review. That it is late is no state: it follows from the day. */
export const paperLifecycle = lifecycle<PaperState, PaperMove>({
  of: 'a paper',
  slug: 'paper-before-review',
  starts: 'to_ask',
  ends: ['in', 'will_not_come', 'to_ask', 'asked'],
  states: {
    to_ask: { name: 'Not asked for', means: 'Nobody has asked for it yet.' },
    asked: { name: 'Asked for', means: 'It was asked for and has not come.' },
    in: { name: 'In', means: 'It came, and can be read.' },
    will_not_come: { name: 'Will not come', means: 'It is known that it will not come, and why.' },
  },
  moves: {
    ask: {
      name: 'Ask for it',
      from: ['to_ask', 'asked', 'will_not_come'],
      to: 'asked',
      may: 'prepare-reviews',
      needs: 'a date of the review, and a way to reach them',
    },
    receive: {
      name: 'Send it',
      from: ['to_ask', 'asked', 'will_not_come'],
      to: 'in',
      may: 'answer-before-review',
      needs: 'an answer to at least one question, or a file',
    },
    correct: {
      name: 'Correct what was sent',
      from: ['in'],
      to: 'in',
      may: 'answer-before-review',
      needs: 'that the review has not been held',
    },
    give_up: {
      name: 'Say that it will not come',
      from: ['to_ask', 'asked'],
      to: 'will_not_come',
      may: 'prepare-reviews',
      needs: 'the reason',
    },
  },
})
