/** Why a review was held late, as councils list it. Local words: no national list exists. */
export const lateReasons = {
  not_notified: 'The IRO service was told late that the child is looked after',
  wrong_date: 'The date was missed or worked out wrongly',
  iro: 'The IRO could not come',
  social_worker: 'The social worker could not come',
  carer: 'The carer could not come',
  report: 'A report was not there',
  adjourned: 'It was adjourned: people who were needed did not come',
  placement_not_notified: 'The service was not told where the child had moved to',
  distance: 'The child lives out of the area',
  child: 'It suited the child better, or the child was unwell',
  sickness: 'Staff were ill',
  missing: 'The child was missing',
  other: 'Something else',
} as const satisfies Record<string, string>
type LateReason = keyof typeof lateReasons

export function isLateReason(text: string): text is LateReason {
  return Object.hasOwn(lateReasons, text)
}

/** A reason in words; one that a file has in words of its own stands for itself. */
export function lateReasonWords(reason: string): string {
  return isLateReason(reason) ? lateReasons[reason] : reason.replaceAll('_', ' ')
}
