import { type FileKind, optional, optionalYesNo, starred } from '../file-kind.ts'

export const placementDetails: FileKind = {
  id: 'placement_details',
  title: 'placement details',
  family: 'activity',
  table: 'placement_details',
  columns: [
    starred('child_id', 'text'),
    starred('decom', 'date'),
    optional('distance_miles', 'number', { between: [0, 999.9] }),
    optionalYesNo('in_authority'),
    optionalYesNo('regulated'),
  ],
  identity: ['child_id', 'decom'],
  repeats: 'same',
}
