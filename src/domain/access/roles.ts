/** The roles that a person can hold in an authority: one a person, each with what it is there to do. */
export const roles = {
  iro: {
    name: 'Independent Reviewing Officer',
    line: 'Chairs the reviews of their own children and watches over each plan.',
  },
  business_support: {
    name: 'Business support',
    line: 'Books reviews, gathers papers and sends records for the whole service.',
  },
  iro_manager: {
    name: 'IRO manager',
    line: 'Runs the service: allocation, timeliness, challenge and the annual report.',
  },
  social_worker: {
    name: 'Social worker',
    line: 'Holds the case: reports for the reviews of their own children and answers to decisions.',
  },
  team_manager: {
    name: 'Team manager',
    line: 'Answers for the children of their own team, and for the decisions made about them.',
  },
  service_manager: {
    name: 'Service manager',
    line: 'Reads across the authority and decides what is escalated to them.',
  },
  assistant_director: {
    name: 'Assistant director',
    line: 'Reads across the authority and decides what is escalated to them.',
  },
  director: {
    name: "Director of children's services",
    line: 'Answers for the whole authority.',
  },
  analyst: {
    name: 'Performance analyst',
    line: 'Loads the files, and answers for every figure and the rows behind it.',
  },
  board_member: {
    name: 'Board member',
    line: 'Reads the published figures as a corporate parent; never a child.',
  },
  auditor: {
    name: 'Auditor',
    line: 'Reads everything, changes nothing.',
  },
  administrator: {
    name: 'Administrator',
    line: 'Sets up people, files and the system; never opens a case.',
  },
} as const satisfies Record<string, { readonly name: string; readonly line: string }>

export type Role = keyof typeof roles

/** Every role, in the order in which they are listed on screen. */
export const allRoles: readonly Role[] = Object.keys(roles).filter(isRole)

/** Whether a text, from a file, a command or a row, names a role. */
export function isRole(text: string): text is Role {
  return Object.hasOwn(roles, text)
}
