import { sql, type Transaction } from 'kysely'
import type { Recorder } from '#app/recording/recording.ts'
import type { PeopleAroundStore, PeopleTransaction } from '#app/people-around/people-around.ts'
import type { PersonAround } from '#domain/people-around/person-around.ts'
import { isOwnId } from '#domain/own-id.ts'
import { type Database, inAuthority } from '#store/database/database.ts'
import type { Tables } from '#store/database/tables.generated.ts'
import { recording, recordingTransactionOf, sight } from '#store/recording/recording-transaction.ts'
import { keepRow, type LiveTable, selected } from '#store/review/review-rows.ts'

const personColumns = {
  personId: 'person_id',
  childId: 'child_id',
  relation: 'relation',
  name: 'name',
  called: 'called',
  organisation: 'organisation',
  email: 'email',
  phone: 'phone',
  address: 'address',
  reachedBy: 'reached_by',
  language: 'language',
  interpreterNeeded: 'interpreter_needed',
  responsibility: 'responsibility',
  mayKnowPlacement: 'may_know_placement',
  placementReason: 'placement_reason',
  note: 'note',
  startedOn: 'started_on',
  endedOn: 'ended_on',
  endReason: 'end_reason',
  version: 'version',
} as const satisfies Record<keyof PersonAround, string>

const personTable: LiveTable<PersonAround> = {
  name: 'child_person',
  columns: personColumns,
  key: 'person_id',
}

/** The people around children. */
export function peopleAroundStoreOf(db: Database, actor: string): PeopleAroundStore {
  return {
    change: (by, work) => recording(db, by, (trx) => work(transactionOf(trx, by))),
    sees: ({ authorityId, scope, on, childId }) =>
      inAuthority(db, { authorityId, actor }, async (trx) => {
        return (await sight(trx, authorityId, { childId, scope, on })) === 'within'
      }),
    around: ({ authorityId, scope, on, childId }) =>
      inAuthority(db, { authorityId, actor }, async (trx) => {
        const found = await sight(trx, authorityId, { childId, scope, on })
        return found === 'within' ? peopleAround(trx, authorityId, childId) : undefined
      }),
  }
}

/** Everybody recorded around a child, those of today first: for the stores of what is sent to them. */
export async function peopleAround(
  trx: Transaction<Tables>,
  authorityId: string,
  childId: string,
): Promise<readonly PersonAround[]> {
  const { rows } = await sql<PersonAround>`
    select ${selected(personTable, 'p')} from child_person p
    where p.authority_id = ${authorityId} and p.child_id = ${childId}
    order by p.ended_on desc nulls first, p.person_id
  `.execute(trx)
  return rows
}

function transactionOf(trx: Transaction<Tables>, by: Recorder): PeopleTransaction {
  return {
    ...recordingTransactionOf(trx, by),
    person: async (personId) => {
      if (!isOwnId(personId)) return undefined
      const { rows } = await sql<PersonAround>`
        select ${selected(personTable, 'p')} from child_person p
        where p.authority_id = ${by.authorityId} and p.person_id = ${personId}::uuid for update
      `.execute(trx)
      return rows[0]
    },
    keepPerson: async (person) => {
      const kept = { ...person, version: person.version + 1 }
      await keepRow(trx, by, personTable, kept)
      return kept
    },
  }
}
