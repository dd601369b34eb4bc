import { type Relation, relations } from '#domain/people-around/relations.ts'
import type { ReviewFacts } from '#domain/review/live-review.ts'
import type { FileSort } from './file-kinds.ts'
import type { FormId } from './forms/form.ts'

/** A kind of paper before a review: who is asked for it, and what among the facts of a review says that it came. */
interface PaperKindEntry {
  readonly name: string
  readonly form: FormId
  /** The fact of the review that holds the day on which it came, where the activity files have one. */
  readonly fact: keyof ReviewFacts | undefined
  /** Whether the paper itself may come as a file, instead of its form. */
  readonly takesFile: boolean
  /** What files may come with it: a child may draw, or say it aloud. */
  readonly takes: readonly FileSort[]
}

/** What is asked for before a review, of each kind of person. */
export const paperKinds = {
  child_form: {
    name: 'What the child says',
    form: 'child',
    fact: 'childFormOn',
    takesFile: false,
    takes: ['picture', 'sound'],
  },
  social_work_report: {
    name: 'Social worker’s report',
    form: 'social_work_report',
    fact: 'socialWorkReportOn',
    takesFile: true,
    takes: ['document', 'picture'],
  },
  carer_form: { name: 'Carer’s form', form: 'carer', fact: 'carerFormOn', takesFile: false, takes: [] },
  parent_form: { name: 'Parent’s form', form: 'parent', fact: 'parentFormOn', takesFile: false, takes: [] },
  school_form: { name: 'School’s form', form: 'school', fact: undefined, takesFile: false, takes: [] },
  health_form: { name: 'Health form', form: 'health', fact: undefined, takesFile: false, takes: [] },
  advocate_form: { name: 'Advocate’s form', form: 'advocate', fact: undefined, takesFile: false, takes: [] },
} as const satisfies Record<string, PaperKindEntry>

export type PaperKind = keyof typeof paperKinds

/** Every kind of paper. */
export const paperKindNames: readonly PaperKind[] = Object.keys(paperKinds).filter(isPaperKind)

export function isPaperKind(text: string): text is PaperKind {
  return Object.hasOwn(paperKinds, text)
}

/** What somebody is asked for before a review; undefined where nothing is asked of them but to come. */
export function paperOf(relation: Relation): PaperKind | undefined {
  if (relation === 'social_worker') return 'social_work_report'
  const { audience } = relations[relation]
  switch (audience) {
    case 'parent':
      return 'parent_form'
    case 'carer':
      return 'carer_form'
    case 'school':
      return 'school_form'
    case 'health':
      return 'health_form'
    case 'advocate':
      return 'advocate_form'
    case 'social_worker':
    case 'team_manager':
      return undefined
  }
}
