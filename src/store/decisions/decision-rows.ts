import type { Decision, DecisionNote } from '#domain/decisions/decision.ts'
import type { LiveTable } from '#store/review/review-rows.ts'

export const decisionTable: LiveTable<Decision> = {
  name: 'review_decision',
  key: 'decision_id',
  columns: {
    decisionId: 'decision_id',
    reviewId: 'review_id',
    childId: 'child_id',
    no: 'decision_no',
    what: 'what',
    ownerRole: 'owner_role',
    ownerName: 'owner_name',
    dueOn: 'due_on',
    answer: 'answer',
    sentOn: 'sent_on',
    sentTo: 'sent_to',
    answerDueOn: 'answer_due_on',
    answeredOn: 'answered_on',
    answeredBy: 'answered_by',
    answerReason: 'answer_reason',
    deemedOn: 'deemed_on',
    deemedByRule: 'deemed_by_rule',
    withdrawnBecause: 'withdrawn_because',
    progress: 'progress',
    progressOn: 'progress_on',
    progressWhy: 'progress_why',
    evidence: 'evidence',
    supersededBy: 'superseded_by',
    version: 'version',
  },
}

export const noteTable: LiveTable<DecisionNote> = {
  name: 'decision_note',
  key: 'note_id',
  columns: {
    noteId: 'note_id',
    decisionId: 'decision_id',
    childId: 'child_id',
    atReviewId: 'at_review_id',
    notedOn: 'noted_on',
    notedBy: 'noted_by',
    says: 'says',
    words: 'words',
    evidence: 'evidence',
  },
}
