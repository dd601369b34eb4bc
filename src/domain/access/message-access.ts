import type { MessageAction } from './message-actions.ts'
import { everyone, refused, type Row, withoutChildren } from './reach.ts'

const ofTheService = refused('Messages are seen by the IRO service, which sends them, and by an auditor.')
const sentByTheService = refused('Messages are sent and taken back by business support and the IRO manager.')
const published = refused('A board member sees published figures only, never a child.')

/** Who may do what with messages, links and calendars. */
export const messageAccess: Readonly<Record<MessageAction, Row>> = {
  'see-messages': {
    ...everyone(ofTheService),
    iro: 'own-children',
    business_support: 'authority',
    iro_manager: 'authority',
    auditor: 'authority',
  },
  'manage-messages': {
    ...everyone(sentByTheService),
    business_support: 'authority',
    iro_manager: 'authority',
  },
  'write-wordings': {
    ...everyone(refused('Messages are worded by the IRO manager or the administrator.')),
    iro_manager: withoutChildren('what letters say names no child'),
    administrator: withoutChildren('what letters say names no child'),
  },
  'keep-calendar': {
    ...everyone(refused('A calendar of review meetings is for those who come to them.')),
    iro: 'own-children',
    business_support: 'authority',
    iro_manager: 'authority',
    social_worker: 'own-children',
    team_manager: 'own-team',
    board_member: published,
  },
}
