import { type FileKind, optional, starred } from '../file-kind.ts'

export const teams: FileKind = {
  id: 'teams',
  title: 'teams',
  family: 'activity',
  table: 'teams',
  columns: [
    starred('team', 'text'),
    optional('team_manager', 'text'),
    optional('service', 'text'),
    optional('service_manager', 'text'),
  ],
  identity: ['team'],
  repeats: 'same',
}
