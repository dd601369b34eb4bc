import { allowed, child, type FileKind } from '../file-kind.ts'
import { sdqReasonCodes } from './codes.ts'

export const oc2: FileKind = {
  id: 'ssda903.oc2',
  title: 'OC2',
  family: 'ssda903',
  table: 'ssda903_oc2',
  columns: [
    child,
    allowed('DOB', 'date'),
    allowed('SDQ_SCORE', 'integer', { between: [0, 40] }),
    allowed('SDQ_REASON', 'text', { codes: sdqReasonCodes }),
    allowed('CONVICTED', 'text'),
    allowed('HEALTH_CHECK', 'text'),
    allowed('IMMUNISATIONS', 'text'),
    allowed('TEETH_CHECK', 'text'),
    allowed('HEALTH_ASSESSMENT', 'text'),
    allowed('SUBSTANCE_MISUSE', 'text'),
    allowed('INTERVENTION_RECEIVED', 'text'),
    allowed('INTERVENTION_OFFERED', 'text'),
  ],
  identity: ['child_id'],
  repeats: 'same',
}
