import { allowed, child, type FileKind, mandatory, rowKey } from '../file-kind.ts'
import {
  legalStatusCodes,
  needCodes,
  placementCodes,
  providerCodes,
  reasonEpisodeCeasedCodes,
  reasonNewEpisodeCodes,
  reasonPlaceChangeCodes,
} from './codes.ts'

export const episodes: FileKind = {
  id: 'ssda903.episodes',
  title: 'Episodes',
  family: 'ssda903',
  table: 'ssda903_episodes',
  columns: [
    child,
    rowKey('DECOM', 'date'),
    mandatory('RNE', 'text', { codes: reasonNewEpisodeCodes }),
    mandatory('LS', 'text', { codes: legalStatusCodes }),
    mandatory('CIN', 'text', { codes: needCodes }),
    mandatory('PLACE', 'text', { codes: placementCodes }),
    allowed('PLACE_PROVIDER', 'text', { codes: providerCodes }),
    allowed('DEC', 'date'),
    allowed('REC', 'text', { codes: reasonEpisodeCeasedCodes }),
    allowed('REASON_PLACE_CHANGE', 'text', { codes: reasonPlaceChangeCodes }),
    allowed('HOME_POST', 'text'),
    allowed('PL_POST', 'text'),
    allowed('URN', 'text'),
  ],
  identity: ['child_id', 'decom'],
  repeats: 'same',
}
