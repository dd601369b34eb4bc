import { words } from '../dated-code-list.ts'
import { type FileKind, optional, optionalYesNo, starred } from '../file-kind.ts'

const conferenceWords = words('conference kind', 'icpc', 'rcpc')

export const conferences: FileKind = {
  id: 'conferences',
  title: 'conferences',
  family: 'activity',
  table: 'conferences',
  columns: [
    starred('conference_id', 'text'),
    starred('child_id', 'text'),
    starred('conference_kind', 'text', { codes: conferenceWords }),
    starred('conference_on', 'date'),
    optional('strategy_discussion_on', 'date'),
    starred('child_aged_4_or_over', 'text', { yesNo: true }),
    optionalYesNo('child_participated'),
  ],
  identity: ['conference_id', 'child_id'],
  repeats: 'same',
}
