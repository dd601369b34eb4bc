import type { Content } from '#domain/meeting/field.ts'
import type { MeetingBasis, SavedSection } from './meeting-store.ts'

/** What each section of a workspace holds, with what was just saved in its place. */
export function contentsOf(
  { sections }: Pick<MeetingBasis, 'sections'>,
  saved?: SavedSection,
): ReadonlyMap<string, Content> {
  const contents = new Map(sections.map(({ section, content }) => [section, content]))
  if (saved !== undefined) contents.set(saved.section, saved.content)
  return contents
}
