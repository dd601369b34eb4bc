import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import { parseCollectionYear } from '#domain/calendar/collection-year.ts'
import type { ReadFolder } from '#exchange/folder.ts'
import { readFolder } from '#exchange/read-folder.ts'

/** Reads files given as text, by name, as the folder of a collection year. */
export function folderOf(
  files: Readonly<Record<string, string>>,
  yearName = '2020-21',
  today?: CalendarDate,
): ReadFolder {
  const year = parseCollectionYear(yearName)
  if (year === undefined) throw new RangeError(`${yearName} is not a collection year`)
  const named = Object.entries(files).map(([name, text]) => ({
    name,
    content: new TextEncoder().encode(text),
  }))
  return readFolder(named, { year, today })
}

/** The findings of files given as text, each as `file:line code`. */
export function findingsOf(
  files: Readonly<Record<string, string>>,
  yearName?: string,
  today?: CalendarDate,
): string[] {
  return folderOf(files, yearName, today).findings.map(
    ({ code, file, line }) => `${file}:${line ?? '-'} ${code}`,
  )
}
