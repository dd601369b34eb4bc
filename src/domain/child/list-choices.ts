/** What sets some children apart. */
export const childFlags = [
  'uasc',
  'disabled',
  'protection-plan',
  'missing',
  'over-20-miles',
  'outside-area',
  'interpreter',
] as const

export type ChildFlag = (typeof childFlags)[number]

/** What a list of children may be narrowed by, one value at a time. */
export const choiceNames = ['iro', 'team', 'status', 'placement', 'age', 'clocks', 'flags'] as const
export type ChoiceName = (typeof choiceNames)[number]
