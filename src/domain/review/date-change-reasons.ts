/** Why a review is moved, as councils list it. Local words: no national list exists. */
export const dateChangeReasons = {
  child_asked: 'The child asked, or it suits the child better',
  child_not_well: 'The child is unwell or in hospital',
  placement_move: 'The child is moving home',
  school: 'School, exams or holidays',
  parent: 'A parent cannot come',
  carer: 'The carer cannot come',
  social_worker: 'The social worker cannot come',
  iro: 'The IRO cannot come',
  report: 'A report will not be there',
  court: 'A court hearing',
  other: 'Something else',
} as const satisfies Record<string, string>

/** A reason in words; one that an earlier release knew stands for itself. */
export function dateChangeReasonWords(reason: string): string {
  return new Map<string, string>(Object.entries(dateChangeReasons)).get(reason) ?? reason
}
