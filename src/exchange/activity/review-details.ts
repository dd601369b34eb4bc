import { words } from '../dated-code-list.ts'
import { type FileKind, optional, optionalYesNo, starred } from '../file-kind.ts'
import { reviewKindWords } from './review-kind-words.ts'

const modeWords = words('mode', 'in_person', 'virtual', 'hybrid', 'telephone', 'paper')
const venueWords = words('venue', 'home', 'placement', 'school', 'office', 'online', 'other')
const chairedWords = words('chaired by the child', 'full', 'part', 'none')

export const reviewDetails: FileKind = {
  id: 'review_details',
  title: 'review details',
  family: 'activity',
  table: 'review_details',
  columns: [
    starred('child_id', 'text'),
    starred('review_on', 'date'),
    optional('kind', 'text', { codes: reviewKindWords }),
    optional('planned_on', 'date'),
    optional('adjourned_on', 'date'),
    optional('completed_on', 'date'),
    optional('late_reason', 'text'),
    optional('mode', 'text', { codes: modeWords }),
    optional('venue', 'text', { codes: venueWords }),
    optional('chaired_by_child', 'text', { codes: chairedWords }),
    optional('social_work_report_on', 'date'),
    optional('carer_form_on', 'date'),
    optional('parent_form_on', 'date'),
    optional('child_form_on', 'date'),
    optional('decisions_sent_on', 'date'),
    optional('record_completed_on', 'date'),
    optional('record_distributed_on', 'date'),
    optionalYesNo('permanence_plan_agreed'),
    optionalYesNo('high_risk'),
    optionalYesNo('agencies_working_together'),
  ],
  identity: ['child_id', 'review_on'],
  repeats: 'same',
}
