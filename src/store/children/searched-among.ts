import { type RawBuilder, sql, type Transaction } from 'kysely'
import type { FindChildren } from '#app/children/list-children.ts'
import type { SearchWord } from '#app/children/search-words.ts'
import type { Tables } from '#store/database/tables.generated.ts'

/** Where a search finds more than these, everybody is looked at at once. */
const mostLookedAt = 12_000

/**
 * The children among whom a search finds all that it finds, by the words that are kept of each: some of them may not
 * meet it as they are now, or not be open to whoever searches. Undefined: it is looked for among all.
 */
export async function searchedAmong(
  trx: Transaction<Tables>,
  ask: FindChildren,
): Promise<readonly string[] | undefined> {
  if (ask.scope.kind !== 'authority' || ask.words.length === 0) return undefined
  const spelled: RawBuilder<unknown>[] = []
  for (const word of ask.words) {
    const spellings = word.slipped === undefined ? [] : await closeSpellings(trx, ask.authorityId, word)
    spelled.push(childrenWith(ask, beginsOrIs(word.word, spellings)))
  }
  const { rows } = await sql<{ child_id: string }>`
    select child_id from (${sql.join(
      spelled.map((children) => sql`(${children})`),
      sql` intersect `,
    )}) found (child_id) limit ${mostLookedAt + 1}
  `.execute(trx)
  return rows.length > mostLookedAt ? undefined : rows.map((row) => row.child_id)
}

/** On a word `k.word` of letters and digits: `{` follows on the last of them. */
function beginsOrIs(word: string, spellings: readonly string[]): RawBuilder<boolean> {
  const begins = sql<boolean>`(k.word >= ${word} and k.word < ${`${word}{`})`
  return spellings.length === 0
    ? begins
    : sql<boolean>`(${begins} or k.word = any(${[...spellings]}::text[]))`
}

/** Children of whom a word is kept, and those whose IRO or worker on the day bears it. */
function childrenWith({ authorityId, on }: FindChildren, isWord: RawBuilder<boolean>): RawBuilder<unknown> {
  const found = (kind: string) =>
    sql`select k.key from search_word k where k.authority_id = ${authorityId} and k.found = ${kind} and ${isWord}`
  return sql`
    ${found('child')}
    union
    select a.child_id from iro_allocations a
    where a.authority_id = ${authorityId} and a.current and a.iro_id in (${found('iro')}) and a.allocated_on <= ${on}
      and (a.allocation_ended_on is null or a.allocation_ended_on > ${on})
    union
    select e.child_id from ssda903_sw_episodes e
    where e.authority_id = ${authorityId} and e.current and e.sw_id in (${found('worker')}) and e.sw_decom <= ${on}
      and (e.sw_dec is null or e.sw_dec > ${on})
  `
}

/** The words that there are which are a slip away from one. */
async function closeSpellings(
  trx: Transaction<Tables>,
  authorityId: string,
  { word, slipped }: SearchWord,
): Promise<readonly string[]> {
  const { rows } = await sql<{ word: string }>`
    with near as materialized (
      select word from search_spelling
      where authority_id = ${authorityId} and length(word) between ${word.length - 1} and ${word.length + 1}
        and (${partIsRight(word)})
    )
    select word from near where word ~ ${slipped}
  `.execute(trx)
  return rows.map((row) => row.word)
}

/**
 * What is left right by a slip, which is quicker to look at than every slip there could be: one slip lies in one half
 * or between the two, and two wrong letters leave one third of the word in its place.
 */
function partIsRight(word: string): RawBuilder<unknown> {
  const half = Math.floor(word.length / 2)
  const begins = (length: number) => sql`left(word, ${length}::int) = ${word.slice(0, length)}`
  const ends = (length: number) => sql`right(word, ${length}::int) = ${word.slice(word.length - length)}`
  const either = sql`${begins(half)} or ${ends(word.length - half)}
    or ${begins(half - 1)} and ${ends(word.length - half - 1)}`
  const third = Math.floor(word.length / 3)
  const middle = sql`substr(word, ${third + 1}::int, ${third}::int) = ${word.slice(third, 2 * third)}`
  return sql`${either} or length(word) = ${word.length}::int and (${begins(third)} or ${middle}
    or ${ends(word.length - 2 * third)})`
}
