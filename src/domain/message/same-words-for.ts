import type { Audience } from './audience.ts'
import type { StandardWording } from './template.ts'

/** Professionals around the child who do not work for the authority. */
export const professionalsOutside = ['school', 'health', 'advocate'] as const satisfies readonly Audience[]

/** Everybody who is written to about a review as a professional: by the child’s reference, and never by a name. */
export const professionals = [
  ...professionalsOutside,
  'social_worker',
  'team_manager',
] as const satisfies readonly Audience[]

/**
 * The same standard words for several audiences. Each audience has its own version: when one of them is to read
 * something else, it leaves the list and takes the words so far along as its `earlier`.
 */
export function sameWordsFor<A extends Audience>(
  to: readonly A[],
  words: StandardWording,
): Readonly<Partial<Record<Audience, StandardWording>>> {
  return Object.fromEntries(to.map((audience) => [audience, words]))
}
