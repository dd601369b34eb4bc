/** What may be done before a review, in words that an audit trail can print. */
export const preparingActions = {
  'prepare-reviews': 'Agree who comes to a review, invite them, and ask for reports and forms',
  'answer-before-review': 'Send a report or a form before a review, and say who can come',
  'see-asked': 'See what is asked of you: reports, and decisions to answer',
} as const satisfies Record<string, string>

export type PreparingAction = keyof typeof preparingActions
