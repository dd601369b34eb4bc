import { words } from '../dated-code-list.ts'
import { type FileKind, optional, optionalYesNo, starred } from '../file-kind.ts'

const contractWords = words('contract', 'permanent', 'agency', 'seconded_out')

export const iros: FileKind = {
  id: 'iros',
  title: 'IROs',
  family: 'activity',
  table: 'iros',
  columns: [
    starred('iro_id', 'text'),
    starred('name', 'text'),
    starred('fte', 'number', { between: [0, 1] }),
    starred('started_on', 'date'),
    optional('ended_on', 'date'),
    optional('contract', 'text', { codes: contractWords }),
    optional('gender', 'text'),
    optional('ethnic_group', 'text'),
    optionalYesNo('counts_in_caseload'),
  ],
  identity: ['iro_id', 'started_on'],
  repeats: 'same',
}
