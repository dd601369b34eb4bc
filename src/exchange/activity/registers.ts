import { words } from '../dated-code-list.ts'
import { type FileKind, optional, starred } from '../file-kind.ts'

const registerWords = words(
  'register',
  'staying_put',
  'independent_visitor',
  'private_fostering',
  'life_story_work',
)

export const registers: FileKind = {
  id: 'registers',
  title: 'registers',
  family: 'activity',
  table: 'registers',
  columns: [
    starred('register', 'text', { codes: registerWords }),
    starred('child_id', 'text'),
    starred('entered_on', 'date'),
    optional('left_on', 'date'),
  ],
  identity: ['register', 'child_id', 'entered_on'],
  repeats: 'same',
}
