/** Why a child is given an IRO, as councils list it. Local words: no national list exists. */
export const allocationReasons = {
  new_entry: 'The child has become looked after',
  returned: 'The child has come back into care',
  child_asked: 'The child asked for it',
  siblings: 'To be with brothers and sisters',
  iro_left: 'The IRO leaves or has left',
  absence: 'The IRO is away for long',
  caseload: 'To even out caseloads',
  independence: 'The IRO was not independent of the case',
  other: 'Something else',
} as const satisfies Record<string, string>

export type AllocationReason = keyof typeof allocationReasons

export function isAllocationReason(text: string): text is AllocationReason {
  return Object.hasOwn(allocationReasons, text)
}

/** How a child is told something that is theirs to know. */
export const waysOfTelling = {
  in_person: 'In person',
  telephone: 'By telephone',
  letter: 'By letter',
  email: 'By email',
  text: 'By text message',
  through_worker: 'Through their social worker',
  through_carer: 'Through their carer',
} as const satisfies Record<string, string>

export type WayOfTelling = keyof typeof waysOfTelling

export function isWayOfTelling(text: string): text is WayOfTelling {
  return Object.hasOwn(waysOfTelling, text)
}
