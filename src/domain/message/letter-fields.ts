// What comes into letters of many kinds, said alike wherever words are written for them.

export const to = 'the name of the person written to'
export const called = 'how the child likes to be called'
export const reference = 'the reference of the child, which names nobody'
export const where = 'the place, or how to join'
export const iro = 'the name of the IRO'
/** To a child without an IRO no name can be given, and none is made up. */
export const who = 'a sentence on who their IRO is, or that they will soon be told'
export const service = 'how to reach the service'
