import { defineGap } from '../gap-rule.ts'

/**
 * A child who is looked after and for whom no social worker is recorded.
 */
export const noWorker = defineGap({
  id: 'no-worker',
  title: 'No social worker is recorded',
  listTitle: 'Children without a social worker on record',
  statement: 'Every child who is looked after has a social worker, and the yearly return names them.',
  kind: 'local practice',
  confidence: 'local',
  source: 'Social worker episodes of the SSDA903 return, asked for since 2023-24',
  dateIs: 'In care since',
  nextStep: 'Ask the team who the social worker is, and have it recorded',
  needs: 'social worker episodes',
})
