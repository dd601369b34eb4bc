import type { Audience } from '#domain/message/audience.ts'

/** How somebody stands to a child. */
export interface RelationEntry {
  readonly name: string
  /** In whose words they are written to. */
  readonly audience: Audience
  /** Family and carers are asked whether they have parental responsibility; professionals are not. */
  readonly side: 'family' | 'home' | 'professional'
}

/**
 * Who is around a child and is asked or told about a review: those of the Children Act 1989 s22(4), and those whose views
 * the authority considers relevant.
 */
export const relations = {
  mother: { name: 'Mother', audience: 'parent', side: 'family' },
  father: { name: 'Father', audience: 'parent', side: 'family' },
  other_responsible: {
    name: 'Somebody else with parental responsibility',
    audience: 'parent',
    side: 'family',
  },
  relative: { name: 'Relative or family friend', audience: 'parent', side: 'family' },
  foster_carer: { name: 'Foster carer', audience: 'carer', side: 'home' },
  residential_worker: { name: 'Key worker at the home', audience: 'carer', side: 'home' },
  prospective_adopter: { name: 'Prospective adopter', audience: 'carer', side: 'home' },
  social_worker: { name: 'Social worker', audience: 'social_worker', side: 'professional' },
  team_manager: { name: 'Team manager', audience: 'team_manager', side: 'professional' },
  supervising_social_worker: {
    name: 'Supervising social worker',
    audience: 'social_worker',
    side: 'professional',
  },
  designated_teacher: { name: 'Designated teacher', audience: 'school', side: 'professional' },
  virtual_school: { name: 'Virtual School', audience: 'school', side: 'professional' },
  health: { name: 'Health professional', audience: 'health', side: 'professional' },
  advocate: { name: 'Advocate', audience: 'advocate', side: 'professional' },
  independent_visitor: { name: 'Independent visitor', audience: 'advocate', side: 'professional' },
  childrens_guardian: { name: 'Children’s guardian', audience: 'advocate', side: 'professional' },
  personal_adviser: { name: 'Personal adviser', audience: 'social_worker', side: 'professional' },
  other_professional: { name: 'Another professional', audience: 'health', side: 'professional' },
} as const satisfies Record<string, RelationEntry>

export type Relation = keyof typeof relations

/** Every relation, in the order in which forms offer them. */
export const allRelations: readonly Relation[] = Object.keys(relations).filter(isRelation)

/** Whether a text names a relation. */
export function isRelation(text: string): text is Relation {
  return Object.hasOwn(relations, text)
}
