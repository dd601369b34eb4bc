/** What may be done around reviews, entry into care and allocation, in words that an audit trail can print. */
export const reviewActions = {
  'book-reviews': 'Book, move and cancel reviews',
  'hold-reviews': 'Start, adjourn and complete reviews',
  'see-meetings': "Read the workspace of a review's meeting",
  'write-meetings': "Write in the workspace of a review's meeting",
  'approve-date-changes': "Approve a change of a review's date",
  'notify-care-entry': 'Tell the IRO service that a child is looked after',
  'allocate-iros': 'Allocate IROs to children',
  'tell-children': 'Record what a child was told and given',
  'keep-people-around': 'Record who is around a child, how they are reached and what they may know',
  'settle-conflicts': 'Settle what a file says against what was recorded here',
  'see-decisions': 'See the decisions of reviews and what became of them',
  'keep-decisions': 'Take down, change, send and withdraw the decisions of a review, and record them as done',
  'note-progress': 'Say how far a decision is',
  'see-records': 'See the record of a review as a whole, with every reader’s version',
  'write-records': 'Write, approve, complete and correct the record of a review',
  'share-records': 'Send versions of a record to their readers',
  'answer-decisions': 'Agree the decisions of a review, or not',
} as const satisfies Record<string, string>

export type ReviewAction = keyof typeof reviewActions
