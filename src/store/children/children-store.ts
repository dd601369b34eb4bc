import { sql, type Transaction } from 'kysely'
import type { ReadVoice } from '#app/children/childs-voice.ts'
import type { ChildrenChoices, ChildrenReads } from '#app/children/children-reads.ts'
import type { ListChildrenNeeds } from '#app/children/list-children.ts'
import type { Scope } from '#domain/access/scope.ts'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import { type Database, inAuthority } from '#store/database/database.ts'
import type { Tables } from '#store/database/tables.generated.ts'
import { newestYear } from '../care/child-record.ts'
import { anyRecord } from './any-record.ts'
import { childFile } from './child-file.ts'
import { childsVoice } from './childs-voice.ts'
import { countChoices } from './count-choices.ts'
import { findChildren } from './find-children.ts'
import { recordHistory } from './record-history.ts'

type FromStore = Omit<ListChildrenNeeds, 'today' | 'calendar'> &
  Pick<ChildrenReads, 'anyRecord' | 'file' | 'history'> & {
    readonly readVoice: ReadVoice
  }

/** What the pages about children read, each in a transaction of its authority. */
export function childrenStoreOf(database: Database, actor: string): FromStore {
  const as = (authorityId: string) => ({ authorityId, actor })
  return {
    newestYear: (authorityId) =>
      inAuthority(database, as(authorityId), (trx) => newestYear(trx, authorityId)),
    anyRecord: (authorityId) => inAuthority(database, as(authorityId), (trx) => anyRecord(trx, authorityId)),
    countChoices: (ask) => inAuthority(database, as(ask.authorityId), (trx) => countChoices(trx, ask)),
    findChildren: (ask) => inAuthority(database, as(ask.authorityId), (trx) => findChildren(trx, ask)),
    file: (ask) => inAuthority(database, as(ask.authorityId), (trx) => childFile(trx, ask)),
    readVoice: (ask) => inAuthority(database, as(ask.authorityId), (trx) => childsVoice(trx, ask)),
    history: (ask) => inAuthority(database, as(ask.authorityId), (trx) => recordHistory(trx, ask)),
    choices: (ask) => inAuthority(database, as(ask.authorityId), (trx) => choicesOf(trx, ask)),
  }
}

/** The officers and teams to choose from: for those who see more than their own. */
async function choicesOf(
  trx: Transaction<Tables>,
  {
    authorityId,
    scope,
    on,
  }: { readonly authorityId: string; readonly scope: Scope; readonly on: CalendarDate },
): Promise<ChildrenChoices> {
  if (scope.kind !== 'authority') return { iros: [], teams: [] }
  const iros = await sql<{ iro_id: string; name: string }>`
    select distinct on (iro_id) iro_id, name from iros
    where authority_id = ${authorityId} and current and started_on <= ${on} and (ended_on is null or ended_on > ${on})
    order by iro_id, started_on desc
  `.execute(trx)
  const teams = await sql<{ sw_team: string }>`
    select distinct sw_team from social_workers
    where authority_id = ${authorityId} and current and sw_team is not null order by sw_team
  `.execute(trx)
  return {
    iros: iros.rows
      .map(({ iro_id: id, name }) => ({ id, name }))
      .toSorted((one, other) => one.name.localeCompare(other.name, 'en-GB')),
    teams: teams.rows.map(({ sw_team: team }) => team),
  }
}
