import { words } from '../dated-code-list.ts'
import { type FileKind, optional, starred } from '../file-kind.ts'

const respondentWords = words('respondent', 'child', 'carer', 'parent', 'staff', 'care_leaver')

export const feedback: FileKind = {
  id: 'feedback',
  title: 'feedback',
  family: 'activity',
  table: 'feedback',
  columns: [
    starred('response_id', 'text'),
    starred('survey', 'text'),
    starred('respondent', 'text', { codes: respondentWords }),
    starred('received_on', 'date'),
    optional('child_id', 'text'),
    optional('question', 'text'),
    optional('answer', 'text'),
  ],
  identity: ['response_id', 'received_on', 'question', 'answer'],
  repeats: 'same',
}
