import { type FileKind, optional, starred } from '../file-kind.ts'

export const iroAllocations: FileKind = {
  id: 'iro_allocations',
  title: 'IRO allocations',
  family: 'activity',
  table: 'iro_allocations',
  columns: [
    starred('child_id', 'text'),
    starred('iro_id', 'text'),
    starred('allocated_on', 'date'),
    optional('allocation_ended_on', 'date'),
    optional('allocation_reason', 'text'),
  ],
  identity: ['child_id', 'iro_id', 'allocated_on'],
  repeats: 'same',
}
