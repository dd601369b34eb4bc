import { words } from '../dated-code-list.ts'
import { type FileKind, optional, optionalYesNo, starred } from '../file-kind.ts'

const gradeWords = words('grade', 'outstanding', 'good', 'requires_improvement', 'inadequate')

export const qualityChecks: FileKind = {
  id: 'quality_checks',
  title: 'quality checks',
  family: 'activity',
  table: 'quality_checks',
  columns: [
    starred('child_id', 'text'),
    starred('review_on', 'date'),
    starred('checked_on', 'date'),
    optional('care_plan_grade', 'text', { codes: gradeWords }),
    optional('child_focus_grade', 'text', { codes: gradeWords }),
    optionalYesNo('plan_shared_with_child'),
    optionalYesNo('plan_in_childs_timescale'),
  ],
  identity: ['child_id', 'review_on', 'checked_on'],
  repeats: 'same',
}
