import { type FileKind, optional, starred } from '../file-kind.ts'

export const careEntryNotifications: FileKind = {
  id: 'care_entry_notifications',
  title: 'care entry notifications',
  family: 'activity',
  table: 'care_entry_notifications',
  columns: [
    starred('child_id', 'text'),
    starred('looked_after_on', 'date'),
    starred('notified_on', 'date'),
    optional('notifying_team', 'text'),
  ],
  identity: ['child_id', 'looked_after_on'],
  repeats: 'same',
}
