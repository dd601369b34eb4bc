import { type RecordedRow, recordedRow } from '#app/recording/recording.ts'
import type { CellValue } from '#exchange/folder.ts'
import { careEntryNotifications } from '#exchange/activity/care-entry-notifications.ts'
import { people } from '#exchange/activity/people.ts'
import { episodes } from '#exchange/ssda903/episodes.ts'
import { header } from '#exchange/ssda903/header.ts'
import { collectionYearOf } from '#domain/measure/period.ts'
import type { KnownChild } from './entry-store.ts'
import type { EntryTold } from './notify-entry.ts'

/**
 * What a notification says among the rows that files bring. Of a child whom no file holds yet it says the
 * beginning of care as well; the file that comes later fills in what is not said here.
 */
export function rowsOfEntry(
  told: EntryTold,
  known: KnownChild & { readonly episodeKnown: boolean },
): readonly RecordedRow[] {
  const { childId, lookedAfterOn } = told
  const year = collectionYearOf(lookedAfterOn)
  const rows = [
    recordedRow(careEntryNotifications, year, {
      child_id: childId,
      looked_after_on: lookedAfterOn,
      notified_on: told.notifiedOn,
      ...said({ notifying_team: told.notifyingTeam }),
    }),
  ]
  if (!known.episodeKnown) {
    rows.push(
      recordedRow(episodes, year, {
        child_id: childId,
        decom: lookedAfterOn,
        rne: 'S',
        ...said({ ls: told.legalStatus }),
      }),
    )
  }
  const about = said({ dob: known.bornOn === null ? told.bornOn : null })
  if (Object.keys(about).length > 0) rows.push(recordedRow(header, year, { child_id: childId, ...about }))
  const name = said({ first_name: told.firstName, last_name: told.lastName, called: told.called })
  if (!known.named && Object.keys(name).length > 0) {
    rows.push(recordedRow(people, year, { child_id: childId, ...name }))
  }
  return rows
}

function said(values: Readonly<Record<string, string | null>>): Record<string, CellValue> {
  const kept: Record<string, CellValue> = {}
  for (const [column, value] of Object.entries(values))
    if (value !== null && value !== '') kept[column] = value
  return kept
}
