/** Who can be given a decision to carry out. The post stays when the person in it changes. */
export const ownerRoles = {
  social_worker: 'Social worker',
  team_manager: 'Team manager',
  supervising_social_worker: 'Supervising social worker',
  carer: 'Carer',
  iro: 'IRO',
  child: 'The child or young person',
  parent: 'Parent',
  school: 'School or college',
  virtual_school: 'Virtual School',
  health: 'Health',
  personal_adviser: 'Personal adviser',
  advocate: 'Advocate or independent visitor',
  business_support: 'Business support of the IRO service',
  other: 'Somebody else',
} as const satisfies Record<string, string>

export type OwnerRole = keyof typeof ownerRoles

/** Every owner, in the order in which forms offer them. */
export const allOwnerRoles: readonly OwnerRole[] = Object.keys(ownerRoles).filter(isOwnerRole)

/** Whether a text names an owner. */
export function isOwnerRole(text: string): text is OwnerRole {
  return Object.hasOwn(ownerRoles, text)
}
