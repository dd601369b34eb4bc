import { type FileKind, optional, starred } from '../file-kind.ts'

export const conferenceReports: FileKind = {
  id: 'conference_reports',
  title: 'conference reports',
  family: 'activity',
  table: 'conference_reports',
  columns: [
    starred('conference_id', 'text'),
    starred('agency', 'text'),
    optional('report_received_on', 'date'),
  ],
  identity: ['conference_id', 'agency'],
  repeats: 'same',
}
