import { lifecycle } from '#domain/lifecycle/lifecycle.ts'

type LinkLife = 'made' | 'opened' | 'answered' | 'ended' | 'revoked'

type LinkMove = 'open' | 'answer' | 'end' | 'revoke'

/** A link for somebody without an account. */
export const linkLifecycle = lifecycle<LinkLife, LinkMove>({
  of: 'a link',
  slug: 'link',
  starts: 'made',
  ends: ['answered', 'ended', 'revoked'],
  states: {
    made: { name: 'Not opened yet', means: 'It was given to one person, for one purpose.' },
    opened: { name: 'Opened', means: 'Its button was pressed. Looking at its page alone does not count.' },
    answered: {
      name: 'Answered',
      means: 'An answer came through it. Where one is all it is for, it opens no more.',
    },
    ended: { name: 'Ended', means: 'Its days are over.' },
    revoked: { name: 'Taken back', means: 'Somebody took it back, or another was sent in its place.' },
  },
  moves: {
    open: { name: 'Open', from: ['made', 'opened'], to: 'opened', may: 'law', needs: 'the button' },
    answer: { name: 'Answer', from: ['opened', 'answered'], to: 'answered', may: 'law', needs: 'an answer' },
    end: {
      name: 'End',
      from: ['made', 'opened', 'answered'],
      to: 'ended',
      may: 'law',
      needs: 'its last day',
    },
    revoke: {
      name: 'Take the link back',
      from: ['made', 'opened', 'answered'],
      to: 'revoked',
      may: 'manage-messages',
      needs: null,
    },
  },
})
