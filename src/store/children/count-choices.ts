import { type RawBuilder, sql, type Transaction } from 'kysely'
import type { ChoiceCounts } from '#app/children/children-reads.ts'
import { childFlags, type ChoiceName, choiceNames } from '#domain/child/list-choices.ts'
import type { FindChildren } from '#app/children/list-children.ts'
import type { Tables } from '#store/database/tables.generated.ts'
import { flagConditions } from './child-flags.ts'
import { childJoins } from './child-joins.ts'
import { ageBand, clockStates, heldChildren, narrowings } from './filter-children.ts'
import { howMany } from './find-children.ts'
import { searchedAmong } from './searched-among.ts'
import { howWell, searchedText } from './searched-text.ts'

/** How many children each value of each filter would leave, under the search and the other filters. */
export async function countChoices(trx: Transaction<Tables>, ask: FindChildren): Promise<ChoiceCounts> {
  const { authorityId, on, words } = ask
  const asked = { ...ask, among: await searchedAmong(trx, ask) }
  const all = childJoins(authorityId, on, howMany(asked))
  const searching = words.length > 0
  const joins = [
    all.person,
    all.officer,
    all.worker,
    all.episode,
    all.born,
    all.sources,
    ...(searching ? [all.postcode] : []),
  ]
  const flags = flagConditions(authorityId, on)
  const clocks = clockStates(ask)
  const narrowed = narrowings(ask)
  const { rows } = await sql<{ name: ChoiceName; value: string; count: number }>`
    with held as materialized (${heldChildren(asked)}),
    known as materialized (
      select coalesce(held_by.iro_id, 'none') as iro, case when worked_by.sw_id is null then 'none' else worker.sw_team end as team,
        coalesce(episode.legal_status, 'unknown') as status, coalesce(episode.placement_group, 'unknown') as placement,
        ${ageBand(on)} as age, ${clocks.overdue} as is_overdue, ${clocks.soon} as is_soon,
        ${sql.join(childFlags.map((flag) => sql`coalesce(${flags[flag].met}, false) as ${sql.ref(`flag ${flag}`)}`))},
        ${sql.join(choiceNames.map((name) => sql`${narrowed[name]?.met ?? sql`true`} as ${sql.ref(`is ${name}`)}`))}
      from held c ${sql.join(joins, sql` `)}
      ${searching ? sql`${searchedText()} where ${howWell(sql<string>`hay.text`, words)} >= ${worst(words)}` : sql``}
    )
    ${sql.join([...valuesOf(), ...clockValues(), ...flagValues()], sql` union all `)}
  `.execute(trx)
  const countsOf = (name: ChoiceName) =>
    Object.fromEntries(rows.filter((row) => row.name === name).map(({ value, count }) => [value, count]))
  return {
    iro: countsOf('iro'),
    team: countsOf('team'),
    status: countsOf('status'),
    placement: countsOf('placement'),
    age: countsOf('age'),
    clocks: countsOf('clocks'),
    flags: countsOf('flags'),
  }
}

/** A slip is looked for only where nobody was found without one. */
function worst(words: FindChildren['words']): number {
  return words.some(({ slipped }) => slipped !== undefined) ? 1 : 2
}

/** Every filter is met but the one whose values are counted. */
function others(name: ChoiceName): RawBuilder<unknown> {
  const rest = choiceNames.filter((one) => one !== name).map((one) => sql.ref(`is ${one}`))
  return sql.join(rest, sql` and `)
}

function valuesOf(): readonly RawBuilder<unknown>[] {
  const names = ['iro', 'team', 'status', 'placement', 'age'] as const
  return names.map(
    (name) => sql`select ${name} as name, ${sql.ref(name)} as value, count(*)::int as count from known
      where ${others(name)} and ${sql.ref(name)} is not null group by ${sql.ref(name)}`,
  )
}

function clockValues(): readonly RawBuilder<unknown>[] {
  const of = (value: string, met: RawBuilder<unknown>) =>
    sql`select 'clocks', ${value}, count(*)::int from known where ${others('clocks')} and ${met}`
  return [
    of('overdue', sql`is_overdue`),
    of('soon', sql`is_soon`),
    of('none', sql`not is_overdue and not is_soon`),
  ]
}

/** Flags are asked for together: each is counted among those who have the others that are asked for. */
function flagValues(): readonly RawBuilder<unknown>[] {
  return childFlags.map(
    (flag) => sql`select 'flags', ${flag}, count(*)::int from known
      where ${others('flags')} and "is flags" and ${sql.ref(`flag ${flag}`)}`,
  )
}
