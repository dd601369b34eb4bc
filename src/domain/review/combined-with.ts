/** What a review is held together with: CPPCR 2010 reg 32(3) lets reviews of other plans be combined with it. */
export const combinedReviews = {
  pathway_plan: 'Pathway plan review',
  adoption: 'Adoption review',
  child_protection: 'Child protection conference',
  education: 'Personal education plan meeting',
  health: 'Health plan review',
  ehc_plan: 'Annual review of the EHC plan',
  short_breaks: 'Short breaks plan review',
  youth_justice: 'Youth justice plan review',
} as const satisfies Record<string, string>

export type CombinedReview = keyof typeof combinedReviews

export function isCombinedReview(text: string): text is CombinedReview {
  return Object.hasOwn(combinedReviews, text)
}

/** What is kept of a combination, as a list. */
export function combinedIn(kept: string | null): readonly CombinedReview[] {
  return (kept ?? '').split(' ').filter(isCombinedReview)
}

/** A combination as it is kept; null: it is held by itself. */
export function keptCombination(with_: readonly CombinedReview[]): string | null {
  return with_.length === 0 ? null : [...new Set(with_)].toSorted().join(' ')
}
