import { allowed, child, type FileKind, rowKey } from '../file-kind.ts'
import { socialWorkerChangeCodes } from './codes.ts'

export const swEpisodes: FileKind = {
  id: 'ssda903.sw_episodes',
  title: 'Social worker episodes',
  family: 'ssda903',
  table: 'ssda903_sw_episodes',
  columns: [
    child,
    allowed('DOB', 'date'),
    allowed('SW_ID', 'text'),
    rowKey('SW_DECOM', 'date'),
    allowed('SW_DEC', 'date'),
    allowed('SW_REASON', 'text', { codes: socialWorkerChangeCodes }),
  ],
  identity: ['child_id', 'sw_decom'],
  repeats: 'same',
}
