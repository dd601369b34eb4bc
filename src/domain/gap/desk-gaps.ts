import type { GapId } from './register.ts'

/** The gaps that whoever books reviews can close. */
export const deskGaps: readonly GapId[] = ['planned-too-late', 'iro-away', 'no-next-review', 'no-record']
