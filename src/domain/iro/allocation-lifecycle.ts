import { lifecycle } from '#domain/lifecycle/lifecycle.ts'

export type AllocationState = 'allocated' | 'told' | 'ended'
export type AllocationMove = 'tell_child' | 'end'

/** One IRO's time with one child. It never comes back: a return to the same IRO is a new one. */
export const allocationLifecycle = lifecycle<AllocationState, AllocationMove>({
  of: 'an allocation',
  slug: 'allocation',
  starts: 'allocated',
  ends: ['ended'],
  states: {
    allocated: {
      name: 'Allocated',
      means: 'The child has this IRO, and nobody has recorded that the child was told.',
    },
    told: {
      name: 'Child told',
      means: 'The child was told who their IRO is: when, how and by whom is recorded.',
    },
    ended: { name: 'Ended', means: 'Another IRO took over, or the child left care.' },
  },
  moves: {
    tell_child: {
      name: 'Record that the child was told',
      from: ['allocated'],
      to: 'told',
      may: 'tell-children',
      needs: 'when, how and by whom',
    },
    end: {
      name: 'End',
      from: ['allocated', 'told'],
      to: 'ended',
      may: 'allocate-iros',
      needs: 'the reason and the day',
    },
  },
})
