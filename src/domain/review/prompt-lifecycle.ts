import { lifecycle } from '#domain/lifecycle/lifecycle.ts'

export type PromptState = 'proposed' | 'taken' | 'declined'
export type PromptMove = 'take' | 'decline'

/** Something that calls for a review to be brought forward: found in the data, decided by a person. */
export const promptLifecycle = lifecycle<PromptState, PromptMove>({
  of: 'a reason to bring a review forward',
  slug: 'review-prompt',
  starts: 'proposed',
  ends: ['taken', 'declined'],
  states: {
    proposed: { name: 'To decide', means: 'The data says that something happened. Nobody has decided yet.' },
    taken: { name: 'Brought forward', means: 'A review was brought forward for it.' },
    declined: { name: 'Not needed', means: 'Somebody decided that no review is needed, and said why.' },
  },
  moves: {
    take: {
      name: 'Bring the review forward',
      from: ['proposed'],
      to: 'taken',
      may: 'book-reviews',
      needs: null,
    },
    decline: {
      name: 'No review is needed',
      from: ['proposed'],
      to: 'declined',
      may: 'hold-reviews',
      needs: 'the reason',
    },
  },
})
