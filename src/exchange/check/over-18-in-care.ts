import { type Finding, finding } from '../finding.ts'
import { birthday } from './birthday.ts'
import { at, day, type FolderRows } from './folder-rows.ts'
import type { YearTold } from './year-told.ts'

/**
 * Episodes that go on after the 18th birthday, on which being looked after ends; an end on the day is right. Of
 * an open episode that is known up to the day that the files tell of, and not of birthdays still to come.
 */
export function* over18InCare(folder: FolderRows, year: YearTold): Generator<Finding> {
  for (const [child, episodes] of folder.episodes()) {
    const born = folder.bornOn(child)
    if (born === undefined) continue
    const eighteenth = birthday(born, 18)
    for (const { row, to } of episodes) {
      if ((to ?? year.toldTo) <= eighteenth) continue
      const state = to === null ? 'is still open' : `ends on ${day(to)}`
      const message = `The episode ${state}, after the child’s 18th birthday on ${day(eighteenth)}.`
      yield finding('child.over-18-in-care', at(row, 'DEC', to === null ? undefined : day(to)), message)
    }
  }
}
