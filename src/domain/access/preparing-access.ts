import type { PreparingAction } from './preparing-actions.ts'
import { everyone, refused, type Row } from './reach.ts'

const noCaseContent = refused('An administrator sets the system up and sees no case content.')
const readsOnly = refused('An auditor reads everything and changes nothing.')
const published = refused('A board member sees published figures only, never a child.')

/** Who may do what before a review. */
export const preparingAccess: Readonly<Record<PreparingAction, Row>> = {
  'prepare-reviews': {
    ...everyone(refused('Reviews are prepared by the IRO, business support and the IRO manager.')),
    auditor: readsOnly,
    board_member: published,
    administrator: noCaseContent,
    iro: 'own-children',
    business_support: 'authority',
    iro_manager: 'authority',
  },
  'answer-before-review': {
    ...everyone(
      refused(
        'Reports and forms are sent by the child’s social worker and team manager, or by the IRO service.',
      ),
    ),
    auditor: readsOnly,
    board_member: published,
    administrator: noCaseContent,
    social_worker: 'own-children',
    team_manager: 'own-team',
    iro: 'own-children',
    business_support: 'authority',
    iro_manager: 'authority',
  },
  'see-asked': {
    ...everyone(refused('What is asked of people is on the page of social workers and their managers.')),
    board_member: published,
    administrator: noCaseContent,
    social_worker: 'own-children',
    team_manager: 'own-team',
  },
}
