import { lifecycle } from '#domain/lifecycle/lifecycle.ts'

export type RecordState = 'draft' | 'completed' | 'distributed' | 'replaced'
export type RecordMove = 'complete' | 'distribute' | 'amend'

/** The record of a review: one, with a version for each reader. */
export const recordLifecycle = lifecycle<RecordState, RecordMove>({
  of: 'the record of a review',
  slug: 'review-record',
  starts: 'draft',
  ends: ['distributed', 'replaced'],
  states: {
    draft: { name: 'Draft', means: 'It follows what is recorded of the review. Nobody has been given it.' },
    completed: { name: 'Completed', means: 'Its words stand. Each reader’s version is approved and sent.' },
    distributed: { name: 'Distributed', means: 'Everybody who is to have it was sent their version.' },
    replaced: { name: 'Replaced', means: 'A corrected edition took its place. It is kept as it was.' },
  },
  moves: {
    complete: {
      name: 'Complete it',
      from: ['draft'],
      to: 'completed',
      may: 'write-records',
      needs: 'a review that is completed and whose decisions are sent; the words to the child',
    },
    distribute: {
      name: 'Distribute it',
      from: ['completed'],
      to: 'distributed',
      may: 'share-records',
      needs: 'everybody who is to have it has been sent their version',
    },
    amend: {
      name: 'Correct it by an amendment',
      from: ['completed', 'distributed'],
      to: 'replaced',
      may: 'write-records',
      needs: 'the reason; a new edition begins, and this one is kept',
    },
  },
})
