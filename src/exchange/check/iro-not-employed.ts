import { type Finding, finding } from '../finding.ts'
import { at, day, dayIn, type FolderRows, groupBy, textOf } from './folder-rows.ts'

/** Allocations to an IRO on a day on which they were not in post; the first and the last day in post are right. */
export function* iroNotEmployed(folder: FolderRows): Generator<Finding> {
  const posts = groupBy(folder.of('iros'), 'iro_id')
  for (const row of folder.of('iro_allocations')) {
    const iro = textOf(row, 'iro_id')
    const on = dayIn(row, 'allocated_on')
    const own = posts.get(iro ?? '')
    if (iro === undefined || on === undefined || own === undefined) continue
    const inPost = own.some((post) => {
      const from = dayIn(post, 'started_on')
      const to = dayIn(post, 'ended_on')
      return (from === undefined || from <= on) && (to === undefined || to >= on)
    })
    if (inPost) continue
    const message = `${iro} was allocated on ${day(on)}, a day on which the IROs file does not have them in post.`
    yield finding('iro.not-employed', at(row, 'allocated_on', on), message)
  }
}
