import { lifecycle } from '#domain/lifecycle/lifecycle.ts'

export type FreezeState = 'in_force' | 'released'
export type FreezeMove = 'release'

/**
 * A notice by which an IRO asks that a decision waits until a review has considered it. Councils ground it on CPPCR
 * 2010 regs 32(2) and 36(2), whose text was not read for this: it is shown as practice.
 */
export const freezeLifecycle = lifecycle<FreezeState, FreezeMove>({
  of: 'a notice that freezes a decision',
  slug: 'decision-freeze',
  starts: 'in_force',
  ends: ['released'],
  states: {
    in_force: { name: 'In force', means: 'The decision waits until a review has considered it.' },
    released: { name: 'Released', means: 'A review has considered the decision, with what it said.' },
  },
  moves: {
    release: {
      name: 'Release at this review',
      from: ['in_force'],
      to: 'released',
      may: 'hold-reviews',
      needs: 'a review that has begun, and what it said',
    },
  },
})
