import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import { finding, type Finding } from '#exchange/finding.ts'

/** What following the files did to the entries into care that are worked on here. */
export interface EntriesFollowed {
  /** Entries made, each with a first review to book where none was open. */
  readonly made: number
  /** Entries of which no file tells any longer and on which nobody had worked. */
  readonly takenBack: number
}

/** That a file says another day of entry than was recorded here. Both stay until somebody decides. */
export interface OtherDay {
  readonly entryId: string
  readonly childId: string
  readonly here: CalendarDate
  readonly inFile: CalendarDate
  readonly file: string
  readonly line: number
}

/** What an import, or its undoing, needs to keep entries into care in step with the files. */
export interface EntriesOfFiles {
  /**
   * Makes an entry and its first review for every child of whom the files say that the first review is owed, and
   * of whom nothing is worked on here yet; takes back what no file tells of any longer and nobody worked on. Doing
   * it twice does nothing more. No row is said by it: figures stay what the files make them. `undefined`: everybody.
   */
  followFiles(childIds: readonly string[] | undefined): Promise<EntriesFollowed>
  /** The days of entry on which the files and what was recorded here differ. */
  otherDays(): Promise<readonly OtherDay[]>
}

/** Another day of entry as an import's finding. */
export function otherDayFinding({ childId, here, inFile, file, line }: OtherDay): Finding {
  return finding(
    'entry.day-differs',
    { file, line, column: 'DECOM', value: inFile, childId },
    `The entry into care was recorded here as ${here}, and the file says ${inFile}; both stand until somebody decides on the child’s page, under “Where a file says otherwise”.`,
  )
}
