import type { Action } from './actions.ts'
import { everyone, type Reach, refused, withoutChildren } from './reach.ts'
import { messageAccess } from './message-access.ts'
import { preparingAccess } from './preparing-access.ts'
import { reviewAccess } from './review-access.ts'
import type { Role } from './roles.ts'

const onlyAdministrator = (reach: Reach, why: Reach): Readonly<Record<Role, Reach>> => ({
  ...everyone(why),
  administrator: reach,
})

const noCaseContent = refused('An administrator sets the system up and sees no case content.')
const publishedOnly = refused('A board member sees published figures only, never a child.')
// Two periods or cuts that differ by a child tell of that child, whatever is withheld in each by itself.
const reportForTheBoard = refused(
  'A board member reads the figures in the annual report, where small numbers are withheld.',
)
const publicReportOnly = refused('Your role reads the annual report as it is published.')
const readsOnly = refused('An auditor reads everything and changes nothing.')
const filesOfTheService = refused('Files are loaded by the analyst, the IRO manager or the administrator.')
const listsOfTheService = refused(
  'Lists of children are downloaded by the IRO service and by those who answer for a team or the authority.',
)
const figuresOfOthers = refused('Figures of other areas are entered by the analyst or the IRO manager.')
const theServicePage = refused(
  'The service page compares IROs, and is for the IRO manager and those who answer for the service.',
)
const auditIsForOversight = refused(
  'The audit trail is read by the IRO manager, the director, an auditor or the administrator.',
)
const lookedIsForOversight = refused(
  'Who has looked at a child is shown to the IRO manager, the director or an auditor.',
)
const restrictingIsForTheService = refused(
  'A record is restricted to named people by the IRO manager or the director.',
)

/** Children are seen by those who hold them, and by those who answer for the authority. */
const children: Readonly<Record<Role, Reach>> = {
  iro: 'own-children',
  business_support: 'authority',
  iro_manager: 'authority',
  social_worker: 'own-children',
  team_manager: 'own-team',
  service_manager: 'teams-below',
  assistant_director: 'authority',
  director: 'authority',
  analyst: 'authority',
  board_member: publishedOnly,
  auditor: 'authority',
  administrator: noCaseContent,
}

/**
 * Who may do what, and how far: one row an action, one cell a role. A cell that is missing does not compile.
 * Every page, command and job takes its answer from here, through `mayI`.
 */
export const accessTable: Readonly<Record<Action, Readonly<Record<Role, Reach>>>> = {
  'sign-in': everyone(withoutChildren('signing in shows no child')),
  'see-worklist': children,
  'see-children': children,
  'keep-lists': { ...children, auditor: readsOnly },
  'export-children': { ...children, social_worker: listsOfTheService },
  'see-child': children,
  'see-measures': { ...children, board_member: 'figures' },
  'explore-measures': {
    ...everyone('figures'),
    social_worker: publicReportOnly,
    team_manager: publicReportOnly,
    board_member: reportForTheBoard,
    administrator: noCaseContent,
  },
  'enter-comparators': {
    ...everyone(figuresOfOthers),
    iro_manager: withoutChildren('figures of other areas, no child'),
    analyst: withoutChildren('figures of other areas, no child'),
    auditor: readsOnly,
    administrator: noCaseContent,
  },
  'see-service': {
    iro: theServicePage,
    business_support: theServicePage,
    iro_manager: 'authority',
    social_worker: theServicePage,
    team_manager: theServicePage,
    service_manager: 'teams-below',
    assistant_director: 'authority',
    director: 'authority',
    analyst: 'authority',
    board_member: publishedOnly,
    auditor: 'authority',
    administrator: noCaseContent,
  },
  'see-measure-rows': children,
  'see-annual-report-internal': {
    iro: 'figures',
    business_support: 'figures',
    iro_manager: 'authority',
    social_worker: publicReportOnly,
    team_manager: publicReportOnly,
    service_manager: 'authority',
    assistant_director: 'authority',
    director: 'authority',
    analyst: 'authority',
    board_member: publicReportOnly,
    auditor: 'authority',
    administrator: publicReportOnly,
  },
  'see-annual-report-public': everyone('figures'),
  'import-files': {
    iro: filesOfTheService,
    business_support: filesOfTheService,
    iro_manager: 'authority',
    social_worker: filesOfTheService,
    team_manager: filesOfTheService,
    service_manager: filesOfTheService,
    assistant_director: filesOfTheService,
    director: filesOfTheService,
    analyst: 'authority',
    board_member: filesOfTheService,
    auditor: readsOnly,
    administrator: withoutChildren('files are loaded and their findings listed; no case is opened'),
  },
  'run-demo': onlyAdministrator(
    withoutChildren('made-up people only'),
    refused('Only an administrator fills an authority with made-up people.'),
  ),
  operate: onlyAdministrator(
    withoutChildren('the system is run without opening a case'),
    refused('Only an administrator runs the system.'),
  ),
  'manage-users': onlyAdministrator(
    withoutChildren('people who sign in are not case content'),
    refused('Only an administrator adds and disables people.'),
  ),
  'manage-organisation': onlyAdministrator(
    withoutChildren('who leads whom is not case content'),
    refused('Only an administrator changes the organisation.'),
  ),
  'manage-leave': {
    ...everyone(refused('Leave and cover are recorded by the IRO manager or the administrator.')),
    iro_manager: 'authority',
    administrator: withoutChildren('who is away is shown; no child is'),
  },
  'set-local-policy': {
    ...everyone(refused('Local targets are set by the IRO manager or the administrator.')),
    iro_manager: 'authority',
    administrator: withoutChildren('clocks are counted; no case is opened'),
  },
  'manage-authority': onlyAdministrator(
    withoutChildren('an authority is a name, not case content'),
    refused('Only an administrator adds an authority.'),
  ),
  'see-audit': {
    iro: auditIsForOversight,
    business_support: auditIsForOversight,
    iro_manager: 'authority',
    social_worker: auditIsForOversight,
    team_manager: auditIsForOversight,
    service_manager: auditIsForOversight,
    assistant_director: auditIsForOversight,
    director: 'authority',
    analyst: auditIsForOversight,
    board_member: auditIsForOversight,
    auditor: 'authority',
    administrator: withoutChildren('who did what is shown; which child is not'),
  },
  'see-who-looked': {
    ...everyone(lookedIsForOversight),
    iro_manager: 'authority',
    director: 'authority',
    auditor: 'authority',
    administrator: noCaseContent,
  },
  'restrict-record': {
    ...everyone(restrictingIsForTheService),
    iro_manager: 'authority',
    director: 'authority',
    auditor: readsOnly,
    administrator: noCaseContent,
  },
  print: everyone(withoutChildren('that a page was printed is noted; the page has its own answer')),
  ...reviewAccess,
  ...preparingAccess,
  ...messageAccess,
  clock: everyone(withoutChildren('a rule and a date, no child')),
}
