import { type FileKind, optional, starred } from '../file-kind.ts'

export const childProtectionPlans: FileKind = {
  id: 'child_protection_plans',
  title: 'child protection plans',
  family: 'activity',
  table: 'child_protection_plans',
  columns: [
    starred('child_id', 'text'),
    starred('plan_started_on', 'date'),
    optional('plan_ended_on', 'date'),
    optional('plan_outcome', 'text'),
    optional('child_dob', 'date'),
  ],
  identity: ['child_id', 'plan_started_on'],
  repeats: 'same',
}
