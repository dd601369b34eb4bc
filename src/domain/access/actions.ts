import { messageActions } from './message-actions.ts'
import { preparingActions } from './preparing-actions.ts'
import { reviewActions } from './review-actions.ts'

/** Everything that a person may ask of the system, each in words that an audit trail can print. */
export const actions = {
  'sign-in': 'Sign in and out',
  'see-worklist': 'See what is due and overdue',
  'see-children': 'Search and list children',
  'keep-lists': 'Keep a list of children under a name, and share it',
  'export-children': 'Download a list of children',
  'see-child': "See one child's clocks and journey",
  'see-measures': 'See the measures',
  'explore-measures': 'See the measures of any period, cut any way',
  'enter-comparators': 'Enter figures of other areas beside the measures',
  'see-service': 'See the service page: caseloads, gaps, records outstanding and who is away',
  'see-measure-rows': 'See the children behind a measure',
  'see-annual-report-internal': 'See the internal annual report, with its small numbers',
  'see-annual-report-public': 'See the annual report as it is published',
  'import-files': 'Import, check and validate files, and undo an import',
  'run-demo': 'Fill an authority with made-up people',
  operate: 'Run, migrate, back up, restore and check the system',
  'manage-users': 'Add and disable people',
  'manage-organisation': 'Say which services and teams there are, who leads them and who deputises',
  'manage-leave': 'Record who is away and who covers for them',
  'set-local-policy': "Set the council's own targets",
  'manage-authority': 'Add authorities',
  'see-audit': 'See who did and saw what',
  'see-who-looked': "See who has looked at a child's record",
  'restrict-record': "Restrict a child's record to named people, and lift it",
  print: 'Print a page',
  ...reviewActions,
  ...preparingActions,
  ...messageActions,
  clock: 'Work out a due date from a rule',
} as const satisfies Record<string, string>

export type Action = keyof typeof actions

/** Every action, in the order of the table. */
export const allActions: readonly Action[] = Object.keys(actions).filter(isAction)

/** Whether a text names an action. */
export function isAction(text: string): text is Action {
  return Object.hasOwn(actions, text)
}
