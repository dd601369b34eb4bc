import { lifecycle } from '#domain/lifecycle/lifecycle.ts'

export type AnswerState =
  | 'proposed'
  | 'sent'
  | 'agreed'
  | 'disagreed'
  | 'deemed_agreed'
  | 'stood_by'
  | 'withdrawn'

export type AnswerMove =
  | 'change'
  | 'send'
  | 'agree'
  | 'disagree'
  | 'deem'
  | 'reword'
  | 'stand_by'
  | 'withdraw'

/** A decision of a review on its way to being agreed. */
export const decisionLifecycle = lifecycle<AnswerState, AnswerMove>({
  of: 'a decision of a review',
  slug: 'decision',
  starts: 'proposed',
  ends: ['agreed', 'deemed_agreed', 'stood_by', 'withdrawn'],
  states: {
    proposed: {
      name: 'Not sent yet',
      means: 'The review decided it. The team manager has not been sent it.',
    },
    sent: { name: 'Waiting for an answer', means: 'The team manager has it, and has five working days.' },
    agreed: { name: 'Agreed', means: 'The team manager agreed it, by name.' },
    disagreed: {
      name: 'Not agreed',
      means: 'The team manager does not agree, and said why. The IRO is next.',
    },
    deemed_agreed: {
      name: 'Deemed agreed',
      means: 'Nobody answered in time, so it counts as agreed and is carried out. Nobody agreed it by name.',
    },
    stood_by: {
      name: 'Not agreed: the IRO stands by it',
      means: 'The two do not agree. It is settled by dispute resolution, and until then it is open.',
    },
    withdrawn: { name: 'Withdrawn', means: 'The IRO took it back, with the reason.' },
  },
  moves: {
    change: {
      name: 'Change it',
      from: ['proposed'],
      to: 'proposed',
      may: 'keep-decisions',
      needs: 'a review that has begun and is not closed',
    },
    send: {
      name: 'Send it to the team manager',
      from: ['proposed'],
      to: 'sent',
      may: 'keep-decisions',
      needs: 'a review that is completed; who does it and by when',
    },
    agree: {
      name: 'Agree',
      from: ['sent'],
      to: 'agreed',
      may: 'answer-decisions',
      needs: 'a day within the time for an answer',
    },
    disagree: {
      name: 'Do not agree',
      from: ['sent'],
      to: 'disagreed',
      may: 'answer-decisions',
      needs: 'the reason, on a day within the time for an answer',
    },
    deem: {
      name: 'Deem agreed',
      from: ['sent'],
      to: 'deemed_agreed',
      may: 'law',
      needs: 'the last day for an answer to be over',
    },
    reword: {
      name: 'Word it anew',
      from: ['sent', 'disagreed'],
      to: 'proposed',
      may: 'keep-decisions',
      needs: 'nothing more: it is sent again, and the time for an answer begins anew',
    },
    stand_by: {
      name: 'Stand by it',
      from: ['disagreed'],
      to: 'stood_by',
      may: 'keep-decisions',
      needs: 'nothing more: what follows is dispute resolution',
    },
    withdraw: {
      name: 'Withdraw it',
      from: ['proposed', 'sent', 'disagreed'],
      to: 'withdrawn',
      may: 'keep-decisions',
      needs: 'the reason',
    },
  },
})

export type ProgressState = 'open' | 'said_done' | 'done' | 'not_done' | 'superseded'
export type ProgressMove = 'say_done' | 'confirm' | 'note' | 'not_done' | 'reopen' | 'supersede'

/**
 * What becomes of a decision. Whoever is to do it says that it is done; the IRO looks, so that nobody who answers
 * for the case takes a decision off the list alone.
 */
export const progressLifecycle = lifecycle<ProgressState, ProgressMove>({
  of: 'the progress of a decision',
  slug: 'decision-progress',
  starts: 'open',
  ends: ['done', 'not_done', 'superseded'],
  states: {
    open: { name: 'Open', means: 'It is still to do.' },
    said_done: {
      name: 'Said to be done',
      means: 'Who was to do it says that it is done. The IRO looks next.',
    },
    done: { name: 'Done', means: 'The IRO is satisfied that it was done.' },
    not_done: { name: 'Not done', means: 'It was not done, with the reason, and is pursued no longer.' },
    superseded: { name: 'Replaced', means: 'A later decision took its place.' },
  },
  moves: {
    note: {
      name: 'Say how far it is',
      from: ['open', 'said_done'],
      to: 'open',
      may: 'note-progress',
      needs: 'some words',
    },
    say_done: {
      name: 'Say that it is done',
      from: ['open'],
      to: 'said_done',
      may: 'note-progress',
      needs: 'what shows it',
    },
    confirm: {
      name: 'Record it as done',
      from: ['open', 'said_done'],
      to: 'done',
      may: 'keep-decisions',
      needs: 'the IRO’s own look',
    },
    not_done: {
      name: 'Record it as not done',
      from: ['open', 'said_done'],
      to: 'not_done',
      may: 'keep-decisions',
      needs: 'why',
    },
    reopen: {
      name: 'Open it again',
      from: ['done', 'not_done'],
      to: 'open',
      may: 'keep-decisions',
      needs: 'why',
    },
    supersede: {
      name: 'Replace it',
      from: ['open', 'said_done', 'not_done'],
      to: 'superseded',
      may: 'keep-decisions',
      needs: 'the decision that takes its place',
    },
  },
})
