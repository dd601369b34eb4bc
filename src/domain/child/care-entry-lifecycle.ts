import { lifecycle } from '#domain/lifecycle/lifecycle.ts'

export type CareEntryState = 'received' | 'allocated' | 'told' | 'withdrawn'
export type CareEntryMove = 'allocate' | 'tell_child' | 'withdraw'

/** The news that a child is looked after, from its arrival until the child knows who their IRO is. */
export const careEntryLifecycle = lifecycle<CareEntryState, CareEntryMove>({
  of: 'a notification of entry into care',
  slug: 'care-entry',
  starts: 'received',
  ends: ['told', 'withdrawn'],
  states: {
    received: {
      name: 'No IRO yet',
      means: 'The service knows of the child; the first review is owed, nobody has the child.',
    },
    allocated: { name: 'IRO allocated', means: 'The child has an IRO, and has not been told.' },
    told: { name: 'Child told', means: 'The child knows who their IRO is.' },
    withdrawn: {
      name: 'Withdrawn',
      means: 'The child had not become looked after; it was recorded by mistake.',
    },
  },
  moves: {
    allocate: {
      name: 'Allocate an IRO',
      from: ['received'],
      to: 'allocated',
      may: 'allocate-iros',
      needs: 'an IRO who is independent of the case',
    },
    tell_child: {
      name: 'Record that the child was told',
      from: ['allocated'],
      to: 'told',
      may: 'tell-children',
      needs: 'when, how and by whom',
    },
    withdraw: {
      name: 'Withdraw',
      from: ['received', 'allocated', 'told'],
      to: 'withdrawn',
      may: 'notify-care-entry',
      needs: 'the reason, that no review was held, and that no file says it',
    },
  },
})
